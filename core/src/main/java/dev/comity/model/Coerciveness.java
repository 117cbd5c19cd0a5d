package dev.comity.model;

/** How much force the answer to an issue uses. */
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
