package dev.comity.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A half-open span of days: it holds from {@code start}, inclusive, to {@code end}, exclusive. A missing end point means
 * that it is unbounded on that side; empty and reversed ranges are rejected. Written {@code 1967-08-08/..}.
 *
 * <p>Equality is by both end points with their precision. Immutable, safe for any thread.
 *
 * <pre>{@code
 * DateRange.parse("1995-01-01/..").contains(LocalDate.of(1994, 12, 31));   // false
 * }</pre>
 *
 * @param start first day, inclusive; empty if unbounded
 * @param end first day on which it no longer holds; empty if unbounded
 */
public record DateRange(Optional<DatePoint> start, Optional<DatePoint> end) {
    private static final DateRange ALWAYS = new DateRange(Optional.empty(), Optional.empty());

    /**
     * Checks that the range is not empty.
     *
     * @param start first day, inclusive; empty if unbounded
     * @param end first day on which it no longer holds; empty if unbounded
     */
    public DateRange {
        if (start.isPresent()
                && end.isPresent()
                && !start.get().date().isBefore(end.get().date())) {
            throw new IllegalArgumentException("`" + start.get() + "/" + end.get()
                    + "` is empty; the end is exclusive and must be after the start");
        }
    }

    /** {@return the range without bounds} */
    public static DateRange always() {
        return ALWAYS;
    }

    /**
     * {@return the range from a day on}
     *
     * @param startInclusive the first day
     */
    public static DateRange from(LocalDate startInclusive) {
        return new DateRange(Optional.of(DatePoint.of(startInclusive)), Optional.empty());
    }

    /**
     * {@return the range between two days}
     *
     * @param startInclusive the first day
     * @param endExclusive the first day after it
     */
    public static DateRange of(LocalDate startInclusive, LocalDate endExclusive) {
        return new DateRange(Optional.of(DatePoint.of(startInclusive)), Optional.of(DatePoint.of(endExclusive)));
    }

    /**
     * Reads {@code FROM/TO}, where either may be {@code ..}.
     *
     * @param text two dates as {@link DatePoint#parse} reads them, or {@code ..}, with a {@code /} between
     * @return the range
     * @throws IllegalArgumentException if the text is no range, or an empty one
     */
    public static DateRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "`" + text + "` is not a range of dates; write `FROM/TO`, for example `1967-08-08/..`");
        }
        return new DateRange(point(text.substring(0, slash)), point(text.substring(slash + 1)));
    }

    private static Optional<DatePoint> point(String text) {
        return text.equals("..") ? Optional.empty() : Optional.of(DatePoint.parse(text));
    }

    /**
     * {@return whether the day lies in this range}
     *
     * @param date the day
     */
    public boolean contains(LocalDate date) {
        return !startsAfter(date) && (end.isEmpty() || date.isBefore(end.get().date()));
    }

    /**
     * {@return whether this range begins after the day}
     *
     * @param date the day
     */
    public boolean startsAfter(LocalDate date) {
        return start.isPresent() && start.get().date().isAfter(date);
    }

    /**
     * {@return whether every day of the other range lies in this one}
     *
     * @param other another range
     */
    public boolean encloses(DateRange other) {
        boolean startFits = start.isEmpty()
                || other.start.isPresent()
                        && !other.start.get().date().isBefore(start.get().date());
        boolean endFits = end.isEmpty()
                || other.end.isPresent()
                        && !other.end.get().date().isAfter(end.get().date());
        return startFits && endFits;
    }

    /**
     * {@return whether some day lies in both ranges}
     *
     * @param other another range
     */
    public boolean meets(DateRange other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(DateRange other) {
        return start.isEmpty()
                || other.end.isEmpty()
                || start.get().date().isBefore(other.end.get().date());
    }

    /**
     * {@return this range, ended on a day}
     *
     * @param endExclusive the first day after it
     * @throws IllegalArgumentException if it begins on that day or later
     */
    public DateRange endingOn(LocalDate endExclusive) {
        return new DateRange(start, Optional.of(DatePoint.of(endExclusive)));
    }

    /**
     * {@return the days that this range shares with another; empty if there are none}
     *
     * @param other another range
     */
    public Optional<DateRange> shared(DateRange other) {
        if (!meets(other)) {
            return Optional.empty();
        }
        Optional<DatePoint> later = other.startsLaterThan(this) ? other.start : start;
        Optional<DatePoint> sooner = other.endsSoonerThan(this) ? other.end : end;
        return Optional.of(new DateRange(later, sooner));
    }

    boolean startsLaterThan(DateRange other) {
        return start.isPresent()
                && (other.start.isEmpty()
                        || start.get().date().isAfter(other.start.get().date()));
    }

    private boolean endsSoonerThan(DateRange other) {
        return end.isPresent()
                && (other.end.isEmpty()
                        || end.get().date().isBefore(other.end.get().date()));
    }

    /** {@return this range without an end} */
    public DateRange withoutEnd() {
        return new DateRange(start, Optional.empty());
    }

    @Override
    public String toString() {
        return start.map(DatePoint::toString).orElse("..") + "/"
                + end.map(DatePoint::toString).orElse("..");
    }
}
