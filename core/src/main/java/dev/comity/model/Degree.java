package dev.comity.model;

/** An ordinal judgement. */
public enum Degree {
    /** Low. */
    LOW,
    /** Medium. */
    MEDIUM,
    /** High. */
    HIGH
}
