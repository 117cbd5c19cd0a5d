package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Reading;
import dev.comity.model.Circumstances;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Role;
import dev.comity.model.Stance;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What facts read in one unit, each read when a rule first hangs on it. What is often asked is read here; what is seldom
 * asked, because the issue must state something special, the reference reads.
 */
final class CompiledReadings {
    private final CompiledUnit unit;
    private final CompiledIssue issue;
    private final CompiledPolicy policy;
    private CompiledFact.@Nullable Value[][] read = new CompiledFact.Value[0][];
    /** Whether anything has been read for a candidate, or the unit, since it began. */
    private boolean[] touched = new boolean[0];

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
        for (int row = 0; row <= size; row++) {
            if (touched[row]) {
                Arrays.fill(read[row], null);
                touched[row] = false;
            }
        }
    }

    boolean isRead(int c, CompiledFact fact) {
        return known(c, fact) != null;
    }

    /** {@return what a fact reads for a candidate, or the unit; the rules are narrowed by it} */
    CompiledFact.Value value(int c, CompiledFact fact) {
        int row = fact.fact.aboutForum() ? c : size;
        CompiledFact.Value value = known(row, fact);
        if (value == null) {
            value = fact.fact.aboutForum() ? forum(c, fact) : ofUnit(fact);
            read[row][fact.number] = value;
            touched[row] = true;
            unit.rules.narrow(row, value);
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

    /** Narrows the rules of a candidate by all that has been read for it. */
    void narrow(int c) {
        for (int i = 0; touched[c] && i < policy.forumFacts.length; i++) {
            CompiledFact.Value value = read[c][policy.forumFacts[i]];
            if (value != null) {
                unit.rules.narrow(c, value);
            }
        }
    }

    private CompiledFact.Value byReference(CompiledFact fact) {
        return fact.value(unit.reference().reading(null, fact.id));
    }

    private CompiledFact.Value byReference(int c, CompiledFact fact) {
        return fact.value(unit.reference().reading(unit.candidate(c), fact.id));
    }

    private CompiledFact.Value ofUnit(CompiledFact fact) {
        return switch (fact.asked) {
            case OPERATION -> operations() ? byReference(fact) : fact.none;
            case OPERATION_AUTHORISED ->
                operations() || issue.form.anyAuthorisations ? byReference(fact) : fact.unknown;
            case COUNCIL -> world(fact, unit.list.councilBlocked, Role.SECURITY_COUNCIL);
            case TRADE_BODY -> world(fact, unit.list.tradeBlocked, Role.TRADE_BODY);
            case POOL_CANDIDATES -> BitSets.isEmpty(unit.candidates) ? fact.none : fact.some;
            case POOL_WATERS -> anyBears(Role.WATERS_BODY) ? fact.some : fact.none;
            case POOL_SUFFICIENT -> BitSets.meets(unit.sufficient(), unit.institutions) ? fact.some : fact.none;
            case POOL_REC -> fact.word(sufficientRec() ? "sufficient" : "none");
            case POOL_CHAPTER -> fact.word(chapterViii() ? "eligible" : "none");
            case POOL_INTERMEDIARIES -> intermediaries() ? fact.some : fact.none;
            case POOL_MULTILATERAL -> fact.word(multilateral());
            case OTHER -> byReference(fact);
            default -> issue.reader.readLater(fact);
        };
    }

    private boolean operations() {
        return issue.form.stated.operation().isPresent() || issue.form.peaceOperation;
    }

    private CompiledFact.Value world(CompiledFact fact, boolean silent, Role role) {
        boolean blocked = silent;
        if (issue.form.anyPositions) {
            var about = java.util.EnumSet.of(
                    unit.function,
                    role == Role.TRADE_BODY ? GovernanceFunction.RULE_MAKING : GovernanceFunction.AUTHORISATION);
            blocked = unit.reference().ballots.worldBlocked(role, unit.unit, about);
        }
        return fact.word(blocked ? "blocked" : "open");
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

    private CompiledFact.Value forum(int c, CompiledFact fact) {
        Form form = unit.forms[c];
        boolean parties = issue.form.anyParties;
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
            case AUTHORISED -> !issue.form.anyAuthorisations ? fact.unknown : byReference(c, fact);
            case ACCEPTED -> parties ? byReference(c, fact) : fact.word("valid");
            case TRIBUNAL -> parties || !issue.form.stated.tribunals().isEmpty() ? byReference(c, fact) : fact.none;
            case PARTIES_REACHED -> partiesReached(c, form, fact);
            case BARRED_SUBJECT -> form.body.institution.barredSubjects().isEmpty() ? fact.no : byReference(c, fact);
            case CHARTER_CONFLICT -> issue.form.stated.charterConflicts().isEmpty() ? fact.no : byReference(c, fact);
            case REQUIRED -> required(form, fact);
            case LEADS_OTHER -> fact.value(issue.ledOther(form.body, unit));
            case DELINKED ->
                form.body.delinks && issue.form.stated.request().isPresent() ? byReference(c, fact) : fact.unknown;
            case BLOC -> fact.value(issue.form.stated.rivalBlocs().contains(form.body.id));
            case ADVANCE_CONSENT ->
                form.body.advanceConsent && issue.form.anyAuthorisations ? byReference(c, fact) : fact.no;
            case BLOCKED -> fact.value(blocked(c, form));
            case SUBSET -> fact.word(subset(c) ? "open" : "no");
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

    private CompiledFact.Value partiesReached(int c, Form form, CompiledFact fact) {
        if (!issue.form.anyParties) {
            return fact.none;
        }
        if (issue.form.organisedParties || issue.form.nonStateParties > 0) {
            return byReference(c, fact);
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

    private boolean blocked(int c, Form form) {
        if (!issue.form.anyPositions) {
            return form.blocked;
        }
        if (!form.blocked && !anyAgainst(form.body)) {
            return false;
        }
        boolean abstaining = BitSets.has(unit.abstaining, c);
        return unit.reference().ballots.blocked(unit.candidate(c), unit.unit, abstaining);
    }

    /** {@return whether a voter, or one that may speak for voters, says anything but yes: support never blocks} */
    private boolean anyAgainst(Body body) {
        ImmutableList<Circumstances.Position> positions = issue.form.stated.positions();
        for (int i = 0; i < positions.size(); i++) {
            Circumstances.Position position = positions.get(i);
            if (position.stance() != Stance.SUPPORT && concerns(position, body)) {
                return true;
            }
        }
        return false;
    }

    private boolean concerns(Circumstances.Position position, Body body) {
        boolean here = position.forum().isEmpty() || position.forum().get().equals(body.id);
        boolean about = position.function().isEmpty() || position.function().get() == unit.function;
        Integer actor = here && about ? issue.world.numbers.get(position.actor()) : null;
        if (actor == null) {
            return here && about;
        }
        return BitSets.has(body.voters, actor)
                || issue.form.epoch.isOrganisation(actor)
                        && BitSets.meets(issue.form.epoch.reach(position.actor()), body.voters);
    }

    /** {@return whether supporters may go ahead} */
    boolean subset(int c) {
        boolean any = issue.form.anyPositions
                && !unit.forms[c].body.institution.subsetClauses().isEmpty();
        return any
                && unit.reference().ballots.subset(unit.candidate(c), unit.unit).isPresent();
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
