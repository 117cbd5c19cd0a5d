package dev.comity.model;

/** How far a public good reaches. */
public enum GoodRange {
    /** One state. */
    NATIONAL,
    /** A region. */
    REGIONAL,
    /** All states. */
    GLOBAL
}
