package dev.comity.routing;

import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import dev.comity.condition.Truth;
import dev.comity.model.GovernanceFunction;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Says of each test of a rule whether it is given, open, or follows from open facts. */
final class FactBinder {
    /** What is asked, and what a body is: nobody can suppose these otherwise and still speak of the same matter. */
    private static final Set<String> GIVEN = Set.of("function", "function.kind", "forum.level", "forum.kind");

    private static final Set<String> OPERATION = Set.of("issue.operation", "issue.operation-authorised");

    private final UnitPlan plan;
    private final UnitState state;
    private final OpenFacts facts;
    private final @Nullable Contender contender;
    private final Stage stage;
    /** Where nothing is denied a test that is not known counts as one that fails: only what is true fires. */
    private final boolean denies;

    FactBinder(UnitPlan plan, OpenFacts facts, @Nullable Contender contender, Stage stage, boolean denies) {
        this.plan = plan;
        this.state = plan.state;
        this.facts = facts;
        this.contender = contender;
        this.stage = stage;
        this.denies = denies;
    }

    Folded test(Condition test) {
        String[] tested = new String[1];
        test.forEachTest((fact, words) -> tested[0] = fact);
        String fact = tested[0];
        if (fact.startsWith("forum.") && contender == null) {
            return new Folded.Fixed(Folded.test(test, Reading.UNKNOWN, state.scene));
        }
        Function<UnitInquiry, List<UnitInquiry.Choice>> derived = derived(fact);
        if (derived != null) {
            return new Folded.Derived(test, derived, state.scene);
        }
        Fact known = state.scene.vocabulary.fact(fact).orElseThrow();
        Candidate x = fact.startsWith("forum.") ? contender.whole : null;
        if (known.type() != Fact.Type.WORD || GIVEN.contains(fact) || fact.startsWith("pool.")) {
            Reading reading = fact.equals("forum.coverage") ? Reading.of(contender.whole.coverage) : read(fact, x);
            return new Folded.Fixed(Folded.test(test, reading, state.scene));
        }
        return ask(test, known, x);
    }

    private Reading read(String fact, @Nullable Candidate x) {
        Candidate asked = x == null ? null : state.candidates.get(contender.number);
        return state.reading(asked, fact);
    }

    private Folded ask(Condition test, Fact fact, @Nullable Candidate x) {
        OpenFacts.Open open = facts.open(state.unit, x, fact, read(fact.id(), x));
        Truth[] truths = new Truth[open.size()];
        for (int i = 0; i < truths.length; i++) {
            Truth truth = Folded.test(test, open.reading(state.unit, i), state.scene);
            truths[i] = truth == Truth.UNKNOWN && !denies ? Truth.FALSE : truth;
        }
        open.use(i -> truths[i]);
        Function<UnitInquiry, List<UnitInquiry.Choice>> following = following(fact.id());
        open.follows |= following != null;
        return new Folded.Asking(
                open, truths, following == null ? null : new Folded.Derived(test, following, state.scene));
    }

    /** {@return how a fact follows from others unless it is supposed; null if it does not} */
    private @Nullable Function<UnitInquiry, List<UnitInquiry.Choice>> following(String fact) {
        if (OPERATION.contains(fact) && operationBefore()) {
            plan.hangOnOthers();
            return inquiry -> inquiry.operation(fact);
        }
        if (!fact.equals("forum.blocked") || contender.droppingVotes.isEmpty()) {
            return null;
        }
        Contender c = contender;
        boolean cast = state.ballots.blocked(c.whole, state.unit, false);
        boolean dropped = state.ballots.blocked(c.whole, state.unit, true);
        return cast == dropped
                ? null
                : inquiry -> inquiry.choose(inquiry.dropsVote(c), Reading.of(dropped), Reading.of(cast));
    }

    private boolean operationBefore() {
        Unit earliest = new Unit(state.scene.issue.domains().first(), GovernanceFunction.PEACE_OPERATION);
        return state.scene.issue.functions().contains(GovernanceFunction.PEACE_OPERATION)
                && earliest.compareTo(state.unit) < 0;
    }

    /** {@return how a fact of which nothing can be supposed follows from others; null if it is no such fact} */
    private @Nullable Function<UnitInquiry, List<UnitInquiry.Choice>> derived(String fact) {
        Contender c = contender;
        return switch (fact) {
            case "forum.sufficient" -> inquiry -> inquiry.yesOrNo(inquiry.sufficient(c));
            case "forum.best-capacity" -> inquiry -> inquiry.yesOrNo(inquiry.mostCapable(c));
            case "forum.leads-other" -> {
                plan.hangOnOthers();
                yield inquiry -> inquiry.yesOrNo(inquiry.leadsOther(c));
            }
            case "pool.sufficient" -> pool(PoolFacts::anySufficient, "some", "none");
            case "pool.rec" -> pool(PoolFacts::sufficientRec, "sufficient", "none");
            case "pool.chapter-viii" -> chapterViii();
            case "pool.intermediaries" -> pool(PoolFacts::intermediaries, "some", "none");
            case "pool.multilateral" -> inquiry -> inquiry.pool().multilateral();
            case "forum.coverage" ->
                c.subset != null && stage.compareTo(Stage.SELECTION) >= 0
                        ? inquiry -> inquiry.choose(
                                inquiry.limited(c), Reading.of(c.subset.coverage), Reading.of(c.whole.coverage))
                        : null;
            default -> null;
        };
    }

    private static Function<UnitInquiry, List<UnitInquiry.Choice>> pool(
            ToIntFunction<PoolFacts> gate, String where, String otherwise) {
        return inquiry -> inquiry.choose(gate.applyAsInt(inquiry.pool()), Reading.of(where), Reading.of(otherwise));
    }

    /** The engine reads two facts of every candidate for this one, so they are open even if no rule tests them. */
    private Function<UnitInquiry, List<UnitInquiry.Choice>> chapterViii() {
        for (Contender c : plan.contenders) {
            if (!c.whole.coalition && c.chapterViii == null) {
                c.chapterViii = asked(c, "forum.chapter-viii", "yes");
                c.reachesParties = asked(c, "forum.parties", "all");
            }
        }
        return pool(PoolFacts::chapterViii, "eligible", "none");
    }

    private Folded asked(Contender c, String fact, String word) {
        return new FactBinder(plan, facts, c, stage, false).test(Condition.oneOf(fact, word));
    }
}
