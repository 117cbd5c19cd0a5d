package dev.comity.io;

import dev.comity.finding.Findings;
import dev.comity.finding.InvalidDescriptionException;
import java.util.Optional;

/**
 * What came of reading a document: the value, and everything that is wrong with its description. With errors the value may
 * be missing, or be what remains without the flawed parts. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Read<Issue> read = Documents.issue("haze.yaml", """
 *         format: comity-issue/1
 *         id: haze
 *         domain: environment
 *         functions: [watching]
 *         affects: [IDN]
 *         """);
 * read.findings();   // haze.yaml:4:13 (functions[0]): error UNKNOWN_WORD: `watching` is not a word for `functions`; …
 * }</pre>
 *
 * @param <T> the type of the value
 * @param value the value, as far as it could be read
 * @param findings what is wrong, sorted by place
 */
public record Read<T>(Optional<T> value, Findings findings) {
    /**
     * {@return the value of a document without errors}
     *
     * @throws InvalidDescriptionException if there are errors
     */
    public T get() {
        if (findings.hasErrors() || value.isEmpty()) {
            throw new InvalidDescriptionException(findings);
        }
        return value.get();
    }
}
