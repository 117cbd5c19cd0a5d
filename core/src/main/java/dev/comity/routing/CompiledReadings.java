package dev.comity.routing;

import dev.comity.condition.Reading;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Obligation;
import dev.comity.model.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What facts read in one unit, each read when a rule first hangs on it. What is often asked is read here; what is seldom
 * asked, because the issue must state something special, the reference reads.
 */
final class CompiledReadings {
    private final CompiledUnit unit;
    private final CompiledIssue issue;
    private final CompiledPolicy policy;
    private CompiledFact.Value[][] read = new CompiledFact.Value[0][];
    private int size;

    CompiledReadings(CompiledUnit unit) {
        this.unit = unit;
        this.issue = unit.issue;
        this.policy = unit.policy;
    }

    void room(int candidates) {
        size = candidates;
        read = new CompiledFact.Value[size + 1][policy.facts.length];
    }

    void begin() {
        for (int c = 0; c < unit.count; c++) {
            System.arraycopy(unit.forms[c].fixed, 0, read[c], 0, policy.facts.length);
        }
        System.arraycopy(unit.list.fixed, 0, read[size], 0, policy.facts.length);
    }

    boolean isRead(int c, CompiledFact fact) {
        return read[c][fact.number] != null;
    }

    /** {@return what a fact reads for a candidate, or the unit; the rules are narrowed by it} */
    CompiledFact.Value value(int c, CompiledFact fact) {
        int row = fact.fact.aboutForum() ? c : size;
        CompiledFact.Value value = read[row][fact.number];
        if (value == null) {
            value = fact.fact.aboutForum() ? forum(c, fact) : ofUnit(fact);
            read[row][fact.number] = value;
            unit.rules.narrow(row, value);
        }
        return value;
    }

    /** {@return what has been read of a fact for a candidate, or the unit; null if nothing has} */
    CompiledFact.@Nullable Value known(int c, CompiledFact fact) {
        return read[c][fact.number];
    }

    private CompiledFact.Value word(CompiledFact fact, Optional<? extends Enum<?>> constant) {
        return constant.isEmpty() ? fact.unknown : fact.constants[constant.get().ordinal()];
    }

    private CompiledFact.Value byReference(CompiledFact fact) {
        return fact.value(unit.reference().reading(null, fact.id));
    }

    private CompiledFact.Value byReference(int c, CompiledFact fact) {
        return fact.value(unit.reference().reading(unit.candidate(c), fact.id));
    }

    private CompiledFact.Value ofUnit(CompiledFact fact) {
        return switch (fact.id) {
            case "issue.spillover" ->
                fact.constants[issue.spillovers().spillover().ordinal()];
            case "issue.regions" -> fact.word(issue.spillovers().manyRegions() ? "many" : "one");
            case "issue.african" -> fact.value(african());
            case "issue.local" -> local(fact);
            case "issue.parties" -> fact.word(issue.issue.parties().isEmpty() ? "none" : "some");
            case "public-good.range" -> word(fact, issue.issue.publicGood().range());
            case "public-good.aggregation" ->
                word(fact, issue.issue.publicGood().aggregation());
            case "issue.coerciveness" -> word(fact, issue.issue.coerciveness());
            case "issue.event" -> issue.issue.events().isEmpty() ? fact.word("none") : byReference(fact);
            case "issue.heterogeneity" -> issue.issue.heterogeneity().isEmpty() ? fact.unknown : byReference(fact);
            case "issue.host-consent" -> issue.stated.consents().isEmpty() ? fact.unknown : byReference(fact);
            case "issue.self-defence" -> issue.stated.armedAttack().isEmpty() ? fact.no : byReference(fact);
            case "issue.rival-blocs" -> fact.value(issue.stated.rivalBlocs().size() >= 2);
            case "issue.coalition" -> issue.anyWilling ? byReference(fact) : fact.word("none");
            case "issue.operation" -> operations() ? byReference(fact) : fact.word("none");
            case "issue.operation-authorised" ->
                operations() || !issue.stated.authorisations().isEmpty() ? byReference(fact) : fact.unknown;
            case "issue.diffusion" -> issue.stated.rulesInPlace().isEmpty() ? fact.word("below") : byReference(fact);
            case "issue.rule-age" -> issue.stated.rulesInPlace().isEmpty() ? fact.word("fresh") : byReference(fact);
            case "issue.rulings" -> issue.stated.rulings().isEmpty() ? fact.word("none") : byReference(fact);
            default -> ofUnitLater(fact);
        };
    }

