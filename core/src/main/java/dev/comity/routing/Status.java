package dev.comity.routing;

/** What became of a function. */
public enum Status {
    /** Somebody leads. */
    ALLOCATED,
    /** Somebody may lead once something is obtained. */
    CONDITIONAL,
    /** Nobody leads. */
    GAP
}
