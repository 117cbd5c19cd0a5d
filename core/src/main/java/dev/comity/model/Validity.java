package dev.comity.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something holds, and since when that has been known. What is not said otherwise is known on the day on which it
 * begins, and its end on the day on which it ends.
 *
 * <pre>{@code
 * Validity exit = Validity.parse("1946-07-22/..").endingOn(LocalDate.of(2026, 1, 22), LocalDate.of(2025, 1, 22));
 * exit.on(LocalDate.of(2026, 1, 22));         // false
 * exit.knownAt(LocalDate.of(2024, 12, 31));   // Optional[1946-07-22/..]
 * }</pre>
 *
 * @param range the days on which it holds
 * @param known when it became known; empty: when it began
 * @param endKnown when its end became known, for example the date of a notice of withdrawal; empty: when it ended
 */
public record Validity(DateRange range, Optional<LocalDate> known, Optional<LocalDate> endKnown) {
    private static final Validity ALWAYS = of(DateRange.always());

    /** {@return a validity that always was and will be} */
    public static Validity always() {
        return ALWAYS;
    }

    /**
     * {@return a validity whose beginning and end are known as they come}
     *
     * @param range the days on which it holds
     */
    public static Validity of(DateRange range) {
        return new Validity(range, Optional.empty(), Optional.empty());
    }

    /**
     * {@return a validity from a day on}
     *
     * @param startInclusive the first day
     */
    public static Validity from(LocalDate startInclusive) {
        return of(DateRange.from(startInclusive));
    }

    /**
     * {@return a validity read from {@code FROM/TO}}
     *
     * @param range the days on which it holds, as {@link DateRange#parse} reads them
     */
    public static Validity parse(String range) {
        return of(DateRange.parse(range));
    }

    /**
     * {@return whether it holds on the day}
     *
     * @param date the day
     */
    public boolean on(LocalDate date) {
        return range.contains(date);
    }

    /**
     * {@return what was known of it on a day: nothing, or the range, without an end that was not yet known}
     *
     * @param date the day
     */
    public Optional<Validity> knownAt(LocalDate date) {
        Optional<LocalDate> since = known.or(() -> range.start().map(DatePoint::date));
        if (since.isPresent() && since.get().isAfter(date)) {
            return Optional.empty();
        }
        Optional<LocalDate> endSince = endKnown.or(() -> range.end().map(DatePoint::date));
        boolean endIsNews = endSince.isPresent() && endSince.get().isAfter(date);
        return Optional.of(endIsNews ? new Validity(range.withoutEnd(), known, Optional.empty()) : this);
    }

    /**
     * {@return this validity, ended on a day that became known on another}
     *
     * @param endExclusive the first day on which it no longer holds
     * @param endKnownOn the day on which its end becomes known
     */
    public Validity endingOn(LocalDate endExclusive, LocalDate endKnownOn) {
        return new Validity(range.endingOn(endExclusive), known, Optional.of(endKnownOn));
    }

    /** {@return the range, and since when it or its end was known, where that is said} */
    @Override
    public String toString() {
        String since = known.isPresent() ? ", known " + known.get() : "";
        return range + since + (endKnown.isPresent() ? ", end known " + endKnown.get() : "");
    }
}
