package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Constraint;
import dev.comity.condition.Stage;
import dev.comity.condition.Truth;
import dev.comity.condition.Vocabulary;
import dev.comity.model.GovernanceFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An issue that is routed again and again with changed facts, each time asking for as few of them as it can: what is not
 * asked for can read anything without changing the outcome. All that is given (who is a candidate, whom it covers, which
 * rules are in force) is worked out once. For a single what-if use {@link Router#route(dev.comity.model.Issue, Iterable)}.
 *
 * <p>Got from {@link Router#inquire}. Equality is identity; never changes, safe for any thread. The outcomes are those of
 * the router for the same suppositions; this is a shorter way to them, which a property test holds to the long one.
 *
 * <pre>{@code
 * Inquiry inquiry = router.inquire(issue("haze-2013"));
 * inquiry.verdict(fact -> Inquiry.AS_IT_READS);   // Optional[REGIONAL]
 * inquiry.verdict(fact -> inquiry.facts().get(fact).name().equals("ASEAN forum.capacity") ? 1 : 0);   // Optional[HYBRID]
 * }</pre>
 */
public final class Inquiry {
    /** The answer that nothing is supposed: the fact follows from others where it does, else reads as it reads. */
    public static final int FOLLOWING = -1;
    /** The answer that the fact reads as it reads as things are. */
    public static final int AS_IT_READS = 0;

    private final IssueRouter run;
    private final OpenFacts open = new OpenFacts();
    private final List<UnitPlan> plans = new ArrayList<>();
    private final List<Impossible> impossible = new ArrayList<>();
    private final List<Folded> conditions;
    private final ImmutableList<OpenFact> facts;

    Inquiry(IssueRouter run) {
        this.run = run;
        run.units.values().forEach(state -> plans.add(new UnitPlan(state, open)));
        plans.forEach(this::constrain);
        open.close();
        this.facts = open.facts();
        this.conditions = impossible.stream().map(Impossible::when).toList();
    }

    /** Answers what is asked. */
    @FunctionalInterface
    public interface Answers {
        /**
         * {@return {@link #FOLLOWING}, {@link #AS_IT_READS}, or the place, from 1 on, of a class of other readings}
         *
         * @param fact the place of the fact in {@link #facts()}
         */
        int of(int fact);

        /** {@return whether {@link #isKnown} is worth asking now} */
        default boolean wantsToKnow() {
            return false;
        }

        /**
         * {@return whether it is known what follows from a state, so that asking can end}
         *
         * @param state all on which the rest depends; equal states go on alike
         */
        default boolean isKnown(Object state) {
            return false;
        }
    }

    /** {@return the facts that could be asked for} */
    public ImmutableList<OpenFact> facts() {
        return facts;
    }

    /** {@return the outcome as things are} */
    public Routing routing() {
        return run.routing("");
    }

    /**
     * {@return the verdict that the router would give, asking for no more than it must; empty if {@link Answers#isKnown}
     * ended it}
     */
    public Optional<Verdict> verdict(Answers answers) {
        return unlessKnown(() -> new InquiryVerdict(run, second(answers)).verdict());
    }

    /**
     * {@return the leads that the router would give a function in all its domains, conditional ones too; empty if
     * {@link Answers#isKnown} ended it}
     */
    public Optional<ImmutableSortedSet<String>> leads(GovernanceFunction function, Answers answers) {
        return unlessKnown(() -> leads(function, second(answers)));
    }

    private static <T> Optional<T> unlessKnown(Supplier<T> outcome) {
        try {
            return Optional.of(outcome.get());
        } catch (InquiryPass.Known known) {
            return Optional.empty();
        }
    }

    private ImmutableSortedSet<String> leads(GovernanceFunction function, InquiryPass pass) {
        Set<String> leads = new TreeSet<>();
        for (Unit unit : run.units.keySet()) {
            if (unit.function() == function) {
                leads.addAll(pass.unit(unit).outcome().ids(true));
            }
        }
        return ImmutableSortedSet.copyOf(leads);
    }

    /** {@return whether no constraint of the vocabulary rules out such facts, asking for those that constraints speak of} */
    public boolean isPossible(Answers answers) {
        InquiryPass pass = second(answers);
        for (Impossible combination : impossible) {
            if (combination.when().test(pass.unit(combination.unit())) == Truth.TRUE) {
                return false;
            }
        }
        return true;
    }

    private InquiryPass second(Answers answers) {
        return InquiryPass.second(plans, new InquiryPass.Asked(answers, facts.size(), conditions));
    }

    /** What holds as things are is possible, whatever a constraint says. */
    private void constrain(UnitPlan plan) {
        for (Constraint constraint : Vocabulary.constraints()) {
            boolean[] ofForum = new boolean[1];
            boolean[] ofLater = new boolean[1];
            constraint.impossible().forEachTest((fact, words) -> {
                ofForum[0] |= fact.startsWith("forum.");
                ofLater[0] |= follows(fact);
            });
            if (ofLater[0]) {
                // What follows is worked out from the rest, so it can't be impossible.
                continue;
            }
            if (ofForum[0]) {
                plan.contenders.forEach(c -> constrain(plan, constraint, c));
            } else {
                constrain(plan, constraint, null);
            }
        }
    }

    private static boolean follows(String fact) {
        return Vocabulary.standard()
                .fact(fact)
                .filter(known -> known.stage().compareTo(Stage.SELECTION) >= 0)
                .isPresent();
    }

    private void constrain(UnitPlan plan, Constraint constraint, @Nullable Contender c) {
        FactBinder binder = new FactBinder(plan, open, c, Stage.VOTE, true);
        Folded when = Folded.of(constraint.impossible(), binder::test);
        InquiryPass asThingsAre = InquiryPass.second(plans, new InquiryPass.Asked(fact -> AS_IT_READS, 0, List.of()));
        if (!when.neverHolds() && when.test(asThingsAre.unit(plan.state.unit)) != Truth.TRUE) {
            impossible.add(new Impossible(plan.state.unit, when));
        }
    }

    /** A combination that cannot be, in one unit. */
    private record Impossible(Unit unit, Folded when) {}

    /** {@return the issue and how many facts could be asked for} */
    @Override
    public String toString() {
        return "an inquiry into " + run.scene.issue.id() + ", of " + facts.size() + " open facts";
    }
}
