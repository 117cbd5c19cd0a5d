package dev.comity.model;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A date together with how exactly it is known. Written {@code 1967}, {@code 1967-08} or {@code 1967-08-08}; what is
 * not known to the day stands at the first day of its month or year. Sorted by date, the more precise first.
 *
 * <pre>{@code
 * DatePoint month = DatePoint.parse("1967-08");
 * month.date();      // 1967-08-01
 * month.lastDay();   // 1967-08-31
 * month;             // 1967-08
 * }</pre>
 *
 * @param date the day that stands for it in every comparison
 * @param precision how exactly it is known
 */
public record DatePoint(LocalDate date, Precision precision) implements Comparable<DatePoint> {
    /**
     * Checks that the day is the first of the month or year when no more is known.
     *
     * @param date the day that stands for it in every comparison
     * @param precision how exactly it is known
     */
    public DatePoint {
        boolean firstOfMonth = date.getDayOfMonth() == 1;
        boolean firstOfYear = date.getDayOfYear() == 1;
        if (precision == Precision.MONTH && !firstOfMonth || precision == Precision.YEAR && !firstOfYear) {
            throw new IllegalArgumentException("`" + date + "` does not begin its " + Words.of(precision));
        }
    }

    /**
     * {@return a date known to the day}
     *
     * @param date the day
     */
    public static DatePoint of(LocalDate date) {
        return new DatePoint(date, Precision.DAY);
    }

    /**
     * Reads {@code 1967}, {@code 1967-08} or {@code 1967-08-08}.
     *
     * @param text a date in one of these forms
     * @return the day
     * @throws IllegalArgumentException if the text is none of them
     */
    public static DatePoint parse(String text) {
        try {
            return switch (text.length()) {
                case 4 -> new DatePoint(LocalDate.of(number(text, 0, 4), 1, 1), Precision.YEAR);
                case 7 -> new DatePoint(LocalDate.of(number(text, 0, 4), month(text), 1), Precision.MONTH);
                case 10 -> DatePoint.of(LocalDate.of(number(text, 0, 4), month(text), day(text)));
                default -> throw notADate(text);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw notADate(text);
        }
    }

    private static int month(String text) {
        return text.charAt(4) == '-' ? number(text, 5, 7) : -1;
    }

    private static int day(String text) {
        return text.charAt(7) == '-' ? number(text, 8, 10) : -1;
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new NumberFormatException(text);
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    private static IllegalArgumentException notADate(String text) {
        return new IllegalArgumentException("`" + text + "` is not a date; write `1967-08-08`, `1967-08` or `1967`");
    }

    /** {@return the last day that may be meant: of the month or year, if no more is known} */
    public LocalDate lastDay() {
        return switch (precision) {
            case DAY -> date;
            case MONTH -> date.plusMonths(1).minusDays(1);
            case YEAR -> date.plusYears(1).minusDays(1);
        };
    }

    @Override
    public int compareTo(DatePoint other) {
        int byDate = date.compareTo(other.date);
        return byDate != 0 ? byDate : precision.compareTo(other.precision);
    }

    @Override
    public String toString() {
        String day = date.toString();
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.substring(0, 7);
            case YEAR -> day.substring(0, 4);
        };
    }
}
