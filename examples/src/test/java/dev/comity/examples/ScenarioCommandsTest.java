package dev.comity.examples;

import static dev.comity.examples.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that compares: exit codes, data and messages. */
class ScenarioCommandsTest {
    private static final String NO_HAZE = """
            format: comity-scenario/1
            id: no-haze
            steps:
              - {cut-mandate: {institution: ASEAN, domain: environment, function: monitoring, date: 2013-01-01}}
            """;

    @TempDir
    private Path directory;

    @Test
    void anEmbeddedScenarioIsComparedOnItsOwnIssues() {
        Run run = run("compare", "unasur-alive");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("unasur-alive under networked: 1 of 1 issues change; verdicts 1, gaps opened 0, closed 1")
                .contains("venezuela-2018: NONE -> REGIONAL", "R42b stands no longer");
    }

    @Test
    void aScenarioAndIssuesFromFiles() throws Exception {
        Run run = run("compare", file("no-haze.yaml", NO_HAZE), "questions/haze.yaml", "--format", "csv");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().findFirst().orElseThrow())
                .isEqualTo("id,function,domain,verdictBefore,verdictAfter,statusBefore,statusAfter,leadsBefore,"
                        + "leadsAfter,losing,gaining,rulesBefore,rulesAfter");
        assertThat(run.out()).contains(",monitoring,environment,").contains(",ASEAN,");
        assertThat(run("compare", file("no-haze.yaml", NO_HAZE), "questions/haze.yaml", "--format", "jsonl")
                        .out())
                .contains("\"leadsBefore\":[\"ASEAN\"]");
    }

    @Test
    void thePolicyCanBeChosen() {
        assertThat(run("compare", "saarc-meets", "--policy", "universalist").out())
                .startsWith("saarc-meets under universalist: ");
    }

    @Test
    void allCasesCanBeCompared() {
        assertThat(run("compare", "council-enlarged", "--all-cases").out()).contains("of 8");
    }

    @Test
    void wrongUsageIsTold() throws Exception {
        assertThat(run("compare", "unasur-alife").err()).contains("did you mean `unasur-alive`?");
        assertThat(run("compare", "unasur-alife").code()).isEqualTo(2);
        assertThat(run("compare", file("no-haze.yaml", NO_HAZE)).err()).contains("the scenario holds no issue");
        Run stranger = run("compare", file("slip.yaml", NO_HAZE.replace("ASEAN", "ASAEN")), "questions/haze.yaml");
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.out()).isEmpty();
        assertThat(stranger.err()).contains("slip.yaml:4:", "there is no institution `ASAEN`");
        assertThat(run("compare", "saarc-meets", "--world", "own/world.yaml").code())
                .isEqualTo(1);
    }

    @Test
    void scenariosAreChecked() throws Exception {
        assertThat(run("check", file("no-haze.yaml", NO_HAZE)).out()).isEqualTo("nothing to report\n");
        assertThat(run("check", file("slip.yaml", NO_HAZE.replace("monitoring", "monitorin")))
                        .out())
                .contains("slip.yaml:4:", "did you mean `monitoring`?");
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
