package dev.comity.policy;

/** In which order levels are tried. */
public enum Direction {
    /** From the lowest up: subsidiarity. */
    ASCENDING,
    /** From the highest down: universalism. */
    DESCENDING
}
