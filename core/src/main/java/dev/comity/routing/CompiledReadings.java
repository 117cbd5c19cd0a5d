package dev.comity.routing;

import dev.comity.condition.Reading;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Role;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What facts read in one unit, each read when a rule first hangs on it. The reference reads what users' own readers tell.
 */
final class CompiledReadings {
    private final CompiledUnit unit;
    private final CompiledIssue issue;
    private final CompiledPolicy policy;
    private CompiledFact.@Nullable Value[][] read = new CompiledFact.Value[0][];
    /** Whether anything has been read for a candidate, or the unit, since it began. */
    private boolean[] touched = new boolean[0];

    private boolean anyTouched;
    private int size;

    CompiledReadings(CompiledUnit unit) {
        this.unit = unit;
        this.issue = unit.issue;
        this.policy = unit.policy;
    }

    void room(int candidates) {
        size = candidates;
        read = new CompiledFact.Value[size + 1][policy.facts.length];
        touched = new boolean[size + 1];
    }

    void begin() {
        for (int row = anyTouched ? 0 : size + 1; row <= size; row++) {
            if (touched[row]) {
                Arrays.fill(read[row], null);
                touched[row] = false;
            }
        }
        anyTouched = false;
    }

    /** Forgets what has been read of a fact for a candidate, since it reads otherwise now. */
    void forget(int c, CompiledFact fact) {
        read[c][fact.number] = null;
    }

    /** {@return what a fact reads for a candidate, or the unit; the rules are narrowed by it} */
    CompiledFact.Value value(int c, CompiledFact fact) {
        int row = fact.fact.aboutForum() ? c : size;
        CompiledFact.Value value = known(row, fact);
        if (value == null) {
            value = fact.fact.aboutForum() ? forum(c, fact) : ofUnit(fact);
            read[row][fact.number] = value;
            touched[row] = true;
            anyTouched = true;
            if (row == size) {
                unit.rules.narrow(value);
            }
        }
        return value;
    }

    /** {@return what has been read of a fact for a candidate, or the unit; null if nothing has} */
    CompiledFact.@Nullable Value known(int row, CompiledFact fact) {
        CompiledFact.Value fixed = (row == size ? unit.list.fixed : unit.forms[row].fixed)[fact.number];
        if (fixed == null && row == size) {
            fixed = issue.form.values[fact.number];
        }
        return fixed == null ? read[row][fact.number] : fixed;
    }

    private CompiledFact.Value byReference(CompiledFact fact) {
        return fact.value(unit.reference().reading(null, fact.id));
    }

    private CompiledFact.Value byReference(int c, CompiledFact fact) {
        return fact.value(unit.reference().reading(unit.candidate(c), fact.id));
    }

    private CompiledFact.Value ofUnit(CompiledFact fact) {
        return switch (fact.asked) {
            case OPERATION -> unit.conflict.operation(fact);
            case OPERATION_AUTHORISED -> unit.conflict.operationAuthorised(fact);
            case COUNCIL -> world(fact, unit.list.councils, GovernanceFunction.AUTHORISATION);
            case TRADE_BODY -> world(fact, unit.list.tradeBodies, GovernanceFunction.RULE_MAKING);
            case POOL_CANDIDATES -> BitSets.isEmpty(unit.candidates) ? fact.none : fact.some;
            case POOL_WATERS -> anyBears(Role.WATERS_BODY) ? fact.some : fact.none;
            case POOL_SUFFICIENT -> BitSets.meets(unit.sufficient(), unit.institutions) ? fact.some : fact.none;
            case POOL_REC -> fact.word(sufficientRec() ? "sufficient" : "none");
            case POOL_CHAPTER -> fact.word(chapterViii() ? "eligible" : "none");
            case POOL_INTERMEDIARIES -> intermediaries() ? fact.some : fact.none;
            case POOL_MULTILATERAL -> fact.word(multilateral());
            default -> byReference(fact);
        };
    }

    private CompiledFact.Value world(CompiledFact fact, Voting[] bodies, GovernanceFunction about) {
        return fact.word(unit.ballots.allBlocked(bodies, about) ? "blocked" : "open");
    }

