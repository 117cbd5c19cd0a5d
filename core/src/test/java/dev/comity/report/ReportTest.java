package dev.comity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.comity.model.Issue;
import dev.comity.routing.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a report of each kind says, word by word, and that it has every form. After a deliberate change, run with
 * {@code -Dgolden.write=true}, and read the difference.
 */
class ReportTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "reports");
    private static final Router NETWORKED = SmallReports.NETWORKED;

    /** What a painter draws of what is not empty. */
    private static final Painter DRAWS =
            block -> block instanceof Chart chart && !chart.data().rows().isEmpty()
                            || block instanceof Graph graph && !graph.edges().isEmpty()
                    ? "<svg/>"
                    : "";

    static Stream<Arguments> reports() {
        return SmallReports.all().entrySet().stream().map(kind -> Arguments.of(kind.getKey(), kind.getValue()));
    }

    private static Issue issue(String id) {
        return SmallReports.issue(id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void saysWhatItSaidInEveryForm(String name, Supplier<Report> made) throws IOException {
        Report report = made.get();
        Path expected = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(expected, report.text());
        }

        assertThat(report.text()).isEqualTo(Files.readString(expected));
        assertThat(report.text().lines()).allMatch(line -> Plain.width(line) <= TextReport.WIDTH);
        assertThat(report.toString().lines().count()).isLessThanOrEqualTo(40);
    }

    /** Where a kind has nothing to show in a form, the message says which forms it has. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void everyKindHasEveryFormThatMakesSense(String name, Supplier<Report> made) {
        Report report = made.get();
        EnumSet<Form> senseless = SmallReports.senseless(name);

        assertThat(report.forms(DRAWS)).as(name).containsExactlyElementsOf(EnumSet.complementOf(senseless));
        for (Form form : Form.values()) {
            if (senseless.contains(form)) {
                assertThatThrownBy(() -> report.in(form, DRAWS))
                        .hasMessageContaining("can be written as txt, csv, tidy.csv, json, ")
                        .hasMessageNotContaining(" " + form.ending() + ",");
            } else {
                assertThat(report.in(form, DRAWS)).isNotBlank();
            }
        }
    }

    @Test
    void withoutRowsAndPicturesThereIsText() {
        Report report = new Report("note", "A note", ImmutableMap.of(), ImmutableList.of(new Note("n", "N", "text")));

        assertThat(report.forms(DRAWS)).containsExactly(Form.TEXT, Form.JSON, Form.HTML);
        assertThatThrownBy(() -> report.in(Form.CSV, DRAWS))
                .hasMessage("this note has no table to show as csv; it can be written as txt, json, html");
        assertThatThrownBy(() -> report.in(Form.DOT, DRAWS))
                .hasMessageContaining("no graph and no tree to show as dot");
    }

    /** Read by another parser that forgives nothing: as many fields as names, each of one value. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void tidyTablesNeedNoCleaning(String name, Supplier<Report> made) throws IOException {
        Report report = made.get();
        for (Block block : report.blocks()) {
            if (block instanceof Tree || block instanceof Note) {
                continue;
            }
            String text = report.tidy(block.id());
            assertThat(text).endsWith("\n").doesNotContain("\r");
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
                List<CsvRecord> lines = reader.stream().toList();
                List<String> names = lines.get(0).getFields();
                assertThat(names).doesNotHaveDuplicates().allMatch(column -> column.matches("[a-z][a-z0-9_]*"));
                assertThat(lines).allMatch(line -> line.getFieldCount() == names.size());
                assertThat(lines).hasSizeGreaterThan(rows(block));
            }
        }
    }

    private static int rows(Block block) {
        return block instanceof Table table
                ? table.rows().size()
                : block instanceof Chart chart
                        ? chart.data().rows().size()
                        : ((Graph) block).edges().size();
    }

    @Test
    void eachItemOfAListHasARow() {
        Report report =
                Report.of(List.of(NETWORKED.route(issue("darfur-2007")), NETWORKED.route(issue("kosovo-1999"))));

        assertThat(report.tidy())
                .startsWith("id,function,domain,status,verdict,complete,list,item\n")
                .contains("darfur-2007,authorisation,peace-security,allocated,hybrid,")
                .contains("kosovo-1999,enforcement,peace-security,gap,none,false,leads,\n");
    }

    @Test
    void aMatrixHasWhoLeadsAtEachLevel() {
        String text = Report.of(NETWORKED.route(issue("darfur-2007"))).csv("leads");

        assertThat(text).contains("authorisation (peace-security),multilateral,UNSC\r\n");
        assertThat(text).contains("peace-operation (peace-security),regional,AU\r\n");
    }

    @Test
    void aGapIsNobody() {
        String text = Report.of(NETWORKED.route(issue("kosovo-1999"))).csv("leads");

        assertThat(text).contains("enforcement (peace-security),nobody,gap\r\n");
    }

    @Test
    void whatIsNotOnRecordIsLeftOpen() {
        Report grid = Report.subsidiarity(NETWORKED, issue("ai-act-2024"), "EU");

        assertThat(grid.csv("grid"))
                .contains(
                        "\"Is the power exclusive, shared or supporting?\",rule-making (digital/ai),shared,forum.competence,yes")
                .contains("Are members overstretched?,,the routing cannot say,,no");
        assertThat(grid.csv("limbs")).contains("insufficient-below,unknown,");
    }

    @Test
    void aFileIsWrittenInFullOrNotAtAll(@TempDir Path folder) throws IOException {
        Report report = Report.of(NETWORKED.route(issue("haze-2013")));
        Path file = folder.resolve("haze.html");

        report.save(file);

        assertThat(Files.readString(file)).startsWith("<!doctype html>").endsWith("</html>\n");
        Path picture = Files.writeString(folder.resolve("haze.svg"), "before");
        assertThatThrownBy(() -> report.save(picture)).hasMessageContaining("pictures need a painter");
        assertThat(Files.readString(picture)).isEqualTo("before");
        assertThatThrownBy(() -> report.save(folder.resolve("haze.hmtl"))).hasMessageContaining("did you mean `html`?");
        assertThatThrownBy(() -> report.save(folder.resolve("none/haze.html"))).isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(file, picture);
        }
    }

    @Test
    void aBlockThatIsNotThereIsNamed() {
        Report report = Report.of(NETWORKED.route(issue("haze-2013")));

        assertThatThrownBy(() -> report.csv("laeds")).hasMessageContaining("did you mean `leads`?");
    }
}
