package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Issue;
import dev.comity.routing.Inquiry;
import dev.comity.routing.OpenFact;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Supposition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** Looks for the nearest changes: with one fact, with two, and so on, and asks the ordinary router about each. */
final class CounterfactualSearch {
    private final Router router;
    private final Issue issue;
    private final Inquiry inquiry;
    private final BitSet frozen;
    private final ToLongFunction<OpenFact> costs;
    private final Map<TreeMap<Integer, Integer>, Counterfactual> found = new LinkedHashMap<>();

    CounterfactualSearch(Router router, Issue issue, Inquiry inquiry, BitSet frozen, ToLongFunction<OpenFact> costs) {
        this.router = router;
        this.issue = issue;
        this.inquiry = inquiry;
        this.frozen = frozen;
        this.costs = costs;
    }

    Counterfactuals search(Goal goal, int mostChanges, Meter meter) {
        int most = 0;
        try {
            while (found.isEmpty() && most <= mostChanges) {
                new AnswerTree(inquiry, frozen, Inquiry.FOLLOWING, most, meter).walk(goal, changes -> {
                    add(goal, changes);
                    return false;
                });
                most++;
            }
        } catch (OutOfBudget end) {
            String known = found.isEmpty() ? "at least " + most + " must change" : "there may be others as near";
            return answer(goal, Optional.of(new Undecided("what leads to " + goal, end.getMessage(), known)));
        }
        boolean open = found.isEmpty() && most <= inquiry.facts().size() - frozen.cardinality();
        return answer(
                goal,
                open
                        ? Optional.of(new Undecided(
                                "what leads to " + goal, "no change of up to " + mostChanges + " facts does", ""))
                        : Optional.empty());
    }

    private Counterfactuals answer(Goal goal, Optional<Undecided> undecided) {
        List<Counterfactual> nearest = new ArrayList<>(found.values());
        nearest.sort(Comparator.comparingLong(Counterfactual::cost).thenComparing(Counterfactual::toString));
        return new Counterfactuals(goal, ImmutableList.copyOf(nearest), undecided);
    }

    private void add(Goal goal, int[] changes) {
        TreeMap<Integer, Integer> sorted = new TreeMap<>();
        for (int i = 0; i < changes.length; i += 2) {
            sorted.put(changes[i], changes[i + 1]);
        }
        found.computeIfAbsent(sorted, key -> replayed(goal, key));
    }

    private Counterfactual replayed(Goal goal, TreeMap<Integer, Integer> changes) {
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
