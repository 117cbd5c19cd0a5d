package dev.comity.model;

/** The level at which a forum works, lowest first. Subsidiarity ascends it. */
public enum Level {
    /** Part of a region. */
    SUBREGIONAL,
    /** A region. */
    REGIONAL,
    /** Several regions. */
    CROSS_REGIONAL,
    /** All states. */
    MULTILATERAL,
    /** A coalition for one task; outside the ladder. */
    COALITION
}
