package dev.comity.routing;

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
    /** By the number of the fact; null where it is about the unit, or has not been read yet in any issue. */
    private final @Nullable CompiledSplit[] ofForums;

    private final CompiledFact.Value[] ofUnit;
    /** Facts that have been read of the unit, and of forums. */
    private final long[] toldOfUnit;

    private final long[] toldOfForums;
    /** Facts of forums of which it is known whether they may differ from forum to forum here, and those that may. */
    private final long[] compared;

    private final long[] differing;
    private int words;

    CompiledReadings(CompiledUnit unit) {
        this.unit = unit;
        this.issue = unit.issue;
        this.policy = unit.policy;
        this.ofForums = new CompiledSplit[policy.facts.length];
        this.ofUnit = new CompiledFact.Value[policy.facts.length];
        this.toldOfUnit = new long[BitSets.words(policy.facts.length)];
        this.toldOfForums = new long[toldOfUnit.length];
        this.compared = new long[toldOfUnit.length];
        this.differing = new long[toldOfUnit.length];
    }

    void room(int candidateWords) {
        words = candidateWords;
        Arrays.fill(ofForums, null);
        Arrays.fill(toldOfForums, 0);
    }

    void begin() {
        for (int i = 0; i < toldOfForums.length; i++) {
            for (long left = toldOfForums[i]; left != 0; left &= left - 1) {
                ofForums[(i << 6) + Long.numberOfTrailingZeros(left)].clear();
            }
            toldOfForums[i] = 0;
            toldOfUnit[i] = 0;
            compared[i] = 0;
            differing[i] = 0;
        }
    }

    /** {@return whether any of some facts has been read of the unit} */
    boolean told(long[] facts) {
        return BitSets.meets(toldOfUnit, facts);
    }

    /** Forgets what has been read of a fact for a candidate, since it reads otherwise now. */
    void forget(int c, CompiledFact fact) {
        if (BitSets.has(toldOfForums, fact.number)) {
            ofForums[fact.number].forget(c);
        }
    }

    /** {@return what a fact reads for a candidate, or the unit; the rules are narrowed by it} */
    CompiledFact.Value value(int c, CompiledFact fact) {
        CompiledFact.Value value = known(c, fact);
        return value != null ? value : fact.aboutForum ? read(c, fact) : readOfUnit(fact);
    }

    private CompiledFact.Value read(int c, CompiledFact fact) {
        CompiledFact.Value value = forum(c, fact);
        split(fact).put(c, value);
        return value;
    }

    private CompiledFact.Value readOfUnit(CompiledFact fact) {
        CompiledFact.Value value = ofUnit(fact);
        if (ofUnit[fact.number] != value) {
            ofUnit[fact.number] = value;
        }
        BitSets.add(toldOfUnit, fact.number);
        unit.rules.narrow(value);
        return value;
    }

    /** {@return what has been read of a fact for a candidate, or the unit; null if nothing has} */
    CompiledFact.@Nullable Value known(int c, CompiledFact fact) {
        if (fact.aboutForum) {
            CompiledFact.Value fixed = unit.form(c).fixed[fact.number];
            boolean told = fixed == null && BitSets.has(toldOfForums, fact.number) && ofForums[fact.number].has(c);
            return told ? ofForums[fact.number].of(c) : fixed;
        }
        CompiledFact.Value fixed = unit.list().fixed[fact.number];
        if (fixed == null) {
            fixed = issue.form.values[fact.number];
        }
        return fixed == null && BitSets.has(toldOfUnit, fact.number) ? ofUnit[fact.number] : fixed;
    }

    private CompiledSplit split(CompiledFact fact) {
        CompiledSplit split = ofForums[fact.number];
        if (split == null) {
            split = new CompiledSplit(words);
            ofForums[fact.number] = split;
        }
        BitSets.add(toldOfForums, fact.number);
        return split;
    }

    /** {@return what a fact that issues may change reads for candidates, told for all of some} */
    CompiledSplit read(CompiledFact fact, long[] some) {
        CompiledSplit split = split(fact);
        for (int i = 0; i < words; i++) {
            long untold = split.untold(i, some[i]);
            if (untold != 0) {
                read(fact, i, untold, split);
            }
        }
        return split;
    }

    /** Reads for a word of candidates: at once for those of whom that can be told so, then one by one. */
    private void read(CompiledFact fact, int word, long untold, CompiledSplit into) {
        long usual = untold & ~unit.forms.odd(word);
        long left = untold & ~(word < unit.forms.prospects.words ? atOnce(fact, word, usual, into) : 0);
        for (; left != 0; left &= left - 1) {
            int c = (word << 6) + Long.numberOfTrailingZeros(left);
            into.put(c, forum(c, fact));
        }
    }

    /** Reads for those candidates that are as in general; {@return for whom} */
    private long atOnce(CompiledFact fact, int word, long usual, CompiledSplit into) {
        Prospects prospects = unit.forms.prospects;
        return switch (fact.asked) {
            case BARRED_SUBJECT -> {
                long free = usual & ~prospects.barred[word];
                into.put(word, free, fact.no);
                yield free;
            }
            case LEGALISATION -> {
                long fit = isLegalisationTested() ? prospects.binding(issue.form.obligation, word) : -1L;
                into.put(word, usual & fit, fact.word("fit"));
                into.put(word, usual & ~fit, fact.word("short"));
                yield usual;
            }
            case BLOCKED -> {
                if (issue.form.anyPositions) {
                    yield 0;
                }
                into.put(word, usual & prospects.blocked[word], fact.yes);
                into.put(word, usual & ~prospects.blocked[word], fact.no);
                yield usual;
            }
            case SUFFICIENT -> {
                into.put(word, usual & unit.sufficient()[word], fact.yes);
                into.put(word, usual & ~unit.sufficient()[word], fact.no);
                yield usual;
            }
            default -> 0;
        };
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
            case COUNCIL -> world(fact, unit.list().councils, GovernanceFunction.AUTHORISATION);
            case TRADE_BODY -> world(fact, unit.list().tradeBodies, GovernanceFunction.RULE_MAKING);
            case POOL_CANDIDATES -> BitSets.isEmpty(unit.candidates) ? fact.none : fact.some;
            case POOL_WATERS -> anyBears(Role.WATERS_BODY) ? fact.some : fact.none;
            case POOL_SUFFICIENT -> BitSets.meets(unit.sufficient(), unit.institutions) ? fact.some : fact.none;
            case POOL_REC -> fact.word(sufficientRec() ? "sufficient" : "none");
            case POOL_CHAPTER -> fact.word(chapterViii() ? "eligible" : "none");
            case POOL_INTERMEDIARIES -> intermediaries() ? fact.some : fact.none;
            case POOL_MULTILATERAL -> fact.word(multilateral());
            case USERS -> given(fact);
            default -> byReference(fact);
        };
    }

    private CompiledFact.Value given(CompiledFact fact) {
        String value = issue.form.issue.facts().get(fact.name);
        return value == null ? fact.otherwise : fact.word(value);
    }

    private CompiledFact.Value world(CompiledFact fact, Voting[] bodies, GovernanceFunction about) {
        return fact.word(unit.ballots.allBlocked(bodies, about) ? "blocked" : "open");
    }

    // ---- the pool ----

    private boolean anyBears(Role role) {
        for (int c = unit.next(0); c >= 0; c = unit.next(c + 1)) {
            if (unit.form(c).body.bears(role)) {
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
            if (isInstitution(c) && unit.form(c).body.bears(Role.REC)) {
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
            Body body = unit.form(c).body;
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
            if (unit.form(c).body.multilateral) {
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
        if (!BitSets.has(compared, fact.number)) {
            BitSets.add(compared, fact.number);
            if (differs(fact)) {
                BitSets.add(differing, fact.number);
            }
        }
        return BitSets.has(differing, fact.number) ? null : fact.unsaid;
    }

    private boolean differs(CompiledFact fact) {
        IssueForm form = issue.form;
        return switch (fact.asked) {
            case AUTHORISED, ADVANCE_CONSENT -> !form.stated.authorisations().isEmpty();
            case ACCEPTED, PARTIES_REACHED, MEMBER_IS_PARTY -> form.anyParties;
            case TRIBUNAL -> form.anyParties || !form.stated.tribunals().isEmpty();
            case CHARTER_CONFLICT -> !form.stated.charterConflicts().isEmpty();
            case DELINKED -> form.requestedOf != 0;
            case BLOC -> !form.stated.rivalBlocs().isEmpty();
            case CAPACITY -> form.anyCapacities;
            case SPEED -> form.issue.urgency().isPresent();
            case LEGALISATION -> form.obligation >= 0 && isLegalisationTested();
            case BARRED_SUBJECT -> unit.list().barred;
            case AREA -> unit.list().areas;
            case REQUIRED -> form.required != issue.world.nobody;
            case LEADS_OTHER -> !unit.firstPass && issue.count > 1;
            case SUBSET -> form.anyPositions;
            default -> true;
        };
    }

    private CompiledFact.Value forum(int c, CompiledFact fact) {
        // Whom supporters alone reach is told apart only where candidates are measured.
        Form form = unit.form(c).whole;
        return switch (fact.asked) {
            case COVERAGE -> fact.ratio(unit.coverage(c), unit.coverageOf);
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
        return !isLegalisationTested() || form.obligation >= issue.form.obligation;
    }

    private boolean isLegalisationTested() {
        return unit.function() == GovernanceFunction.RULE_MAKING
                || unit.function() == GovernanceFunction.DISPUTE_SETTLEMENT;
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
