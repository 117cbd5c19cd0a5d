package dev.comity.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.comity.examples.survey.VetoFill;
import dev.comity.examples.survey.VetoFillSensitivity;
import dev.comity.examples.survey.VetoFillText;
import dev.comity.survey.IssueGrid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What the documents say of blocked universal bodies is what is measured: of the domains of the README in every build, of
 * the others with {@code -Dgolden.write=true}, which writes both anew.
 */
class VetoFillTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Path MEASURES = Path.of("..", "docs", "measures.md");
    private static final int LAST = 2025;
    private static final VetoFill CHIEF = VetoFill.of(VetoFill.CHIEF, VetoFill.policies(), done -> {});

    @Test
    void theReadmeTellsWhatIsMeasured() throws IOException {
        String expected = VetoFillText.table(CHIEF)
                + "\nIn " + LAST + " nobody would fill, in any region and under any of the three policies:\n\n```text\n"
                + VetoFillText.nobodyAnywhere(CHIEF, LAST) + "```\n";
        if (writing()) {
            write(README, expected);
        }
        assertThat(Files.readString(README)).contains(marked(expected));
    }

    @Test
    void theDescriptionOfTheMeasuresTellsTheSame() throws IOException {
        if (writing()) {
            VetoFill all =
                    VetoFill.of(ImmutableSet.copyOf(IssueGrid.standard().domains()), VetoFill.policies(), done -> {});
            write(
                    MEASURES,
                    VetoFillText.table(all)
                            + "\nLost in " + LAST + " and filled by nobody under any of the policies:\n\n```text\n"
                            + VetoFillText.nobody(all, LAST) + "```\n\nUnder the networked policy in " + LAST + ":\n\n"
                            + VetoFillSensitivity.text(done -> {}));
        }
        String text = Files.readString(MEASURES);
        for (String domain : CHIEF.domains()) {
            assertThat(rows(text, domain)).as(domain).isEqualTo(rows(VetoFillText.table(CHIEF), domain));
        }
        CHIEF.nobody(LAST)
                .forEach((unit, places) -> assertThat(text)
                        .contains("\n" + unit + ": " + (places.size() == 6 ? "anywhere" : String.join(", ", places))
                                + "\n"));
    }

    /** The first row of a domain, without the spaces that align it. */
    private static String rows(String text, String domain) {
        return text.lines()
                .filter(line -> line.startsWith("| " + domain + " ") && line.contains("/"))
                .map(line -> line.replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
    }

    private static boolean writing() {
        return Boolean.getBoolean("golden.write");
    }

    private static String marked(String text) {
        return "<!-- veto-fill -->\n" + text + "<!-- end of veto-fill -->\n";
    }

    private static void write(Path document, String block) throws IOException {
        String text = Files.readString(document);
        int start = text.indexOf("<!-- veto-fill -->\n");
        int end = text.indexOf("<!-- end of veto-fill -->\n") + "<!-- end of veto-fill -->\n".length();
        Files.writeString(document, text.substring(0, start) + marked(block) + text.substring(end));
    }
}
