package dev.comity.io;

/**
 * How large a document may be before it is refused unread. Immutable, safe for any thread.
 *
 * <p>The depth is not a setting: no tree of nodes is ever deeper than {@link #DEPTH}.
 *
 * <pre>{@code
 * Nodes.parseJson("long.json", "[1, 2, 3]", new Limits(5)).findings();
 * // long.json:1:1: error REFUSED_FEATURE: the text is longer than 5 characters; split it, or raise the limit
 * }</pre>
 *
 * @param characters the greatest length of a text that is still read, in UTF-16 units; of JSON lines, of each line
 */
public record Limits(int characters) {
    /** How many mappings and lists may stand inside one another. */
    public static final int DEPTH = 50;

    private static final Limits STANDARD = new Limits(16 * 1024 * 1024);

    /**
     * Checks that the limit is positive.
     *
     * @param characters the greatest length of a text that is still read, in UTF-16 units
     * @throws IllegalArgumentException if it is not positive
     */
    public Limits {
        if (characters <= 0) {
            throw new IllegalArgumentException("a limit is at least one character, not " + characters);
        }
    }

    /** {@return the usual limit: 16 Mi characters} */
    public static Limits standard() {
        return STANDARD;
    }
}
