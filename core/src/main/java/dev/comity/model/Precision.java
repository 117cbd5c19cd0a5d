package dev.comity.model;

/**
 * How exactly a date is known.
 *
 * <pre>{@code
 * DatePoint.parse("1967").precision();                  // YEAR
 * DatePoint.of(LocalDate.of(1967, 8, 8)).precision();   // DAY
 * }</pre>
 */
public enum Precision {
    /** To the day. */
    DAY,
    /** To the month; the first of the month stands for it. */
    MONTH,
    /** To the year; the first of January stands for it. */
    YEAR
}
