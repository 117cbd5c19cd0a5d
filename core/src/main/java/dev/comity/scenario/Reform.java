package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;

/**
 * A reform that may be made, and what it costs: the steps of a scenario with a price. Make one with {@link #of}, and a
 * {@link ReformCatalogue} of several. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Scenario votes = Scenario.of(
 *         "wto-votes", new Change.SetDecision("WTO", DecisionRule.simpleMajority(), LocalDate.of(2026, 2, 1)));
 * Reform.of(votes, Fraction.of(3, 1));   // wto-votes, cost 3
 * }</pre>
 *
 * @param change what is otherwise; its id, title, source and notes are those of the reform
 * @param cost what it costs in the unit of the catalogue, above 0
 * @param requires ids of reforms without which it can't be made
 * @param excludes ids of reforms together with which it can't be made
 */
public record Reform(
        Scenario change, Fraction cost, ImmutableSortedSet<String> requires, ImmutableSortedSet<String> excludes) {
    /**
     * Checks the cost.
     *
     * @param change what is otherwise
     * @param cost what it costs in the unit of the catalogue, above 0
     * @param requires ids of reforms without which it can't be made
     * @param excludes ids of reforms together with which it can't be made
     * @throws IllegalArgumentException if the cost is not above 0
     */
    public Reform {
        if (cost.compareTo(Fraction.ZERO) <= 0) {
            throw new IllegalArgumentException("a reform costs more than zero, not `" + cost + "`");
        }
    }

    /**
     * {@return a reform that stands for itself}
     *
     * @param change what is otherwise, with the id of the reform
     * @param cost what it costs in the unit of the catalogue, above 0
     */
    public static Reform of(Scenario change, Fraction cost) {
        return new Reform(change, cost, ImmutableSortedSet.of(), ImmutableSortedSet.of());
    }

    /**
     * {@return the same reform, which can't be made without some others}
     *
     * @param others ids of reforms without which it can't be made
     */
    public Reform requiring(String... others) {
        return new Reform(change, cost, ImmutableSortedSet.copyOf(others), excludes);
    }

    /**
     * {@return the same reform, which can't be made together with some others}
     *
     * @param others ids of reforms together with which it can't be made
     */
    public Reform excluding(String... others) {
        return new Reform(change, cost, requires, ImmutableSortedSet.copyOf(others));
    }

    /** {@return the identifier} */
    public String id() {
        return change.id();
    }

    /** {@return what it does, in order} */
    public ImmutableList<Step> steps() {
        return change.steps();
    }

    /** {@return the id, the title and the cost} */
    @Override
    public String toString() {
        return change + ", cost " + cost;
    }
}
