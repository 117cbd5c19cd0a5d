package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Issue;
import dev.comity.routing.Alterations;
import dev.comity.routing.Inquiry;
import dev.comity.routing.OpenFact;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Supposition;
import dev.comity.routing.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Looks for the nearest changes, and asks the ordinary router about each. A proof that some facts, staying as they are, keep the
 * goal away demands that one of them changes; sets of facts that meet all demands grow by one fact at a time, and where one
 * of them leads to the goal, or to new demands, a solver tells (Reiter 1987, "A theory of diagnosis from first principles").
 */
final class CounterfactualSearch {
    private final Router router;
    private final Issue issue;
    private final Inquiry inquiry;
    private final BitSet frozen;
    private final ToLongFunction<OpenFact> costs;
    private final Goal goal;
    private final Meter meter;
    private final Alterations search;
    private final List<BitSet> demands = new ArrayList<>();
    private final Map<TreeMap<Integer, Integer>, Counterfactual> found = new LinkedHashMap<>();

    CounterfactualSearch(
            Router router,
            Issue issue,
            Inquiry inquiry,
            BitSet frozen,
            ToLongFunction<OpenFact> costs,
            Goal goal,
            Meter meter) {
        this.router = router;
        this.issue = issue;
        this.inquiry = inquiry;
        this.frozen = frozen;
        this.costs = costs;
        this.goal = goal;
        this.meter = meter;
        this.search = search();
    }

    private Alterations search() {
        if (goal instanceof Goal.LeadBy lead) {
            return inquiry.alterationsTo(lead.function(), lead.institution(), frozen);
        }
        Set<Verdict> verdicts = goal instanceof Goal.OtherThan other
                ? EnumSet.complementOf(EnumSet.of(other.verdict()))
                : EnumSet.of(((Goal.VerdictIs) goal).verdict());
        return inquiry.alterationsTo(verdicts, frozen);
    }

    Counterfactuals nearest(int mostChanges) {
        Set<BitSet> level = Set.of(new BitSet());
        int size = 0;
        try {
            if (!leads(frozen)) {
                return answer(Optional.empty());
            }
            while (found.isEmpty() && !level.isEmpty() && size <= mostChanges) {
                level = grown(level);
                size++;
            }
        } catch (OutOfBudget end) {
            String known = found.isEmpty() ? "at least " + size + " must change" : "there may be others as near";
            return answer(Optional.of(new Undecided("what leads to " + goal, end.getMessage(), known)));
        }
        boolean open = found.isEmpty() && !level.isEmpty();
        return answer(
                open
                        ? Optional.of(new Undecided(
                                "what leads to " + goal, "no change of up to " + mostChanges + " facts does", ""))
                        : Optional.empty());
    }

    /** Looks at sets of one size; {@return those with a fact more that may lead to the goal where these do not} */
    private Set<BitSet> grown(Set<BitSet> level) {
        Set<BitSet> grown = new LinkedHashSet<>();
        for (BitSet facts : level) {
            Optional<BitSet> unmet = unmet(facts);
            if (unmet.isEmpty()) {
                new AnswerTree(inquiry, frozen, facts, meter).walk(goal, this::add);
                if (found.isEmpty()) {
                    throw new IllegalStateException("only the solver finds what leads to " + goal + ": " + facts);
                }
            } else {
                unmet.get().stream().forEach(fact -> {
                    BitSet more = (BitSet) facts.clone();
                    more.set(fact);
                    if (grown.add(more)) {
                        meter.node();
                    }
                });
            }
        }
        return grown;
    }

    /** {@return a demand that a change of some facts does not meet; empty if it can lead to the goal} */
    private Optional<BitSet> unmet(BitSet facts) {
        Optional<BitSet> known =
                demands.stream().filter(demand -> !demand.intersects(facts)).findFirst();
        if (known.isPresent()) {
            return known;
        }
        BitSet fixed = new BitSet();
        fixed.set(0, inquiry.facts().size());
        fixed.andNot(facts);
        if (leads(fixed)) {
            return Optional.empty();
        }
        BitSet demand = demand();
        demands.add(demand);
        return Optional.of(demand);
    }

    /** {@return whether any readings lead to the goal while some facts stay as they are} */
    private boolean leads(BitSet fixed) {
        return search.find(fixed, meter::step).isPresent();
    }

    /** {@return facts of which one must change, and no fewer of which one must, from the last proof} */
    private BitSet demand() {
        BitSet demand = search.needed();
        demand.andNot(frozen);
        for (int fact = demand.nextSetBit(0); fact >= 0; fact = demand.nextSetBit(fact + 1)) {
            BitSet fixed = (BitSet) demand.clone();
            fixed.clear(fact);
            fixed.or(frozen);
            if (!leads(fixed)) {
                demand.and(search.needed());
            }
        }
        return demand;
    }

    private Counterfactuals answer(Optional<Undecided> undecided) {
        List<Counterfactual> nearest = new ArrayList<>(found.values());
        nearest.sort(Comparator.comparingLong(Counterfactual::cost).thenComparing(Counterfactual::toString));
        return new Counterfactuals(goal, ImmutableList.copyOf(nearest), undecided);
    }

    private void add(int[] changes) {
        TreeMap<Integer, Integer> sorted = new TreeMap<>();
        for (int i = 0; i < changes.length; i += 2) {
            sorted.put(changes[i], changes[i + 1]);
        }
        found.computeIfAbsent(sorted, this::replayed);
    }

    private Counterfactual replayed(TreeMap<Integer, Integer> changes) {
        ImmutableList.Builder<FactChange> made = ImmutableList.builder();
        ImmutableList.Builder<Supposition> suppositions = ImmutableList.builder();
        long cost = 0;
        for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
            OpenFact fact = inquiry.facts().get(change.getKey());
            FactChange one = new FactChange(fact, fact.others().get(change.getValue() - 1));
            made.add(one);
            suppositions.add(one.supposition());
            cost = Math.addExact(cost, costs.applyAsLong(fact));
        }
        suppositions.addAll(held());
        ImmutableList<Supposition> supposed = suppositions.build();
        Routing routing = router.route(issue, supposed);
        if (!goal.isMet(routing)) {
            throw new IllegalStateException("the router does not agree that " + supposed + " leads to " + goal);
        }
        return new Counterfactual(made.build(), supposed, cost, routing);
    }

    /** Frozen facts stay, even if they would follow from what changes. */
    private List<Supposition> held() {
        return frozen.stream()
                .mapToObj(fact -> inquiry.facts().get(fact))
                .filter(fact -> fact.follows() && fact.isUniform())
                .map(fact -> new Supposition(fact.forum(), fact.fact(), fact.reading()))
                .toList();
    }
}
