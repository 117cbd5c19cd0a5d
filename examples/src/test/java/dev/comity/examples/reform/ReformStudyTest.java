package dev.comity.examples.reform;

import dev.comity.examples.Golden;
import dev.comity.io.Documents;
import dev.comity.survey.Portfolio;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the study prints of the essays' gaps. */
class ReformStudyTest {
    @Test
    void theStudyIsAsItWas() throws Exception {
        String text = Files.readString(Path.of("questions/essay-gaps.yaml"));
        Portfolio targets = Documents.portfolio("essay-gaps.yaml", text).get();

        Golden.check("reform.txt", out -> ReformStudy.run(out, targets));
    }
}
