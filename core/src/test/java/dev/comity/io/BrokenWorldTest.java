package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.finding.Findings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every flawed document of the world has its expected findings beside it. After a deliberate change of messages, run with
 * {@code -Dgolden.write=true}, and read the difference.
 */
class BrokenWorldTest {
    private static final GoldenFolder FOLDER = GoldenFolder.of("broken-world");

    static List<String> documents() throws IOException {
        return FOLDER.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void findingsAreAsExpected(String document) throws IOException {
        String found = findings(document).toString().replace(FOLDER.path() + "/", "") + "\n";
        FOLDER.compare(document, found);
        assertThat(found).contains(": error ");
    }

    private static Findings findings(String document) throws IOException {
        return document.startsWith("changes-")
                ? Documents.changes(document, FOLDER.text(document)).findings()
                : Documents.architecture(FOLDER.path().resolve(document)).findings();
    }

    @Test
    void theFolderIsNotEmpty() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(20);
    }
}
