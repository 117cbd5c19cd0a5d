package dev.comity.policy;

/**
 * In which order levels are tried.
 *
 * <pre>{@code
 * networked.direction();      // ASCENDING
 * universalist.direction();   // DESCENDING
 * }</pre>
 */
public enum Direction {
    /** From the lowest up: subsidiarity. */
    ASCENDING,
    /** From the highest down: universalism. */
    DESCENDING
}
