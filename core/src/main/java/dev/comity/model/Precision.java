package dev.comity.model;

/** How exactly a date is known. */
public enum Precision {
    /** To the day. */
    DAY,
    /** To the month; the first of the month stands for it. */
    MONTH,
    /** To the year; the first of January stands for it. */
    YEAR
}
