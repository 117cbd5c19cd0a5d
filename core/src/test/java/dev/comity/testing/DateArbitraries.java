package dev.comity.testing;

import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Dated;
import dev.comity.model.Provenance;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random days, ranges and validities. Days lie in 2010–2029, coarsely, so that ends meet beginnings often; {@link #DAY}
 * is in the middle.
 */
public final class DateArbitraries {
    /** The day on which most random issues are put. */
    public static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private DateArbitraries() {}

    /** {@return days, each the first of a quarter} */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 79)
                .shrinkTowards(40)
                .map(quarter -> LocalDate.of(2010, 1, 1).plusMonths(3L * quarter));
    }

    /** {@return dates known to the day, month or year} */
    public static Arbitrary<DatePoint> points() {
        return Arbitraries.oneOf(
                days().map(DatePoint::of),
                days().map(day -> DatePoint.parse(day.toString().substring(0, 7))),
                days().map(day -> DatePoint.parse(day.toString().substring(0, 4))));
    }

    /** {@return ranges, bounded or not} */
    public static Arbitrary<DateRange> ranges() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(DateRange.always())),
                Tuple.of(3, days().map(DateRange::from)),
                Tuple.of(1, days().map(day -> DateRange.always().endingOn(day))),
                Tuple.of(
                        3,
                        Combinators.combine(days(), Arbitraries.integers().between(1, 60))
                                .as((start, months) -> DateRange.of(start, start.plusMonths(months)))));
    }

    /** {@return validities, mostly unbounded, some known early or late} */
    public static Arbitrary<Validity> validities() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Validity.always())),
                Tuple.of(3, ranges().map(Validity::of)),
                Tuple.of(
                        1,
                        Combinators.combine(ranges(), days().optional(0.5), days().optional(0.5))
                                .as(DateArbitraries::knownLater)));
    }

    /** {@return validities of every kind, as often known late as not} */
    public static Arbitrary<Validity> wildValidities() {
        return Combinators.combine(ranges(), days().optional(0.5), days().optional(0.5))
                .as(DateArbitraries::knownLater);
    }

    private static Validity knownLater(DateRange range, Optional<LocalDate> known, Optional<LocalDate> endKnown) {
        return new Validity(range, known, range.end().flatMap(end -> endKnown));
    }

    /** {@return values with validities} */
    public static <T> Arbitrary<Dated<T>> dated(Arbitrary<T> values) {
        return Combinators.combine(values, validities())
                .as((value, validity) -> new Dated<>(value, validity, Provenance.none()));
    }
}
