package dev.comity.finding;

/**
 * Thrown when a description with errors was to be used; carries every finding, not only the first.
 *
 * <pre>{@code
 * Documents.issue("haze.yaml", "format: comity-issue/1\nid: haze\naffects: [IDN]\ndomain: environment\n").get();
 * // InvalidDescriptionException: haze.yaml:1:1: error MISSING_KEY: the key `functions` is missing; add it
 * }</pre>
 */
public final class InvalidDescriptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Findings findings;

    /**
     * Makes an exception whose message lists the findings.
     *
     * @param findings all of them, those that are no errors too
     */
    public InvalidDescriptionException(Findings findings) {
        super(findings.toString());
        this.findings = findings;
    }

    /** {@return what is wrong} */
    public Findings findings() {
        return findings;
    }
}
