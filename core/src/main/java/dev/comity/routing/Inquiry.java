package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Constraint;
import dev.comity.condition.Stage;
import dev.comity.condition.Vocabulary;
import dev.comity.model.GovernanceFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
 * inquiry.verdict(fact -> Inquiry.AS_IT_READS);   // REGIONAL
 * inquiry.verdict(fact -> inquiry.facts().get(fact).name().equals("ASEAN forum.capacity") ? 1 : 0);   // HYBRID
 * }</pre>
 */
public final class Inquiry {
    /** The answer that nothing is supposed: the fact follows from others where it does, else reads as it reads. */
    public static final int FOLLOWING = -1;
    /** The answer that the fact reads as it reads as things are. */
    public static final int AS_IT_READS = 0;

    private static final ImmutableList<Constraint> OF_A_FORUM = constraints(true);
    private static final ImmutableList<Constraint> OF_THE_ISSUE = constraints(false);

    private final IssueRouter run;
    private final OpenFacts open = new OpenFacts();
    private final List<UnitPlan> plans = new ArrayList<>();
    private final List<Impossible> impossible = new ArrayList<>();
    private final ImmutableList<OpenFact> facts;
    private final Gates gates = new Gates();
    private final InquiryPass second;
    private final int[] never;

    Inquiry(IssueRouter run) {
        this.run = run;
        run.units.values().forEach(state -> plans.add(new UnitPlan(state, open)));
        plans.forEach(this::constrain);
        open.close(gates);
        this.facts = open.facts();
        this.second = InquiryPass.second(plans, gates);
        this.never = constraints();
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
     * {@return the verdict that the router would give, asking for no more than it must}
     *
     * @param answers asked for what facts read, for no more of them than the answer takes
     */
    public Verdict verdict(Answers answers) {
        synchronized (gates) {
            return new InquiryVerdict(run, second).verdict(run(answers));
        }
    }

    /**
     * {@return the leads that the router would give a function in all its domains, conditional ones too}
     *
     * @param function a function of governance
     * @param answers asked for what facts read, for no more of them than the answer takes
     */
    public ImmutableSortedSet<String> leads(GovernanceFunction function, Answers answers) {
        synchronized (gates) {
            InquiryRun asking = run(answers);
            Set<String> leads = new TreeSet<>();
            for (Unit unit : run.units.keySet()) {
                if (unit.function() == function) {
                    leads.addAll(asking.outcome(second.unit(unit)).ids(true));
                }
            }
            return ImmutableSortedSet.copyOf(leads);
        }
    }

    /**
     * {@return whether no constraint of the vocabulary rules out such facts, asking for those that constraints speak of}
     *
     * @param answers asked for what facts read, for no more of them than the answer takes
     */
    public boolean isPossible(Answers answers) {
        synchronized (gates) {
            InquiryRun asking = run(answers);
            return Arrays.stream(never).noneMatch(asking::holds);
        }
    }

    /** {@return a search for facts that, read otherwise, alter the verdict; none of them follows from others} */
    public Alterations alterations() {
        Set<Verdict> others = EnumSet.complementOf(EnumSet.of(verdict(fact -> AS_IT_READS)));
        return alterations(others, new BitSet());
    }

    /**
     * {@return a search for facts that, read otherwise, lead to one of some verdicts, where those that nothing is supposed of
     * follow from others}
     *
     * @param verdicts where they shall lead
     * @param frozen the facts that, where they are fixed, read as they read, even if they would follow from what changes
     */
    public Alterations alterationsTo(Set<Verdict> verdicts, BitSet frozen) {
        return alterations(verdicts, following(frozen));
    }

    /**
     * {@return a search for facts that, read otherwise, make a body lead a function in some domain, if only on conditions,
     * where those that nothing is supposed of follow from others}
     *
     * @param function the function
     * @param institution the id of the body
     * @param frozen the facts that, where they are fixed, read as they read, even if they would follow from what changes
     */
    public Alterations alterationsTo(GovernanceFunction function, String institution, BitSet frozen) {
        synchronized (gates) {
            List<UnitInquiry> units = run.units.keySet().stream()
                    .filter(unit -> unit.function() == function)
                    .map(second::unit)
                    .toList();
            int leads = gates.any(units.stream()
                    .mapToInt(unit -> unit.leads(institution, true))
                    .toArray());
            return alterations(
                    leads,
                    asking -> units.stream()
                            .anyMatch(unit -> asking.outcome(unit).ids(true).contains(institution)),
                    following(frozen));
        }
    }

    private BitSet following(BitSet frozen) {
        BitSet following = new BitSet();
        for (int fact = 0; fact < facts.size(); fact++) {
            following.set(fact, facts.get(fact).follows() && !frozen.get(fact));
        }
        return following;
    }

    private Alterations alterations(Set<Verdict> verdicts, BitSet following) {
        synchronized (gates) {
            InquiryVerdict verdict = new InquiryVerdict(run, second);
            return alterations(
                    verdict.isOneOf(verdicts), asking -> verdicts.contains(verdict.verdict(asking)), following);
        }
    }

    private Alterations alterations(int there, Predicate<InquiryRun> leadsThere, BitSet following) {
        return new Alterations(this, gates, open.leaves(), never, there, leadsThere, following);
    }

    InquiryRun run(Answers answers) {
        return new InquiryRun(gates, facts.size(), answers);
    }

    /** {@return what cannot be; what holds as things are is possible, whatever a constraint says} */
    private int[] constraints() {
        InquiryRun asThingsAre = run(fact -> AS_IT_READS);
        return impossible.stream()
                .mapToInt(combination -> combination.when().holds(second.unit(combination.unit())))
                .filter(gate -> !asThingsAre.holds(gate))
                .distinct()
                .toArray();
    }

    /** Constraints are folded with the rules, since they speak of the same facts. */
    private void constrain(UnitPlan plan) {
        OF_A_FORUM.forEach(constraint -> plan.contenders.forEach(c -> constrain(plan, constraint, c)));
        OF_THE_ISSUE.forEach(constraint -> constrain(plan, constraint, null));
    }

    /** {@return the constraints of one kind; what follows is worked out from the rest, so it can't be impossible} */
    private static ImmutableList<Constraint> constraints(boolean ofForum) {
        return Vocabulary.constraints().stream()
                .filter(constraint -> !speaksOf(constraint, Inquiry::follows))
                .filter(constraint -> ofForum == speaksOf(constraint, fact -> fact.startsWith("forum.")))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean speaksOf(Constraint constraint, Predicate<String> facts) {
        boolean[] speaks = new boolean[1];
        constraint.impossible().forEachTest((fact, words) -> speaks[0] |= facts.test(fact));
        return speaks[0];
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
        if (!when.neverHolds()) {
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
