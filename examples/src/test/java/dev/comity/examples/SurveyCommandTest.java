package dev.comity.examples;

import static dev.comity.examples.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that measures: exit codes, data and messages. */
class SurveyCommandTest {
    @TempDir
    private Path directory;

    @Test
    void everyMeasureOfTheWholeIsToldOfADay() {
        Run run = run("survey", "--on", "2025-06-30");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().findFirst()).contains("2025-06-30");
        assertThat(run.out())
                .contains("modularity", "veto-fill", "subsidiarity-fit", "fragmentation")
                .doesNotContain("verdict-margin")
                .hasLineCount(16);
    }

    @Test
    void csvHasARowForEachValueAndPart() {
        Run run = run("survey", "--on", "2025-06-30", "--measure", "power-to-act", "--of", "UNSC", "--format", "csv");

        assertThat(run.out().lines().map(line -> line.replace("\r", "")))
                .hasSize(17)
                .startsWith(
                        "measure,of,date,axis,part,value,unit,undefined",
                        "power-to-act,UNSC,2025-06-30,,,0.02587890625,share of coalitions,")
                .anyMatch(line -> line.startsWith("power-to-act,UNSC,2025-06-30,state,CHN,0.196270396270396"));
    }

    @Test
    void yearsOfOneMeasureAreSavedAsASeries() throws Exception {
        Path file = directory.resolve("years.csv");

        Run run = run(
                "survey",
                "--from",
                "2000",
                "--to",
                "2002",
                "--measure",
                "exclusion",
                "--by",
                "region",
                "--out",
                file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readAllLines(file)).anyMatch(line -> line.contains("2001-06-30"));
    }

    @Test
    void severalMeasuresOverYearsAreNoReport() {
        Run run = run(
                "survey",
                "--from",
                "2000",
                "--to",
                "2001",
                "--out",
                directory.resolve("x.csv").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--out takes one measure over years");
    }

    @Test
    void whatIsUndefinedHasAReasonAndNoValue() {
        assertThat(run("survey", "--measure", "power-to-act", "--of", "APEC", "--on", "1980-01-01", "--format", "jsonl")
                        .out())
                .contains("\"value\":\"\"", "\"undefined\":\"no rule of decision is known\"");
    }

    @Test
    void partsAreToldByTheAxesThatAreAskedFor() {
        String text = run(
                        "survey",
                        "--on",
                        "2025-06-30",
                        "--measure",
                        "exclusion",
                        "--by",
                        "region,domain",
                        "--format",
                        "csv")
                .out();

        assertThat(text).contains(",region,Africa,", ",domain,trade,").doesNotContain(",state,");
        assertThat(run("survey", "--on", "2025-06-30", "--measure", "exclusion", "--by", "region")
                        .out())
                .contains("all", "Africa")
                .doesNotContain("trade");
    }

    /** What each flush has passed on is all of the years so far. */
    @Test
    void aYearThatIsDoneIsWrittenBeforeTheNextIsBegun() {
        List<Long> linesAtFlush = new ArrayList<>();
        StringWriter written = new StringWriter();
        PrintWriter out = new PrintWriter(written) {
            @Override
            public void flush() {
                super.flush();
                linesAtFlush.add(written.toString().lines().count());
            }
        };
        int code = Comity.line(out)
                .execute(
                        "survey",
                        "--from",
                        "1990",
                        "--to",
                        "1992",
                        "--measure",
                        "vitality-distance",
                        "--format",
                        "csv");

        assertThat(code).isZero();
        assertThat(written.toString()).containsOnlyOnce("measure,of").contains("1990-06-30", "1992-06-30");
        // A head, then the value and three shares a year.
        assertThat(linesAtFlush).startsWith(5L, 9L, 13L);
    }

    @Test
    void jsonOverYearsIsOneArray() {
        String text = run("survey", "--from", "1990", "--to", "1991", "--measure", "e-i-index", "--format", "json")
                .out();

        assertThat(text)
                .startsWith("[\n{\"measure\":\"e-i-index\"")
                .endsWith("}\n]\n")
                .contains("1991-06-30");
    }

    @Test
    void aPortfolioFromAFileCounts() throws Exception {
        String file = Files.writeString(directory.resolve("mine.yaml"), """
                        format: comity-portfolio/1
                        name: mine
                        issues:
                          - {issue: {id: haze, date: 2013-06-17, domain: environment, functions: [coordination], affects: [IDN, MYS]}}
                        """).toString();

        assertThat(run("survey", "--measure", "gap", "--by", "domain", "--portfolio", file)
                        .out())
                .contains("environment");
    }

    @Test
    void wrongUsageIsTold() {
        assertThat(run("survey", "--measure", "modularty").err()).contains("did you mean `modularity`?");
        assertThat(run("survey", "--measure", "modularty").code()).isEqualTo(2);
        assertThat(run("survey", "--measure", "overlap", "--on", "2025-06-30").err())
                .contains("`overlap` is of two institutions; name what it is asked of");
        assertThat(run("survey", "--measure", "concentration", "--of", "UNX", "--on", "2025-06-30")
                        .code())
                .isEqualTo(2);
        assertThat(run("survey", "--from", "1990").err()).contains("give either --on, or --from and --to");
    }

    @Test
    void measuresAreListed() {
        assertThat(run("survey", "--list", "--format", "csv").out())
                .contains("power-to-act,an institution,winning coalitions ÷ 2ⁿ,");
    }
}
