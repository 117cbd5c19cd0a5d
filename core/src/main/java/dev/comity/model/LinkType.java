package dev.comity.model;

/**
 * How two institutions relate (Abbott et al. 2015; Aggarwal 1998).
 *
 * <pre>{@code
 * world.links().stream()
 *         .filter(link -> link.from().equals("AU") && link.to().equals("ECOWAS"))
 *         .map(Link::type)
 *         .toList();   // [NESTED]
 * }</pre>
 */
public enum LinkType {
    /** One lies inside the other. */
    NESTED,
    /** Side by side. */
    PARALLEL,
    /** Over the same matter. */
    OVERLAPPING,
    /** They act together. */
    JOINT,
    /** One works through the other. */
    ORCHESTRATED
}
