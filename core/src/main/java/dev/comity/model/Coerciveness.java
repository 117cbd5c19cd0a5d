package dev.comity.model;

/**
 * How much force the answer to an issue uses.
 *
 * <pre>{@code
 * issue("kosovo-1999").coerciveness();                        // Optional[FORCE]
 * Coerciveness.SANCTIONS.compareTo(Coerciveness.FORCE) < 0;   // true
 * }</pre>
 */
public enum Coerciveness {
    /** None. */
    NONE,
    /** Diplomatic pressure. */
    DIPLOMATIC,
    /** Sanctions. */
    SANCTIONS,
    /** Armed force. */
    FORCE
}
