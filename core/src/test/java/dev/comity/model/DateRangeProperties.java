package dev.comity.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.testing.DateArbitraries;
import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Ranges as sets of days: every operation against the days that it speaks of. */
class DateRangeProperties {
    @Provide
    Arbitrary<DateRange> ranges() {
        return DateArbitraries.ranges();
    }

    @Provide
    Arbitrary<DatePoint> points() {
        return DateArbitraries.points();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return DateArbitraries.days();
    }

    /** The days of 2008–2037 on which a range could change: quarters, each with the day before. */
    private static Stream<LocalDate> allDays() {
        return Stream.iterate(LocalDate.of(2008, 1, 1), day -> day.plusMonths(1))
                .limit(360)
                .flatMap(day -> Stream.of(day.minusDays(1), day));
    }

    @Property
    void readingWhatWasPrintedGivesTheSame(@ForAll("ranges") DateRange range, @ForAll("points") DatePoint point) {
        assertThat(DateRange.parse(range.toString())).isEqualTo(range);
        assertThat(DatePoint.parse(point.toString())).isEqualTo(point);
    }

    @Property
    void rangesMeetWhereTheyShareADay(@ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
        assertThat(one.meets(other)).isEqualTo(allDays().anyMatch(day -> one.contains(day) && other.contains(day)));
        assertThat(one.meets(other)).isEqualTo(other.meets(one));
        assertThat(allDays())
                .allMatch(day -> (one.contains(day) && other.contains(day))
                        == one.shared(other).filter(both -> both.contains(day)).isPresent());
    }

    @Property
    void aRangeEnclosesAnotherWhereItHasAllItsDays(@ForAll("ranges") DateRange one, @ForAll("ranges") DateRange other) {
        boolean allInside = allDays().allMatch(day -> one.contains(day) || !other.contains(day));
        assertThat(one.encloses(other)).isEqualTo(allInside);
    }

    @Property
    void anEndCutsTheRangeThere(@ForAll("ranges") DateRange range, @ForAll("days") LocalDate end) {
        Assume.that(range.start().isEmpty() || range.start().get().date().isBefore(end));
        DateRange cut = range.endingOn(end);
        assertThat(cut.contains(end.minusDays(1))).isEqualTo(range.withoutEnd().contains(end.minusDays(1)));
        assertThat(cut.contains(end)).isFalse();
    }

    @Property
    void aDayIsBeforeInsideOrAfter(@ForAll("ranges") DateRange range, @ForAll("days") LocalDate day) {
        boolean after =
                range.end().isPresent() && !day.isBefore(range.end().get().date());
        assertThat(range.contains(day)).isEqualTo(!range.startsAfter(day) && !after);
    }

    @Property
    void datesSortByDayThenPrecision(@ForAll("points") DatePoint one, @ForAll("points") DatePoint other) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
        assertThat(one.lastDay()).isAfterOrEqualTo(one.date());
    }
}
