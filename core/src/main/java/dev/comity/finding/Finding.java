package dev.comity.finding;

import java.util.Comparator;

/**
 * One flaw in a description: what, where, how badly, and the remedy.
 *
 * <p>Messages are lower case, without a final period, with the user's words in backticks; they are tested and stable.
 * Findings sort by place, then severity, code and message. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Finding flaw = Documents.issue("haze.yaml", "format: comity-issue/1\nid: haze\ndomain: environment\n"
 *         + "functions: [monitor]\naffects: [IDN]\n").findings().all().get(0);
 * flaw.place();     // haze.yaml:4:13 (functions[0])
 * flaw.message();   // `monitor` is not a word for `functions`
 * flaw.remedy();    // did you mean `monitoring`?
 * }</pre>
 *
 * @param severity how badly it hurts
 * @param code what kind of flaw it is; programs decide by this, never by the text
 * @param place where it lies
 * @param message what was found and what was expected
 * @param remedy what to do about it; may be empty
 */
public record Finding(Severity severity, FindingCode code, Place place, String message, String remedy)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(Finding::message)
            .thenComparing(Finding::remedy);

    /**
     * {@return a finding of the code's usual severity}
     *
     * @param code what kind of flaw it is; gives the severity
     * @param place where it lies
     * @param message what was found and what was expected
     * @param remedy what to do about it; may be empty
     */
    public static Finding of(FindingCode code, Place place, String message, String remedy) {
        return new Finding(code.severity(), code, place, message, remedy);
    }

    /**
     * {@return a finding of the code's usual severity, without a remedy}
     *
     * @param code what kind of flaw it is; gives the severity
     * @param place where it lies
     * @param message what was found and what was expected
     */
    public static Finding of(FindingCode code, Place place, String message) {
        return of(code, place, message, "");
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** {@return {@code place: severity CODE: message; remedy}} */
    @Override
    public String toString() {
        String head = place.toString();
        return (head.isEmpty() ? "" : head + ": ")
                + severity.name().toLowerCase(java.util.Locale.ROOT)
                + " " + code + ": " + message
                + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
