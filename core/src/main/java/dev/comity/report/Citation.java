package dev.comity.report;

/**
 * How to cite the library: the same as {@code docs/CITATION.cff} says.
 *
 * <pre>{@code
 * Citation.line();   // The Comity authors: Comity, version …
 * }</pre>
 */
public final class Citation {
    private static final String VERSION = "0.1.0";

    private Citation() {}

    /** {@return one line for a list of references} What it says of an issue also hangs on world and policy: cite these, too. */
    public static String line() {
        return "The Comity authors: Comity, version " + VERSION + " (software, Apache-2.0)";
    }
}
