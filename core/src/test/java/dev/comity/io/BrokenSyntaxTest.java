package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every document in the folder has its expected findings beside it. After a deliberate change of messages, run with
 * {@code -Dgolden.write=true}, and read the difference.
 */
class BrokenSyntaxTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "broken-syntax");

    static List<String> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".expected"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void findingsAreAsExpected(String document) throws IOException {
        String text = Files.readString(FOLDER.resolve(document));
        String found = Nodes.parse(document, text, Limits.standard()).stream()
                .filter(parsed -> !parsed.findings().isEmpty())
                .map(parsed -> parsed.findings() + "\n")
                .collect(Collectors.joining());
        Path expected = FOLDER.resolve(document + ".expected");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected)).contains(": error ");
    }

    @Test
    void theFolderIsNotEmpty() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(20);
    }
}