    private CompiledFact.Value ofUnitLater(CompiledFact fact) {
        return switch (fact.id) {
            case "world.veto-cast" ->
                issue.stated.vetoes().isEmpty() && issue.issue.events().isEmpty() ? fact.no : byReference(fact);
            case "world.council" -> world(fact, unit.list.councilBlocked, Role.SECURITY_COUNCIL);
            case "world.wto" -> world(fact, unit.list.tradeBlocked, Role.TRADE_BODY);
            case "pool.candidates" -> fact.word(unit.count == 0 ? "none" : "some");
            case "pool.waters-body" -> fact.word(anyBears(Role.WATERS_BODY) ? "some" : "none");
            case "pool.sufficient" -> fact.word(BitSets.meets(unit.sufficient, unit.institutions) ? "some" : "none");
            case "pool.rec" -> fact.word(sufficientRec() ? "sufficient" : "none");
            case "pool.chapter-viii" -> fact.word(chapterViii() ? "eligible" : "none");
            case "pool.intermediaries" -> fact.word(intermediaries() ? "some" : "none");
            case "pool.multilateral" -> fact.word(multilateral());
            default -> given(fact);
        };
    }

    private CompiledFact.Value given(CompiledFact fact) {
        boolean users = Vocabulary.standard().fact(fact.id).isEmpty();
        if (users || !fact.id.startsWith("issue.") || fact.id.equals("issue.coalition-open")) {
            return byReference(fact);
        }
        String value =
                issue.issue.facts().isEmpty() ? null : issue.issue.facts().get(fact.name);
        return value == null || value.equals(Reading.UNKNOWN_WORD) ? fact.unknown : fact.word(value);
    }

    private boolean african() {
        for (long[] reach : issue.epoch.africa) {
            if (!BitSets.isEmpty(issue.location) && BitSets.containsAll(reach, issue.location)) {
                return true;
            }
        }
        return false;
    }

    private CompiledFact.Value local(CompiledFact fact) {
        int region = issue.spillovers().commonRegion();
        return region == 0 ? fact.unknown : fact.value(region > 0);
    }

    private boolean operations() {
        return issue.stated.operation().isPresent()
                || issue.issue.functions().contains(GovernanceFunction.PEACE_OPERATION);
    }

    private CompiledFact.Value world(CompiledFact fact, boolean silent, Role role) {
        boolean blocked = silent;
        if (!issue.stated.positions().isEmpty()) {
            var about = java.util.EnumSet.of(
                    unit.function,
                    role == Role.TRADE_BODY ? GovernanceFunction.RULE_MAKING : GovernanceFunction.AUTHORISATION);
            blocked = unit.reference().ballots.worldBlocked(role, unit.unit, about);
        }
        return fact.word(blocked ? "blocked" : "open");
    }

    // ---- the pool ----