    // ---- the pool ----

    private boolean anyBears(Role role) {
        for (int c = unit.next(0); c >= 0; c = unit.next(c + 1)) {
            if (unit.forms[c].body.bears(role)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInstitution(int c) {
        return BitSets.has(unit.institutions, c);
    }

    private boolean sufficientRec() {
        for (int c = BitSets.next(unit.sufficient(), 0); c >= 0; c = BitSets.next(unit.sufficient(), c + 1)) {
            if (isInstitution(c) && unit.forms[c].body.bears(Role.REC)) {
                return true;
            }
        }
        return false;
    }

    private boolean chapterViii() {
        CompiledFact arrangement = policy.fact("forum.chapter-viii");
        CompiledFact parties = policy.fact("forum.parties");
        for (int c = BitSets.next(unit.eligible, 0); c >= 0; c = BitSets.next(unit.eligible, c + 1)) {
            if (isInstitution(c)
                    && value(c, arrangement) == arrangement.yes
                    && value(c, parties) == parties.word("all")) {
                return true;
            }
        }
        return false;
    }

    private boolean intermediaries() {
        for (int c = unit.next(0); c >= 0; c = unit.next(c + 1)) {
            Body body = unit.forms[c].body;
            boolean network = body.bears(Role.SUB_NATIONAL) && !BitSets.has(unit.excluded, c);
            if (isInstitution(c) && (network || BitSets.has(unit.eligible, c) && !body.multilateral)) {
                return true;
            }
        }
        return false;
    }

    private String multilateral() {
        String found = "absent";
        for (int c = unit.next(0); c >= 0; c = unit.next(c + 1)) {
            if (unit.forms[c].body.multilateral) {
                if (BitSets.has(unit.eligible, c)) {
                    return "eligible";
                }
                found = "blocked";
            }
        }
        return found;
    }

    // ---- forums ----

    /** {@return what a fact reads for every candidate, because the issue says nothing that could differ; else null} */
    CompiledFact.@Nullable Value same(CompiledFact fact) {
        IssueForm form = issue.form;
        return switch (fact.asked) {
            case AUTHORISED -> form.stated.authorisations().isEmpty() ? fact.unknown : null;
            case ADVANCE_CONSENT -> form.stated.authorisations().isEmpty() ? fact.no : null;
            case ACCEPTED -> form.anyParties ? null : fact.word("valid");
            case TRIBUNAL -> form.anyParties || !form.stated.tribunals().isEmpty() ? null : fact.none;
            case PARTIES_REACHED -> form.anyParties ? null : fact.none;
            case MEMBER_IS_PARTY -> form.anyParties ? null : fact.no;
            case CHARTER_CONFLICT -> form.stated.charterConflicts().isEmpty() ? fact.no : null;
            case DELINKED -> form.stated.request().isPresent() ? null : fact.unknown;
            case BLOC -> form.stated.rivalBlocs().isEmpty() ? fact.no : null;
            case CAPACITY -> form.anyCapacities ? null : fact.unknown;
            case SPEED -> form.issue.urgency().isPresent() ? null : fact.word("fast");
            case AREA -> unit.list.areas ? null : fact.none;
            case REQUIRED -> form.required == issue.world.nobody ? fact.word("all") : null;
            case LEADS_OTHER -> unit.firstPass || issue.count == 1 ? fact.no : null;
            case SUBSET -> form.anyPositions ? null : fact.no;
            default -> null;
        };
    }

    private CompiledFact.Value forum(int c, CompiledFact fact) {
        // Whom supporters alone reach is told apart only where candidates are measured.
        Form form = unit.forms[c].whole;
        return switch (fact.asked) {
            case COVERAGE -> fact.value(Reading.of(Fraction.of(unit.coverage(c), unit.coverageOf)));
            case CAPACITY ->
                unit.recorded(c) ? fact.word(unit.adequateCapacity(c) ? "adequate" : "short") : fact.unknown;
            case LEGALISATION -> fact.word(fit(form) ? "fit" : "short");
            case SPEED -> speed(form, fact);
            case AREA ->
                fact.word(
                        !BitSets.isEmpty(issue.form.location) && form.areaContains(issue.form.location)
                                ? "contains"
                                : "none");
            case MEMBER_IS_PARTY -> fact.value(BitSets.meets(form.body.voters, issue.form.parties));
            case AUTHORISED -> unit.conflict.authorised(form, fact);
            case ACCEPTED -> unit.disputes.accepted(form, fact);
            case TRIBUNAL -> unit.disputes.tribunal(form, fact);
            case PARTIES_REACHED -> partiesReached(form, fact);
            case BARRED_SUBJECT -> unit.disputes.barredSubject(form, fact);
            case CHARTER_CONFLICT -> fact.value(charterConflict(form.body));
            case REQUIRED -> required(form, fact);
            case LEADS_OTHER -> fact.value(issue.ledOther(form.body, unit));
            case DELINKED -> delinked(form.body, fact);
            case BLOC -> fact.value(issue.form.stated.rivalBlocs().contains(form.body.id));
            case ADVANCE_CONSENT -> fact.value(form.body.advanceConsent && unit.conflict.invoked(form));
            case BLOCKED -> fact.value(unit.ballots.blocked(c));
            case SUBSET -> fact.word(unit.ballots.subset(c) ? "open" : "no");
            case SUFFICIENT -> fact.value(BitSets.has(unit.sufficient(), c));
            case BEST_CAPACITY -> fact.value(mostCapable(c));
            default -> byReference(c, fact);
        };
    }

    private boolean fit(Form form) {
        boolean tested = unit.function == GovernanceFunction.RULE_MAKING
                || unit.function == GovernanceFunction.DISPUTE_SETTLEMENT;
        return !tested || form.obligation >= issue.form.obligation;
    }

    CompiledFact.Value speed(Form form, CompiledFact fact) {
        if (issue.form.issue.urgency().isEmpty()) {
            return fact.word("fast");
        }
        if (form.latency < 0) {
            return fact.unknown;
        }
        return fact.word(form.latency <= issue.form.issue.urgency().get() ? "fast" : "slow");
    }

    private CompiledFact.Value partiesReached(Form form, CompiledFact fact) {
        if (!issue.form.anyParties) {
            return fact.none;
        }
        if (issue.form.organisedParties || issue.form.nonStateParties > 0) {
            return unit.disputes.parties(form, fact);
        }
        if (BitSets.containsAll(form.body.reach, issue.form.parties)) {
            return fact.word("all");
        }
        return fact.word(BitSets.meets(form.body.reach, issue.form.parties) ? "some" : "none");
    }

    private CompiledFact.Value required(Form form, CompiledFact fact) {
        if (BitSets.containsAll(form.body.reach, issue.form.required)) {
            return fact.word("all");
        }
        return fact.word(BitSets.meets(form.body.reach, issue.form.required) ? "some" : "none");
    }

    private boolean charterConflict(Body body) {
        if (issue.form.stated.charterConflicts().isEmpty()) {
            return false;
        }
        boolean ofTheUn = body.bears(Role.UN) || body.bears(Role.SECURITY_COUNCIL) || body.bears(Role.GENERAL_ASSEMBLY);
        return issue.form.stated.charterConflicts().contains(body.id)
                || !ofTheUn && issue.form.stated.charterConflicts().contains("*");
    }

    private CompiledFact.Value delinked(Body body, CompiledFact fact) {
        Fraction share = body.delinkedShare;
        if (share == null || issue.form.requestedOf == 0) {
            return fact.unknown;
        }
        int order = Exact.compare(
                issue.form.requested, issue.form.requestedOf, Exact.numerator(share), Exact.denominator(share));
        return fact.word(order <= 0 ? "within" : "above");
    }

    private boolean mostCapable(int c) {
        if (!BitSets.has(unit.eligible, c)) {
            return false;
        }
        for (int x = BitSets.next(unit.eligible, 0); x >= 0; x = BitSets.next(unit.eligible, x + 1)) {
            if (Exact.compare(unit.capacity(x), unit.capacityOf(x), unit.capacity(c), unit.capacityOf(c)) > 0) {
                return false;
            }
        }
        return true;
    }
}
