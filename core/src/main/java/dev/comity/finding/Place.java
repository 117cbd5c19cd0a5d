package dev.comity.finding;

import java.util.Comparator;

/**
 * Where a finding lies: a source (a file name, or the id of a value made in Java), a line and column when it comes from
 * text, and a path inside the described value.
 *
 * <p>Equality is by all components; places sort by source, line, column, path. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Place.at("haze.yaml", 3, 12).withPath("affects[1]");   // haze.yaml:3:12 (affects[1])
 * Place.of("my world", "institutions.ASEAN");            // my world (institutions.ASEAN)
 * }</pre>
 *
 * @param source file name, or what the value calls itself; may be empty
 * @param line line in the text, from 1; 0 when there is no text
 * @param column column in code points, from 1; 0 when there is no text
 * @param path path of keys inside the value, for example {@code members[3].status}; may be empty
 */
public record Place(String source, int line, int column, String path) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::source)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column)
            .thenComparing(Place::path);

    /**
     * Checks that line and column are not negative.
     *
     * @param source file name, or what the value calls itself; may be empty
     * @param line line in the text, from 1; 0 when there is no text
     * @param column column in code points, from 1; 0 when there is no text
     * @param path path of keys inside the value; may be empty
     */
    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column are never negative");
        }
    }

    /**
     * {@return a place inside a value that does not come from text}
     *
     * @param source file name, or what the value calls itself; may be empty
     * @param path path of keys inside the value; may be empty
     */
    public static Place of(String source, String path) {
        return new Place(source, 0, 0, path);
    }

    /**
     * {@return a place in a text}
     *
     * @param source file name, or what the value calls itself; may be empty
     * @param line line in the text, from 1; 0 when there is no text
     * @param column column in code points, from 1; 0 when there is no text
     */
    public static Place at(String source, int line, int column) {
        return new Place(source, line, column, "");
    }

    /**
     * {@return this place with another path}
     *
     * @param newPath path of keys inside the value; may be empty
     */
    public Place withPath(String newPath) {
        return new Place(source, line, column, newPath);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@return {@code source:line:column} as far as known, then the path in parentheses} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source);
        if (line > 0) {
            text.append(':').append(line).append(':').append(column);
        }
        if (!path.isEmpty()) {
            text.append(text.length() == 0 ? path : " (" + path + ")");
        }
        return text.toString();
    }
}
