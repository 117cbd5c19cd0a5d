package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Fraction;
import dev.comity.routing.Router;
import dev.comity.routing.Supposition;
import dev.comity.survey.Portfolio;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What reforms of a catalogue can do about gaps: units of issues that nobody leads. The best set leaves the least weight
 * open; of such sets it is the cheapest, of these one with the fewest reforms, then the first in the order of the
 * catalogue. Nothing is assumed of how reforms work together: one may open a gap, two may close one only together. A unit
 * that is led on a condition is no gap. Make one with {@link #of}. Immutable, safe for any thread.
 *
 * <pre>{@code
 * ReformCatalogue unasur = new ReformCatalogue("unasur", "one decision", Atlas.reforms().reforms().stream()
 *         .filter(reform -> reform.id().startsWith("unasur-"))
 *         .collect(ImmutableList.toImmutableList()));
 * Portfolio targets = Portfolio.of("mine", List.of(issue("venezuela-2018"))).undated();
 * Reforms reforms = Reforms.of(router, targets, unasur, Reforms.Budget.standard());
 * reforms.gaps();              // [venezuela-2018: mediation (peace-security)]
 * reforms.best().reforms();    // [unasur-meets]
 * }</pre>
 *
 * @param catalogue the name of the catalogue
 * @param unit what a cost of 1 is
 * @param policy the id of the policy
 * @param gaps the units that nobody leads before any reform
 * @param unclosable the units that nobody leads whatever is made, as far as every set was tried
 * @param curve what cost buys: each set costs more than the one before and leaves less open; the first makes no reform
 * @param bound what no set can better at the same cost; as {@code curve} if the answer is exact
 * @param contributions what each reform of the best set does, in the order of the catalogue
 * @param undecided why there may be better sets; empty if there are none
 * @param routings how many issues were routed
 */
public record Reforms(
        String catalogue,
        String unit,
        String policy,
        ImmutableSortedSet<IssueUnit> gaps,
        ImmutableSortedSet<IssueUnit> unclosable,
        ImmutableList<Purchase> curve,
        ImmutableList<Bound> bound,
        ImmutableList<Contribution> contributions,
        Optional<String> undecided,
        long routings) {

    /**
     * How much work a search may take.
     *
     * @param trials the most sets of reforms that are tried on issues, each on one issue
     * @param steps the most partial results that are worked out
     */
    public record Budget(long trials, long steps) {
        /** {@return a million trials and 200,000 steps} */
        public static Budget standard() {
            return new Budget(1_000_000, 200_000);
        }
    }

    /**
     * A set of reforms, which is as good as its cost allows.
     *
     * @param cost the cost
     * @param open the weight of the units that nobody leads
     * @param reforms the ids, in the order of the catalogue
     * @param gaps the units that nobody leads
     * @param sets how many sets have the same cost and leave as much open; at most so many, if some were not tried
     */
    public record Purchase(
            Fraction cost,
            Fraction open,
            ImmutableList<String> reforms,
            ImmutableSortedSet<IssueUnit> gaps,
            BigInteger sets) {
        /** {@return the cost, the open weight and the reforms} */
        @Override
        public String toString() {
            return "cost " + cost + ", open " + open + ": "
                    + (reforms.isEmpty() ? "no reform" : String.join(" + ", reforms));
        }
    }

    /**
     * A bound: who pays no more leaves no less open.
     *
     * @param cost the cost
     * @param open the weight of the units that nobody leads
     */
    public record Bound(Fraction cost, Fraction open) {}

    /**
     * What a reform does in the best set.
     *
     * @param reform the id
     * @param cost the cost
     * @param needed whether it is certainly in every set that is as good; only told if the answer is exact
     * @param closes the units that are gaps again if it, and what requires it, is left out
     * @param opens the units that are gaps only because of it
     * @param alone the units that it closes by itself, with what it requires
     */
    public record Contribution(
            String reform,
            Fraction cost,
            boolean needed,
            ImmutableSortedSet<IssueUnit> closes,
            ImmutableSortedSet<IssueUnit> opens,
            ImmutableSortedSet<IssueUnit> alone) {}

    /**
     * {@return what reforms can do about the gaps of some issues}
     *
     * @param router routes the issues in the world as it is
     * @param targets the issues; each unit counts with the weight of its issue
     * @param catalogue the reforms
     * @param budget how much work the search may take
     * @param supposed what is supposed of the issues with any reforms, for example that some bodies are blocked
     * @throws IllegalArgumentException if an issue has no date where the world knows no latest one, if costs or weights
     *     are too fine to be counted in whole numbers of 62 bits, or if a reform speaks of an institution that is not there
     * @throws InvalidDescriptionException if an issue has errors, with some reforms or without
     */
    public static Reforms of(
            Router router, Portfolio targets, ReformCatalogue catalogue, Budget budget, Supposition... supposed) {
        return new ReformSearch(router, targets, catalogue, budget, true).search(ImmutableList.copyOf(supposed));
    }

    /** {@return whether no set of reforms is better} */
    public boolean exact() {
        return undecided.isEmpty();
    }

    /** {@return the set that leaves the least open, the cheapest of such} */
    public Purchase best() {
        return curve.get(curve.size() - 1);
    }

    /** {@return the gaps that the best set closes} */
    public ImmutableSortedSet<IssueUnit> closed() {
        return ImmutableSortedSet.copyOf(Sets.difference(gaps, best().gaps()));
    }

    /** {@return the units that are gaps only with the best set} */
    public ImmutableSortedSet<IssueUnit> opened() {
        return ImmutableSortedSet.copyOf(Sets.difference(best().gaps(), gaps));
    }

    /** {@return the gaps that the best set leaves, though they are not known to be unclosable: for the sake of others} */
    public ImmutableSortedSet<IssueUnit> left() {
        return ImmutableSortedSet.copyOf(Sets.difference(Sets.intersection(gaps, best().gaps()), unclosable));
    }

    /** {@return what every set costs at least that leaves no more open than the best one} */
    public Fraction costAtLeast() {
        return bound.stream()
                .filter(point -> best().open().atLeast(point.open()))
                .map(Bound::cost)
                .findFirst()
                .orElse(best().cost());
    }

    /** {@return the weight that every set leaves open at least} */
    public Fraction openAtLeast() {
        return bound.get(bound.size() - 1).open();
    }

    /** {@return the best set in a few words} */
    @Override
    public String toString() {
        String certain = exact() ? "" : "; undecided, it costs at least " + costAtLeast() + " or leaves less open";
        return gaps.size() + " gaps; " + closed().size() + " closed at " + best() + certain;
    }
}
