package dev.comity.model;

/**
 * The level at which a forum works, lowest first. Subsidiarity ascends it.
 *
 * <pre>{@code
 * Snapshot day = world.on(LocalDate.of(2026, 1, 2));
 * day.level("ECOWAS");                                // SUBREGIONAL
 * day.level("WHO");                                   // MULTILATERAL
 * Level.REGIONAL.compareTo(Level.MULTILATERAL) < 0;   // true
 * }</pre>
 */
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
