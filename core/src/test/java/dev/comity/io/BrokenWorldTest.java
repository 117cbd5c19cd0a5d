package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.finding.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every flawed document of the world has its expected findings beside it. After a deliberate change of messages, run with
 * {@code -Dgolden.write=true}, and read the difference.
 */
class BrokenWorldTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "broken-world");

    static List<String> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void findingsAreAsExpected(String document) throws IOException {
        String found = findings(document).toString().replace(FOLDER + "/", "") + "\n";
        Path expected = FOLDER.resolve(document + ".expected");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected)).contains(": error ");
    }

    private static Findings findings(String document) throws IOException {
        return document.startsWith("changes-")
                ? Documents.changes(document, Files.readString(FOLDER.resolve(document)))
                        .findings()
                : Documents.architecture(FOLDER.resolve(document)).findings();
    }

    @Test
    void theFolderIsNotEmpty() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(20);
    }
}
