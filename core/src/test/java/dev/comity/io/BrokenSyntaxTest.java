package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every document in the folder has its expected findings beside it. After a deliberate change of messages, run with
 * {@code -Dgolden.write=true}, and read the difference.
 */
class BrokenSyntaxTest {
    private static final GoldenFolder FOLDER = GoldenFolder.of("broken-syntax");

    static List<String> documents() throws IOException {
        return FOLDER.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void findingsAreAsExpected(String document) throws IOException {
        String text = FOLDER.text(document);
        String found = Nodes.parse(document, text, Limits.standard()).stream()
                .filter(parsed -> !parsed.findings().isEmpty())
                .map(parsed -> parsed.findings() + "\n")
                .collect(Collectors.joining());
        FOLDER.compare(document, found);
        assertThat(found).contains(": error ");
    }

    @Test
    void theFolderIsNotEmpty() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(20);
    }
}
