package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.Atlas;
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
 * Every document of flawed issues or cases has its expected findings beside it, those in the embedded world too. After a
 * deliberate change of messages, run with {@code -Dgolden.write=true}, and read the difference.
 */
class BrokenIssueTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "broken-issue");

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
        String found = findings(document) + "\n";
        Path expected = FOLDER.resolve(document + ".expected");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected)).contains(": ");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFindingHasAPlaceAndARemedy(String document) throws IOException {
        assertThat(findings(document).all())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.place().line()).isPositive())
                .allSatisfy(finding -> assertThat(finding.remedy()).isNotEmpty());
    }

    private static Findings findings(String document) throws IOException {
        return Documents.cases(document, Files.readString(FOLDER.resolve(document)), Atlas.world())
                .findings();
    }

    @Test
    void theFolderIsNotEmpty() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(20);
    }
}
