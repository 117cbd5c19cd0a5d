package dev.comity.model;

/**
 * How contributions add up to a public good (Hirshleifer 1983; Sandler 2004).
 *
 * <pre>{@code
 * PublicGood good = PublicGood.of(GoodRange.GLOBAL, Aggregation.WEAKEST_LINK).withCritical("AFG", "PAK");
 * good.critical();   // [AFG, PAK]
 * }</pre>
 */
public enum Aggregation {
    /** They add up. */
    SUMMATION,
    /** They add up by weight. */
    WEIGHTED_SUM,
    /** The smallest decides. */
    WEAKEST_LINK,
    /** The largest decides. */
    BEST_SHOT,
    /** Enough of them must come together. */
    THRESHOLD
}
