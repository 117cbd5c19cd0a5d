package dev.comity.examples;

import static dev.comity.examples.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that finds reforms: exit codes, data and messages. */
class ReformCommandTest {
    private static final String CATALOGUE = """
            format: comity-reforms/1
            name: smog
            unit: one decision
            reforms:
              - {id: meets, cost: 1, steps: [{meet: {institution: SAARC, date: 2026-02-01}}]}
              - id: task
                cost: 2
                steps:
                  - add-mandate:
                      institution: SAARC
                      mandate:
                        domains: [environment]
                        functions: [crisis-response]
                        competence: shared
                        obligation: soft
                        precision: low
                        delegation: none
                        basis: supposed
                        in-force: 2026-02-01/..
            """;

    private static final String TARGETS = """
            format: comity-portfolio/1
            name: smog
            issues:
              - weight: 2
                issue: {id: smog, domain: environment, functions: [crisis-response], affects: [BGD, BTN, IND, NPL, PAK]}
              - weight: 1
                issue: {id: gone, domain: environment, functions: [coordination], affects: [YUG]}
            """;

    @TempDir
    private Path directory;

    @Test
    void theCurveTheContributionsAndWhatIsLeftOut() throws Exception {
        Run run = run("reform", "--catalogue", file("reforms.yaml", CATALOGUE), "--targets", file("t.yaml", TARGETS));

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("gone: can't be routed on ");
        assertThat(run.out())
                .startsWith("smog under networked: 1 gap, of which 1 is closed at cost 3; nothing does better\n")
                .contains("\n     0      2\n     3      0  + meets  + task\n")
                .contains("task                                yes     smog: crisis-response (environment)");
        assertThat(run.out().lines().mapToInt(String::length).max().orElseThrow())
                .isLessThanOrEqualTo(120);
    }

    @Test
    void rowsForOtherPrograms() throws Exception {
        String[] asked = {
            "reform",
            "--catalogue",
            file("reforms.yaml", CATALOGUE),
            "--targets",
            file("t.yaml", TARGETS),
            "--format",
            "csv"
        };

        assertThat(run(asked).out())
                .startsWith("cost,open,sets,reforms,closed,opened,exact")
                .contains("3,0,1,meets task,smog: crisis-response (environment),,yes");
        asked[6] = "json";
        assertThat(run(asked).out().replaceAll("\\s+", "")).contains("\"reforms\":[\"meets\",\"task\"]");
    }

    @Test
    void aPageOfWhatTheyDo() throws Exception {
        Path page = directory.resolve("reforms.html");
        Run run = run(
                "reform",
                "--catalogue",
                file("reforms.yaml", CATALOGUE),
                "--targets",
                file("t.yaml", TARGETS),
                "--out",
                page.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(page))
                .contains("smog under networked: 1 of 1 gaps closed at cost 3", "<svg", "task, cost 2");
    }

    @Test
    void wrongUsageIsTold() throws Exception {
        Run slip = run("reform", "--catalogue", file("slip.yaml", CATALOGUE.replace("cost: 2", "cost: 0")));

        assertThat(slip.code()).isEqualTo(1);
        assertThat(slip.err()).contains("slip.yaml:7:11", "`0` is not above zero");
        assertThat(run("check", file("slip.yaml", CATALOGUE.replace("SAARC, date", "SARC, date")))
                        .out())
                .contains("there is no institution `SARC`");
        assertThat(run("check", file("good.yaml", CATALOGUE)).out()).isEqualTo("nothing to report\n");
        assertThat(run("reform", "--targets", "nowhere.yaml").code()).isEqualTo(2);
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