    private boolean anyBears(Role role) {
        for (int c = 0; c < unit.count; c++) {
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
        for (int c = BitSets.next(unit.sufficient, 0); c >= 0; c = BitSets.next(unit.sufficient, c + 1)) {
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
        for (int c = 0; c < unit.count; c++) {
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
        for (int c = 0; c < unit.count; c++) {
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
        boolean parties = !issue.issue.parties().isEmpty();
        return switch (fact.id) {
            case "forum.coverage" -> fact.value(Reading.of(Fraction.of(unit.coverage[c], unit.coverageOf)));
            case "forum.capacity" ->
                unit.recorded[c] ? fact.word(unit.adequateCapacity[c] ? "adequate" : "short") : fact.unknown;
            case "forum.legalisation" -> fact.word(fit(form) ? "fit" : "short");
            case "forum.speed" -> speed(form, fact);
            case "forum.area" ->
                fact.word(!BitSets.isEmpty(issue.location) && form.areaContains(issue.location) ? "contains" : "none");
            case "forum.member-is-party" -> fact.value(BitSets.meets(form.body.voters, issue.parties));
            case "forum.authorised" -> issue.stated.authorisations().isEmpty() ? fact.unknown : byReference(c, fact);
            case "forum.accepted" -> parties ? byReference(c, fact) : fact.word("valid");
            case "forum.tribunal" ->
                parties || !issue.stated.tribunals().isEmpty() ? byReference(c, fact) : fact.word("none");
            case "forum.parties" -> partiesReached(c, form, fact);
            case "forum.barred-subject" ->
                form.body.institution.barredSubjects().isEmpty() ? fact.no : byReference(c, fact);
            case "forum.charter-conflict" -> issue.stated.charterConflicts().isEmpty() ? fact.no : byReference(c, fact);
            case "forum.required" -> required(form, fact);
            case "forum.leads-other" -> fact.value(issue.ledOther(form.body, unit));
            case "forum.delinked" ->
                form.body.delinks && issue.stated.request().isPresent() ? byReference(c, fact) : fact.unknown;
            case "forum.bloc" -> fact.value(issue.stated.rivalBlocs().contains(form.body.id));
            case "forum.advance-consent" ->
                form.body.advanceConsent && !issue.stated.authorisations().isEmpty() ? byReference(c, fact) : fact.no;
            case "forum.blocked" -> fact.value(blocked(c, form));
            case "forum.subset" -> fact.word(subset(c) ? "open" : "no");
            case "forum.sufficient" -> fact.value(BitSets.has(unit.sufficient, c));
            case "forum.best-capacity" -> fact.value(mostCapable(c));
            default -> byReference(c, fact);
        };
    }

    private boolean fit(Form form) {
        boolean tested = unit.function == GovernanceFunction.RULE_MAKING
                || unit.function == GovernanceFunction.DISPUTE_SETTLEMENT;
        return !tested
                || issue.issue.requires().isEmpty()
                || form.obligation >= required().ordinal();
    }

    private Obligation required() {
        return unit.reference().measures.required();
    }

    CompiledFact.Value speed(Form form, CompiledFact fact) {
        if (issue.issue.urgency().isEmpty()) {
            return fact.word("fast");
        }
        if (form.latency < 0) {
            return fact.unknown;
        }
        return fact.word(form.latency <= issue.issue.urgency().get() ? "fast" : "slow");
    }

    private CompiledFact.Value partiesReached(int c, Form form, CompiledFact fact) {
        if (issue.issue.parties().isEmpty()) {
            return fact.word("none");
        }
        if (issue.organisedParties || issue.nonStateParties > 0) {
            return byReference(c, fact);
        }
        if (BitSets.containsAll(form.body.reach, issue.parties)) {
            return fact.word("all");
        }
        return fact.word(BitSets.meets(form.body.reach, issue.parties) ? "some" : "none");
    }

    private CompiledFact.Value required(Form form, CompiledFact fact) {
        if (BitSets.containsAll(form.body.reach, issue.required)) {
            return fact.word("all");
        }
        return fact.word(BitSets.meets(form.body.reach, issue.required) ? "some" : "none");
    }

    private boolean blocked(int c, Form form) {
        if (issue.stated.positions().isEmpty()) {
            return form.blocked;
        }
        boolean abstaining = unit.rules.stands(c, policy.effects.dropVote);
        return unit.reference().ballots.blocked(unit.candidate(c), unit.unit, abstaining);
    }

    /** {@return whether supporters may go ahead} */
    boolean subset(int c) {
        boolean any = !issue.stated.positions().isEmpty()
                && !unit.forms[c].body.institution.subsetClauses().isEmpty();
        return any
                && unit.reference().ballots.subset(unit.candidate(c), unit.unit).isPresent();
    }

    private boolean mostCapable(int c) {
        if (!BitSets.has(unit.eligible, c)) {
            return false;
        }
        for (int x = BitSets.next(unit.eligible, 0); x >= 0; x = BitSets.next(unit.eligible, x + 1)) {
            if (Exact.compare(unit.capacity[x], unit.capacityOf[x], unit.capacity[c], unit.capacityOf[c]) > 0) {
                return false;
            }
        }
        return true;
    }
}
