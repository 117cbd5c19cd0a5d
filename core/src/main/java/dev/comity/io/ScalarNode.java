package dev.comity.io;

import dev.comity.finding.Place;

/**
 * A text. Numbers, dates, yes and no are texts too, until a reader converts them.
 *
 * <p>An empty value ({@code key:}, a plain {@code null} or {@code ~}, the {@code null} of JSON) is the empty text without
 * quotes, see {@link #isNull()}. No scalar holds a NUL character or half of a surrogate pair. Equality is by the text
 * alone. Immutable, safe for any thread.
 *
 * <pre>{@code
 * ScalarNode.of("2013").equals(ScalarNode.bare("2013"));   // true
 * ScalarNode.of("2013");                                   // "2013"
 * ScalarNode.bare("2013");                                 // 2013
 * }</pre>
 */
public final class ScalarNode implements Node {
    private final String text;
    private final boolean quoted;
    private final Spot spot;

    private ScalarNode(boolean quoted, String text, Spot spot) {
        this.text = text;
        this.quoted = quoted;
        this.spot = spot;
    }

    ScalarNode(String text, boolean quoted, Spot spot) {
        this(quoted, text, spot);
        if (Texts.indexOfForbidden(text) >= 0) {
            throw new IllegalArgumentException("a text never holds a NUL character or half of a surrogate pair");
        }
    }

    /** {@return a scalar of a text that was looked at before} */
    static ScalarNode ofClean(String text, boolean quoted, Spot spot) {
        return new ScalarNode(quoted, text, spot);
    }

    /**
     * {@return a scalar that stays a text in JSON}
     *
     * @param text the text
     * @throws IllegalArgumentException if the text holds a NUL character or half of a surrogate pair
     */
    public static ScalarNode of(String text) {
        return new ScalarNode(text, true, Spot.NOWHERE);
    }

    /**
     * {@return a scalar that is written without quotes in JSON if it looks like a number, {@code true} or {@code false};
     * the empty text is the null of JSON}
     *
     * @param text the text
     * @throws IllegalArgumentException if the text holds a NUL character or half of a surrogate pair
     */
    public static ScalarNode bare(String text) {
        return new ScalarNode(text, false, Spot.NOWHERE);
    }

    /** {@return the text, as it stands, without quotes and escapes} */
    public String text() {
        return text;
    }

    /** {@return whether the text stood in quotes, or in a block of YAML} */
    public boolean quoted() {
        return quoted;
    }

    /** {@return whether there is no value at all: an empty text that was not quoted} */
    public boolean isNull() {
        return text.isEmpty() && !quoted;
    }

    Spot spot() {
        return spot;
    }

    @Override
    public Place place() {
        return spot.place();
    }

    @Override
    public String kind() {
        return "a text";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScalarNode that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** {@return the text in JSON} */
    @Override
    public String toString() {
        return JsonPrinter.line(this);
    }
}
