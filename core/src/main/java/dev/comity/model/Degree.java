package dev.comity.model;

/**
 * An ordinal judgement.
 *
 * <pre>{@code
 * new Authority(Degree.LOW, Degree.HIGH).pooling();   // HIGH
 * Degree.LOW.compareTo(Degree.MEDIUM) < 0;            // true
 * }</pre>
 */
public enum Degree {
    /** Low. */
    LOW,
    /** Medium. */
    MEDIUM,
    /** High. */
    HIGH
}
