package dev.comity.data;

import dev.comity.model.DatePoint;
import java.util.Optional;

/**
 * A date as data write it: a day, month or year; with signs that it is uncertain or approximate; a span, of which the
 * beginning counts; or the year 9999, which stands for never.
 *
 * @param point the date; empty if there is none
 * @param never whether the data say that it has not come
 * @param rough whether it is uncertain, approximate or the beginning of a span
 * @param understood whether the text could be read, or was empty
 */
record RoughDate(Optional<DatePoint> point, boolean never, boolean rough, boolean understood) {
    private static final RoughDate NONE = new RoughDate(Optional.empty(), false, false, true);
    private static final RoughDate NEVER = new RoughDate(Optional.empty(), true, false, true);
    private static final RoughDate STRANGE = new RoughDate(Optional.empty(), false, false, false);

    static RoughDate parse(String text) {
        if (text.isEmpty() || text.equals("NA")) {
            return NONE;
        }
        if (text.startsWith("9999")) {
            return NEVER;
        }
        int span = text.indexOf("..");
        String first = (span < 0 ? text : text.substring(0, span)).replaceAll("[~?{}]", "");
        try {
            return new RoughDate(Optional.of(DatePoint.parse(first)), false, !first.equals(text), true);
        } catch (IllegalArgumentException e) {
            return STRANGE;
        }
    }

    static RoughDate of(Optional<DatePoint> point) {
        return new RoughDate(point, false, false, true);
    }
}
