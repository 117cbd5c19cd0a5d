package dev.comity.examples;

import static dev.comity.examples.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.io.Documents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that stress and compose, in the small world around the lake. */
class StressCommandsTest {
    private static final String PORTFOLIO = """
            format: comity-portfolio/1
            name: around the lake
            issues:
              - issue: {id: north, domain: lake/algae, functions: [monitoring], affects: [alder, birch]}
              - weight: 3
                issue: {id: south, domain: lake/algae, functions: [monitoring, crisis-response], affects: [cedar, elm]}
            """;
    private static final String SHOCKS = """
            format: comity-shocks/1
            shocks:
              - blockages: {probability: 0.3}
              - chance:
                  probability: 0.5
                  steps:
                    - {end: {institution: south-league, date: 2024-01-01}}
            """;

    @TempDir
    private Path directory;

    private Run stress(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "stress", "--world", "own/world.yaml", "--on", "2024-01-01", "--portfolio", file("p.yaml", PORTFOLIO)));
        all.addAll(Arrays.asList(arguments));
        return run(all.toArray(String[]::new));
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    @Test
    void samplesAreToldAsText() throws Exception {
        Run run = stress("--sample", "40", "--model", file("lake.yaml", SHOCKS), "--keep", "1", "--threads", "2");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().replace("\r\n", "\n"))
                .isEqualTo(Files.readString(Path.of("src/test/resources/golden/stress.txt")));
    }

    @Test
    void rowsAreTidy() throws Exception {
        String model = file("lake.yaml", SHOCKS);
        Run csv = stress("--sample", "40", "--model", model, "--format", "csv");

        assertThat(csv.out().lines().findFirst().orElseThrow())
                .isEqualTo("quantity,axis,key,samples,mean,standardError,low,high,method,positive,positiveLow,"
                        + "positiveHigh,median,upper95,level");
        assertThat(csv.out()).contains("opened,domain,lake/algae,40,", "losing,state,elm,40,");
        assertThat(stress("--sample", "40", "--model", model, "--format", "json")
                        .out())
                .contains("\"quantity\": \"gaps\"", "\"method\": \"student\"");
    }

    @Test
    void aRunGoesOnAfterThePartsThatItFinds() throws Exception {
        String model = file("lake.yaml", SHOCKS);
        Path parts = directory.resolve("parts.jsonl");
        String whole = stress("--sample", "160", "--model", model).out();
        assertThat(stress("--sample", "160", "--model", model, "--parts", parts.toString())
                        .out())
                .isEqualTo(whole);
        List<String> lines = Files.readAllLines(parts);
        assertThat(lines).hasSize(5);
        assertThat(Documents.sampling("head.json", lines.get(0)).get().samples())
                .isEqualTo(160);
        assertThat(Documents.stress("part.json", lines.get(1)).get().size()).isEqualTo(50);

        // Cut off in the middle of the third part.
        Files.writeString(
                parts,
                String.join("\n", lines.subList(0, 3)) + "\n" + lines.get(3).substring(0, 99));
        assertThat(stress("--sample", "160", "--model", model, "--parts", parts.toString())
                        .out())
                .isEqualTo(whole);
        assertThat(Files.readAllLines(parts))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).endsWith("}"));

        assertThat(stress("--sample", "200", "--model", model, "--parts", parts.toString())
                        .out())
                .isEqualTo(stress("--sample", "200", "--model", model).out());
        Run other = stress("--sample", "160", "--seed", "2", "--model", model, "--parts", parts.toString());
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("holds parts of another sampling");
    }

    @Test
    void aFileThatIsNoPartIsLeftAsItIs() throws Exception {
        Path other = directory.resolve("notes.txt");
        for (String notes : List.of("not a part\n", "not a part", "not a part\nnor this")) {
            Files.writeString(other, notes);
            Run run = stress("--sample", "9", "--parts", other.toString());

            assertThat(run.code()).isPositive();
            assertThat(Files.readString(other)).isEqualTo(notes);
        }
    }

    @Test
    void theWorstSamplesAreSavedAsScenarios() throws Exception {
        Path saved = directory.resolve("worst");
        Run run = stress(
                "--sample", "40", "--model", file("lake.yaml", SHOCKS), "--keep", "1", "--save", saved.toString());
        String sample = run.out()
                .lines()
                .filter(line -> line.startsWith("sample "))
                .findFirst()
                .orElseThrow()
                .replaceFirst("sample (\\d+):.*", "sample-$1");

        Run compared = run("compare", saved.resolve(sample + ".yaml").toString(), "--world", "own/world.yaml");
        assertThat(compared.err()).isEmpty();
        assertThat(compared.out()).contains("gaps opened 1");
    }

    @Test
    void theWorstIsSearched() throws Exception {
        Run run = stress("--worst", "2", "--institutions", "north-league,south-league,assembly");

        assertThat(run.out().replace("\r\n", "\n")).isEqualTo("""
                        worst 2 of 3 blockages on 2024-01-01 under networked, 2 issues
                        assembly blocked by cedar and 2 more + south-league blocked by cedar opens 1 gap
                          south: crisis-response (lake/algae)
                        """);
        assertThat(stress("--worst", "1", "--kind", "withdrawals", "--actors", "cedar", "--format", "json")
                        .out())
                .contains("\"exact\": \"yes\"");
        assertThat(stress("--worst", "2", "--format", "csv").out()).startsWith("issue,domain,function,shocks");
    }

    @Test
    void positionsComeFromTables() throws Exception {
        String votes = file("votes.csv", "rollcall,state,vote\n1,cedar,no\n2,cedar,no\n1,dogwood,yes\n");
        String points = file("points.csv", "state,year,point\nalder,2020,2.5\nbirch,2020,-1\n");

        assertThat(stress("--sample", "5", "--model", "positions", "--votes", votes, "--institutions", "south-league")
                        .out())
                .startsWith("positions under networked: 5 of 5 samples")
                .containsPattern("moved +37.5 %");
        assertThat(stress("--sample", "20", "--model", "spatial", "--points", points, "--institutions", "north-league")
                        .out())
                .startsWith("spatial under networked: 20 of 20 samples");
        Run broken = stress(
                "--sample", "5", "--model", "spatial", "--points", file("bad.csv", "state,year,point\nalder,2020,x\n"));
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).contains("bad.csv:2:", "holds a number that can't be read");
    }

    @Test
    void wrongUsageIsTold() throws Exception {
        assertThat(stress().code()).isEqualTo(2);
        assertThat(stress("--sample", "5", "--worst", "2").code()).isEqualTo(2);
        assertThat(stress("--sample", "5", "--model", "spatial").err()).contains("name one with --points");
        assertThat(stress("--sample", "5", "--institutions", "WHO").err()).contains("there is no institution `WHO`");
        assertThat(stress("--sample", "5", "--probability", "2").err()).contains("a probability goes from 0 to 1");
        assertThat(stress("--worst", "1", "--kind", "withdrawals").err()).contains("say who may leave");
        assertThat(run("check", file("slip.yaml", SHOCKS.replace("probability: 0.3", "probability: 3")))
                        .out())
                .contains("slip.yaml:3:");
    }

    @Test
    void bodiesAreComposed() throws Exception {
        String issue = file(
                "all.yaml",
                "{format: comity-issue/1, id: all, date: 2024-01-01, domain: lake/algae, functions: [monitoring],"
                        + " affects: [alder, cedar, elm]}");
        Run run = run("compose", issue, "--world", "own/world.yaml");

        assertThat(run.out().replace("\r\n", "\n")).isEqualTo("""
                        all: monitoring (lake/algae)
                          north-league + south-league
                          live interfaces among them: 0
                          reached by none: elm
                          coalition of alder, cedar, elm
                            with a mandate of assembly it does not lead
                        """);
        assertThat(run("compose", issue, "--world", "own/world.yaml", "--format", "csv")
                        .out())
                .contains("all,monitoring,lake/algae,north-league south-league,2,0,elm,yes,alder cedar elm,");
    }

    @Test
    void pagesOfSamplesOfTheWorstAndOfCompositions() throws Exception {
        Path page = directory.resolve("page.html");
        Run samples = stress("--sample", "20", "--model", file("lake.yaml", SHOCKS), "--out", page.toString());
        assertThat(samples.err()).isEmpty();
        assertThat(samples.out()).isEmpty();
        assertThat(Files.readString(page)).contains("The worst samples", "Share opened by domain, in per cent", "<svg");

        Path worst = directory.resolve("worst.json");
        assertThat(stress("--worst", "1", "--out", worst.toString()).code()).isZero();
        assertThat(Files.readString(worst)).contains("\"report\": \"worst\"", "\"atLeast\":");

        String issue = file(
                "all.yaml",
                "{format: comity-issue/1, id: all, date: 2024-01-01, domain: lake/algae, functions: [monitoring],"
                        + " affects: [alder, cedar, elm]}");
        Path diagram = directory.resolve("all.mmd");
        assertThat(run("compose", issue, "--world", "own/world.yaml", "--out", diagram.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(diagram)).startsWith("flowchart LR").contains("north-league", " -->");
    }
}
