package dev.comity.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Budget;
import dev.comity.proof.Proof;
import dev.comity.proof.Space;
import dev.comity.routing.Router;
import dev.comity.scenario.Comparison;
import dev.comity.survey.Axis;
import dev.comity.survey.IssueGrid;
import dev.comity.survey.Portfolio;
import dev.comity.survey.Survey;
import dev.comity.testing.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private static final Router NETWORKED = Router.of(Atlas.world(), ReferencePolicies.networked());

    static Stream<Arguments> reports() {
        return Stream.of(
                report("routing", () -> Report.of(NETWORKED.explain(issue("darfur-2007")))),
                report(
                        "routings",
                        () -> Report.of(
                                List.of(NETWORKED.route(issue("darfur-2007")), NETWORKED.route(issue("kosovo-1999"))))),
                report("subsidiarity", () -> Report.subsidiarity(NETWORKED, issue("ai-act-2024"), "EU")),
                report("comparison", ReportTest::comparison),
                report("survey", ReportTest::survey),
                report("series", ReportTest::series),
                report("policy", ReportTest::policy),
                report("architecture", () -> Report.of(Worlds.withUnion().on(Worlds.TODAY))),
                report("proof", ReportTest::proof),
                report("difference", ReportTest::difference),
                report("institution", () -> Report.of(Atlas.world(), "UNASUR")));
    }

    private static Arguments report(String name, Supplier<Report> report) {
        return Arguments.of(name, report);
    }

    private static Issue issue(String id) {
        return Atlas.cases().stream()
                .map(known -> known.issue())
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Report comparison() {
        var scenario = Atlas.scenarios().stream()
                .filter(known -> known.id().equals("usa-leaves-who-and-paris"))
                .findFirst()
                .orElseThrow();
        return Report.of(Comparison.of(NETWORKED, scenario, List.of(issue("pandemic-2020"), issue("kosovo-1999"))));
    }

    /** A small world, whose figures do not change when the embedded one grows. */
    private static Report survey() {
        return Report.of(Survey.of(Worlds.withUnion().on(Worlds.TODAY), ReferencePolicies.networked(), portfolio()));
    }

    private static Report series() {
        List<LocalDate> days = List.of(LocalDate.of(2005, 6, 30), LocalDate.of(2015, 6, 30), Worlds.TODAY);
        return Report.of(
                Survey.over(
                        days,
                        day -> Survey.of(Worlds.withUnion().on(day), ReferencePolicies.networked(), portfolio())
                                .gap()),
                Axis.DOMAIN);
    }

    private static Portfolio portfolio() {
        return IssueGrid.standard()
                .domains(Domain.HEALTH, Domain.PEACE_SECURITY)
                .functions(GovernanceFunction.MONITORING, GovernanceFunction.MEDIATION)
                .on(Worlds.withUnion().on(Worlds.TODAY));
    }

    private static Report policy() {
        DivisionOfLaborPolicy networked = ReferencePolicies.networked();
        return Report.of(networked.toBuilder().uses(List.of()).build());
    }

    private static Report proof() {
        Condition claim = Condition.oneOf("outcome.rule", "R40");
        Space space = Space.of(ReferencePolicies.networked()).within(Condition.oneOf("function", "mediation"));
        Proof proof = Proof.of(ReferencePolicies.networked()).over(space);
        return Report.of(
                ReferencePolicies.networked(),
                Optional.of(proof.situations()),
                proof.conflicts(),
                List.of(proof.never(claim)));
    }

    private static Report difference() {
        Space space = Space.of(ReferencePolicies.networked(), ReferencePolicies.universalist())
                .within(Condition.oneOf("function", "enforcement"));
        return Report.of(Proof.difference(
                ReferencePolicies.networked(), ReferencePolicies.universalist(), space, Budget.standard()));
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
        Painter painter = block -> block instanceof Chart ? "<svg/>" : "";
        boolean drawn = report.blocks().stream().anyMatch(block -> block instanceof Tree || block instanceof Graph);
        for (Form form : Form.values()) {
            boolean diagram = form == Form.MERMAID || form == Form.DOT;
            if (form != Form.SVG && (drawn || !diagram)) {
                assertThat(report.in(form, painter)).as(name + " as " + form).isNotBlank();
            }
        }
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
