package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Meetings actually held, and how often they should be.
 *
 * <pre>{@code
 * Meetings summits = world.institution("SAARC").meetings();
 * summits.intervalMonths();                   // Optional[12]
 * summits.lastBy(LocalDate.of(2020, 1, 1));   // Optional[2014-11-26]
 * }</pre>
 *
 * @param intervalMonths mandated interval in months, at least 1; empty if none is mandated
 * @param dates the meetings held
 * @param provenance where this comes from
 */
public record Meetings(Optional<Integer> intervalMonths, ImmutableSortedSet<DatePoint> dates, Provenance provenance) {
    private static final Meetings NONE = new Meetings(Optional.empty(), ImmutableSortedSet.of(), Provenance.none());

    /**
     * Checks the interval.
     *
     * @param intervalMonths mandated interval in months, at least 1; empty if none is mandated
     * @param dates the meetings held
     * @param provenance where this comes from
     */
    public Meetings {
        if (intervalMonths.isPresent() && intervalMonths.get() < 1) {
            throw new IllegalArgumentException("an interval is at least one month");
        }
    }

    /** {@return no mandated interval and no meeting recorded} */
    public static Meetings none() {
        return NONE;
    }

    /**
     * {@return the last meeting on or before a day}
     *
     * @param date the day
     */
    public Optional<DatePoint> lastBy(LocalDate date) {
        DatePoint last = null;
        for (DatePoint meeting : dates) {
            if (!meeting.date().isAfter(date)) {
                last = meeting;
            }
        }
        return Optional.ofNullable(last);
    }

    /**
     * {@return the meetings known on a day}
     *
     * @param date the day
     */
    public Meetings knownAt(LocalDate date) {
        return new Meetings(
                intervalMonths,
                dates.stream()
                        .filter(meeting -> !meeting.date().isAfter(date))
                        .collect(ImmutableSortedSet.toImmutableSortedSet(java.util.Comparator.naturalOrder())),
                provenance);
    }
}
