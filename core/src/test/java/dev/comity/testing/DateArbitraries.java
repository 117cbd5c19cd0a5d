package dev.comity.testing;

import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Dated;
import dev.comity.model.Provenance;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/**
 * Random days, ranges and validities. Days lie in 2010–2029, coarsely, so that ends meet beginnings often; {@link #DAY}
 * is in the middle.
 */
public final class DateArbitraries {
    /** The day on which most random issues are put. */
    public static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);

    private DateArbitraries() {}

    /** {@return days, each the first of a quarter} */
    public static Arbitrary<LocalDate> days() {
        return Dice.arbitrary(DateArbitraries::day);
    }

    /** {@return dates known to the day, month or year} */
    public static Arbitrary<DatePoint> points() {
        return Dice.arbitrary(DateArbitraries::point);
    }

    /** {@return ranges, bounded or not} */
    public static Arbitrary<DateRange> ranges() {
        return Dice.arbitrary(DateArbitraries::range);
    }

    /** {@return validities of every kind, as often known early or late as not} */
    public static Arbitrary<Validity> validities() {
        return Dice.arbitrary(DateArbitraries::knownWhenever);
    }

    static LocalDate day(Dice dice) {
        return FIRST.plusMonths(3L * dice.below(80));
    }

    static DatePoint point(Dice dice) {
        String day = day(dice).toString();
        return DatePoint.parse(day.substring(0, dice.pick(10, 7, 4)));
    }

    static DateRange range(Dice dice) {
        return switch (dice.below(9)) {
            case 0, 1 -> DateRange.always();
            case 2, 3, 4 -> DateRange.from(day(dice));
            case 5 -> DateRange.always().endingOn(day(dice));
            default -> {
                LocalDate start = day(dice);
                yield DateRange.of(start, start.plusMonths(dice.between(1, 60)));
            }
        };
    }

    /** Mostly unbounded, seldom known early or late. */
    static Validity validity(Dice dice) {
        int kind = dice.below(10);
        return kind < 6 ? Validity.always() : kind < 9 ? Validity.of(range(dice)) : knownWhenever(dice);
    }

    private static Validity knownWhenever(Dice dice) {
        DateRange range = range(dice);
        Optional<LocalDate> known = dice.maybe(50, () -> day(dice));
        Optional<LocalDate> endKnown = range.end().isPresent() ? dice.maybe(50, () -> day(dice)) : Optional.empty();
        return new Validity(range, known, endKnown);
    }

    static <T> Dated<T> dated(Dice dice, Function<Dice, T> maker) {
        return new Dated<>(maker.apply(dice), validity(dice), Provenance.none());
    }
}
