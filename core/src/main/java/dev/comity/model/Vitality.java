package dev.comity.model;

/**
 * Whether a body lives (Gray 2018).
 *
 * <pre>{@code
 * world.on(LocalDate.of(2026, 1, 2)).vitality("UNASUR");   // Optional[ZOMBIE]
 * world.on(LocalDate.of(2026, 1, 2)).vitality("ASEAN");    // Optional[ALIVE]
 * }</pre>
 */
public enum Vitality {
    /** Meets and works. */
    ALIVE,
    /** Exists on paper: summits overdue, head missing, or a third of the members gone. */
    ZOMBIE,
    /** Terminated or without members. */
    DEAD
}
