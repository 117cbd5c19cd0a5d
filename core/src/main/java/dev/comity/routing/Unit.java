package dev.comity.routing;

import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Words;
import java.util.Comparator;

/**
 * The unit of routing: one function in one domain. Sorted in the order in which units are routed: authorisation, then
 * enforcement and peace operations, then the rest.
 *
 * <pre>{@code
 * new Unit(Domain.TRADE, GovernanceFunction.DISPUTE_SETTLEMENT);   // dispute-settlement (trade)
 * }</pre>
 *
 * @param domain the domain
 * @param function the function
 */
public record Unit(Domain domain, GovernanceFunction function) implements Comparable<Unit> {
    private static final Comparator<Unit> ORDER = Comparator.comparingInt((Unit unit) -> rank(unit.function))
            .thenComparing(Unit::function)
            .thenComparing(Unit::domain);

    private static int rank(GovernanceFunction function) {
        return switch (function) {
            case AUTHORISATION -> 0;
            case ENFORCEMENT, PEACE_OPERATION -> 1;
            default -> 2;
        };
    }

    @Override
    public int compareTo(Unit other) {
        return ORDER.compare(this, other);
    }

    /** {@return the function and its domain} */
    @Override
    public String toString() {
        return Words.of(function) + " (" + domain + ")";
    }
}
