package dev.comity.model;

/**
 * How far the effects of an issue reach, nearest first.
 *
 * <pre>{@code
 * issue("haze-2013").toBuilder().spillover(Spillover.BILATERAL).build().spillover();   // Optional[BILATERAL]
 * Spillover.REGIONAL.compareTo(Spillover.GLOBAL) < 0;                                  // true
 * }</pre>
 */
public enum Spillover {
    /** One state. */
    NATIONAL,
    /** Two states. */
    BILATERAL,
    /** Several states of one region. */
    REGIONAL,
    /** States of several regions. */
    CROSS_REGIONAL,
    /** All states. */
    GLOBAL
}
