package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Variable geometry: in these domains some members may go ahead (ASEAN Charter art. 21(2); TEU art. 20).
 *
 * <pre>{@code
 * world.institution("ASEAN").subsetClauses().get(0).value();
 * // SubsetClause[domains=[investment, trade], minimum=2]
 * }</pre>
 *
 * @param domains where it applies
 * @param minimum how many supporters are needed, at least 1
 */
public record SubsetClause(ImmutableSortedSet<Domain> domains, int minimum) {
    /**
     * Checks the minimum.
     *
     * @param domains where it applies
     * @param minimum how many supporters are needed, at least 1
     */
    public SubsetClause {
        if (minimum < 1) {
            throw new IllegalArgumentException("a subset has at least one supporter");
        }
    }
}
