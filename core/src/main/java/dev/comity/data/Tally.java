package dev.comity.data;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Locale;
import java.util.Map;

/**
 * How many rows or entries of a file were read, used and set aside. What was read is what was used and what was set aside,
 * always. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Tally rows = StateSystem.cow(Path.of("states2016.csv")).tallies().get(0);
 * rows;          // 4 rows: 3 used; 1 are of a state without an id
 * rows.used();   // 3
 * }</pre>
 *
 * @param unit what is counted, in the plural
 * @param read how many there are
 * @param used how many are in the value
 * @param setAside how many are not, by reason, sorted by reason
 */
public record Tally(String unit, long read, long used, ImmutableSortedMap<String, Long> setAside) {
    /**
     * Checks that the counts add up.
     *
     * @param unit what is counted, in the plural
     * @param read how many there are
     * @param used how many are in the value
     * @param setAside how many are not, by reason
     */
    public Tally {
        long aside = setAside.values().stream().mapToLong(Long::longValue).sum();
        if (read != used + aside) {
            throw new IllegalArgumentException(
                    read + " " + unit + " can't be " + used + " used and " + aside + " set aside");
        }
    }

    /**
     * {@return how many were set aside for a reason; 0 if none}
     *
     * @param reason a reason, in the words of the tally
     */
    public long setAside(String reason) {
        return setAside.getOrDefault(reason, 0L);
    }

    /** {@return a line with all counts, the greatest reasons first} */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(number(read) + " " + unit + ": " + number(used) + " used");
        setAside.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> line.append("; ")
                        .append(number(entry.getValue()))
                        .append(' ')
                        .append(entry.getKey()));
        return line.toString();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
