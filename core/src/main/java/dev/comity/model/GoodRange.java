package dev.comity.model;

/**
 * How far a public good reaches.
 *
 * <pre>{@code
 * PublicGood.of(GoodRange.REGIONAL, Aggregation.SUMMATION).range();   // Optional[REGIONAL]
 * PublicGood.none().range();                                          // Optional.empty
 * }</pre>
 */
public enum GoodRange {
    /** One state. */
    NATIONAL,
    /** A region. */
    REGIONAL,
    /** All states. */
    GLOBAL
}
