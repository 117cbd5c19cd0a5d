package dev.comity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comity.finding.FindingCode;
import dev.comity.finding.InvalidDescriptionException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as they come: packed or not, in two encodings, quoted, separated by commas or tabs; and what is no table. */
class TableTest {
    private static final String TEXT = "name,year\nCôte,1960\n\"Korea, Republic of\",1948\n";

    @TempDir
    private Path folder;

    @Test
    void readsPlainAndPackedTextsInEitherEncoding() throws IOException {
        List<Path> files = List.of(
                write("plain.csv", TEXT, StandardCharsets.UTF_8),
                write("marked.csv", '\uFEFF' + TEXT, StandardCharsets.UTF_8),
                write("latin.csv", TEXT, StandardCharsets.ISO_8859_1),
                packed("packed.csv", TEXT, StandardCharsets.UTF_8),
                packed("packed-latin.csv", TEXT, StandardCharsets.ISO_8859_1),
                write("tabs.txt", "name\tyear\nCôte\t1960\nKorea, Republic of\t1948\n", StandardCharsets.UTF_8));

        assertThat(files).allSatisfy(file -> assertThat(names(file)).containsExactly("Côte", "Korea, Republic of"));
    }

    @Test
    void namesTheLineOfARowWithTooManyFields() throws IOException {
        Path file = write("ragged.csv", "name,year\nA,1\nKorea, Republic of,1948\n", StandardCharsets.UTF_8);

        assertThatExceptionOfType(InvalidDescriptionException.class)
                .isThrownBy(() -> names(file))
                .withMessage(file + ":3:1: error SYNTAX: the row has 3 fields, the headings have 2; "
                        + "quote fields that hold a separator or a line break");
    }

    @Test
    void namesTheColumnThatIsMissingAndTheNearest() throws IOException {
        Path near = write("near.csv", "nmae,year\nA,1\n", StandardCharsets.UTF_8);
        Path far = write("far.csv", "title,year\nA,1\n", StandardCharsets.UTF_8);

        assertThatExceptionOfType(InvalidDescriptionException.class)
                .isThrownBy(() -> names(near))
                .withMessage(near + ":1:1: error MISSING_COLUMN: there is no column `name`, which a list has; "
                        + "did you mean `nmae`?");
        assertThatExceptionOfType(InvalidDescriptionException.class)
                .isThrownBy(() -> names(far))
                .withMessage(far + ":1:1: error MISSING_COLUMN: there is no column `name`, which a list has; "
                        + "the file has title, year");
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        Path empty = write("empty.csv", "", StandardCharsets.UTF_8);
        Path quotes = write("quotes.csv", "name,year\n\"A\"B,1\n", StandardCharsets.UTF_8);

        assertThat(List.of(empty, quotes))
                .allSatisfy(file -> assertThatExceptionOfType(InvalidDescriptionException.class)
                        .isThrownBy(() -> names(file))
                        .satisfies(e ->
                                assertThat(e.findings().all().get(0).code()).isEqualTo(FindingCode.SYNTAX)));
    }

    private static List<String> names(Path file) {
        List<String> names = new ArrayList<>();
        Table.read(file, table -> {
            table.require("a list", "name", "year");
            return row -> names.add(row.text("name"));
        });
        return names;
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private Path packed(String name, String text, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(charset));
        }
        return file;
    }
}
