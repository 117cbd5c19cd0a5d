package dev.comity.routing;

/**
 * What became of a function.
 *
 * <pre>{@code
 * router.route(issue("iraq-2003")).allocation(GovernanceFunction.ENFORCEMENT).status();   // GAP
 * }</pre>
 */
public enum Status {
    /** Somebody leads. */
    ALLOCATED,
    /** Somebody may lead once something is obtained. */
    CONDITIONAL,
    /** Nobody leads. */
    GAP
}
