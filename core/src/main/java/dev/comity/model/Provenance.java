package dev.comity.model;

/**
 * Where a statement comes from and how sure it is.
 *
 * <pre>{@code
 * Provenance.of("SAARC Charter art. X").confidence();   // HIGH
 * Provenance.none().source().isEmpty();                 // true
 * }</pre>
 *
 * @param source treaty article, resolution, official page, paper; empty if not said
 * @param confidence how sure it is
 * @param note what a reader should know about it; may be empty
 */
public record Provenance(String source, Confidence confidence, String note) {
    private static final Provenance NONE = new Provenance("", Confidence.HIGH, "");

    /** {@return a statement without a source} */
    public static Provenance none() {
        return NONE;
    }

    /**
     * {@return a sure statement from a source}
     *
     * @param source treaty article, resolution, official page, paper; empty if not said
     */
    public static Provenance of(String source) {
        return source.isEmpty() ? NONE : new Provenance(source, Confidence.HIGH, "");
    }

    /** {@return the source, else the note; empty if neither is known} */
    @Override
    public String toString() {
        return source.isEmpty() ? note : source;
    }
}
