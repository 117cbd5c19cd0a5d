package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.Atlas;
import dev.comity.finding.Findings;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every flawed catalogue of reforms has its expected findings beside it, those in the embedded world too. After a deliberate change of
 * messages, run with {@code -Dgolden.write=true}, and read the difference.
 */
class BrokenReformsTest {
    private static final GoldenFolder FOLDER = GoldenFolder.of("broken-reforms");

    static List<String> documents() throws IOException {
        return FOLDER.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void findingsAreAsExpected(String document) throws IOException {
        FOLDER.compare(document, findings(document) + "\n");
        assertThat(findings(document).all())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.place().line()).isPositive())
                .allSatisfy(finding -> assertThat(finding.remedy()).isNotEmpty());
    }

    private static Findings findings(String document) throws IOException {
        return Documents.reforms(document, FOLDER.text(document), Atlas.world()).findings();
    }

    @Test
    void theFolderIsNotEmpty() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(4);
    }
}
