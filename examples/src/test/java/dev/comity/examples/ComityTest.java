package dev.comity.examples;

import static dev.comity.examples.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.Atlas;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a user meets it: exit codes, data and messages. */
class ComityTest {
    private static final String HAZE = """
            id: haze
            date: 2013-06-17
            domain: environment
            functions: [monitoring]
            affects: [IDN, MYS, SGP, BRN]
            """;

    @TempDir
    private Path directory;

    @Test
    void findsEveryCommandByTheNameThatItsHelpTells() {
        Comity.line(new PrintWriter(System.out)).getSubcommands().forEach((name, command) -> {
            assertThat(command.getCommandSpec().name()).isEqualTo(name);
            assertThat(run(name, "--help").out()).contains("comity " + name);
        });
    }

    @Test
    void namesAllCommandsWhereNoneIsAskedFor() {
        assertThat(run("--help").out()).contains("route", "survey", "shell");
        assertThat(run("rout").err()).contains("route");
    }

    @Test
    void routesAsOneLineOfJson() throws Exception {
        Run run = run("route", file("haze.yaml", HAZE), "--format", "jsonl");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("{\"report\":\"routing\",\"title\":\"haze\",\"id\":\"haze\",\"verdict\":\"regional\"")
                .contains("\"leads\":[\"ASEAN\"]", "\"duties\":[]", "\"verdictIfGranted\"");
    }

    @Test
    void routesAsCsv() throws Exception {
        Run run = run("route", file("haze.yaml", HAZE), "--format", "csv");

        assertThat(run.out().lines())
                .containsExactly(
                        "id,function,domain,status,leads,supporting,verdict,complete",
                        "haze,monitoring,environment,allocated,ASEAN,,regional,yes");
    }

    @Test
    void explainsWhyNot() throws Exception {
        Run run = run("explain", file("haze.yaml", HAZE), "--why-not", "UNEP");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("UNEP does not lead because", "ASEAN comes before it: the regional level");
    }

    @Test
    void explainsOnWhichSettingsOfANumberItIsRoutedHow() throws Exception {
        String file = file("haze.yaml", HAZE);
        Run run = run("explain", file, "--parameter", "coverage");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("haze: coverage is 0.8\n").contains("\n* ", "monitoring ASEAN");
        assertThat(run("explain", file, "--parameter", "coverge").err()).contains("did you mean `coverage`?");
        assertThat(run("explain", file, "--parameter", "coverge").code()).isEqualTo(2);
    }

    @Test
    void saysWhatSufficesAndWhatWouldLeadElsewhere() throws Exception {
        Run run = run("reasons", file("haze.yaml", HAZE));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("haze: REGIONAL")
                .contains("whatever else were so, because", "ASEAN forum.capacity: unknown (necessary)")
                .contains("otherwise, if", "ASEAN forum.capacity: unknown → short");
    }

    @Test
    void saysWhatWouldLeadToAVerdictWithoutChangingWhatIsFrozen() throws Exception {
        Run run = run(
                "reasons",
                file("haze.yaml", HAZE),
                "--until",
                "multilateral",
                "--freeze",
                "forum.mandate,forum.vitality");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("⇒ MULTILATERAL").doesNotContain("⇒ HYBRID", "forum.mandate", "forum.vitality");
        assertThat(run("reasons", file("haze.yaml", HAZE), "--until", "mondial").code())
                .isEqualTo(2);
        assertThat(run("reasons", file("haze.yaml", HAZE), "--freeze", "forum.blockd")
                        .err())
                .contains("--freeze: `forum.blockd` is no fact; did you mean `forum.blocked`?");
    }

    @Test
    void saysThatOnlyFactsOfLeadsChangeWhereNothingElseIsFound() throws Exception {
        Run leads = run("reasons", file("haze.yaml", HAZE), "--until", "none");
        Run all = run("reasons", file("haze.yaml", HAZE), "--until", "none", "--all");

        assertThat(leads.out()).endsWith("nothing leads to the verdict NONE\n");
        assertThat(leads.err()).contains("--all");
        assertThat(all.out()).contains("⇒ NONE");
        assertThat(all.err()).isEmpty();
    }

    @Test
    void reasonsForPrograms() throws Exception {
        String file = file("haze.yaml", HAZE);

        assertThat(run("explain", file, "--why-not", "UNEP", "--format", "csv").out())
                .startsWith("id,function,domain,institution,leads,kind,obstacle,text,admits\r\n")
                .contains("haze,monitoring,environment,UNEP,no,rival,ASEAN,comes before it");
        assertThat(run("explain", file, "--format", "json").out())
                .contains("\"report\": \"routing\"", "\"reasons\": [");
        assertThat(run("reasons", file, "--format", "csv").out())
                .startsWith("id,verdict,institution,fact,reading,necessary\r\n")
                .contains("haze,regional,ASEAN,forum.capacity,unknown,yes");
        assertThat(run("reasons", file, "--until", "multilateral", "--format", "json")
                        .out())
                .contains("\"goal\": \"the verdict MULTILATERAL\"", "\"from\":")
                .doesNotContain("\"facts\"");
        assertThat(run("explain", file, "--parameter", "coverage", "--format", "csv")
                        .err())
                .contains("--parameter is answered as text alone");
    }

    @Test
    void pagesOfReasons() throws Exception {
        String file = file("haze.yaml", HAZE);
        Path whyNot = directory.resolve("why-not.html");
        Path reasons = directory.resolve("reasons.svg");

        assertThat(run("explain", file, "--why-not", "UNEP", "--out", whyNot.toString())
                        .code())
                .isZero();
        assertThat(run("reasons", file, "--out", reasons.toString()).code()).isZero();
        assertThat(Files.readString(whyNot)).contains("UNEP does not lead because", "<svg");
        assertThat(Files.readString(reasons)).startsWith("<svg").contains("forum.capacity: unknown → short");
        Run both = run("reasons", file, file, "--out", reasons.toString());
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("--out: it is for one issue");
    }

    @Test
    void aFormWithoutSenseIsRefusedWithThoseThatHave() throws Exception {
        Run run = run(
                "survey",
                "--measure",
                "power-to-act",
                "--of",
                "UNSC",
                "--out",
                directory.resolve("power.mmd").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "--out: this measurement has no graph and no tree to show as mmd; it can be written as txt, csv");
    }

    @Test
    void aFailedExpectationIsAnError() throws Exception {
        Run run = run("check", file("haze.yaml", HAZE + "expect: {verdict: multilateral}\n"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("FAILED_EXPECTATION", "expected MULTILATERAL, found REGIONAL");
    }

    @Test
    void aBrokenIssueSaysWhere() throws Exception {
        Run run = run("check", file("haze.yaml", HAZE.replace("monitoring", "monitorin")));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("haze.yaml:4:13", "did you mean `monitoring`?");
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertThat(run("route").code()).isEqualTo(2);
        assertThat(run("atlas", "show", "UNASURR").code()).isEqualTo(2);
        assertThat(run("route", directory.resolve("none.yaml").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void exportsMembershipsOfADay() {
        Run run = run("atlas", "export", "--on", "2026-01-02");

        assertThat(run.out().lines().findFirst()).contains("institution,actor,status,from,to,precision,source");
        assertThat(run.out()).contains("WHO,USA,notice-given,2025-01-22,2026-01-22,day,");
    }

    @Test
    void exportsDerivedMembershipsToo() {
        assertThat(run("atlas", "export", "--on", "2026-01-02").out())
                .contains("UNGA,AFG,full,1946-11-19,,day,")
                .doesNotContain("UNGA,YUG,");
        assertThat(run("atlas", "show", "UNSC", "--format", "csv").out())
                .contains("UNSC,SUN,full,1945-10-24,1991-12-26,day,");
    }

    @Test
    void routesInAWorldFromFiles() {
        Run run = run("route", "own/bloom.yaml", "--world", "own/world.yaml", "--policy", "own/policy.yaml");

        assertThat(run.out()).isEqualTo("bloom: HYBRID; monitoring assembly; crisis-response south-league\n");
        assertThat(run("check", "own/bloom.yaml", "--world", "own/world.yaml").code())
                .isZero();
    }

    @Test
    void nothingIsRoutedIfAnActorIsUnknown() throws Exception {
        Run run = run("route", file("haze.yaml", HAZE.replace("SGP", "SPG")));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("`SPG` is no actor; did you mean");
    }

    @Test
    void checksChanges() throws Exception {
        Run run =
                run("check", file("changes.yaml", "format: comity-changes/1\nchanges:\n  - {withdrw: {actor: USA}}\n"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("changes.yaml:3:");
    }

    @Test
    void showsOfWhatAStateIsAMemberAndWhatChanged() {
        assertThat(run("atlas", "member", "USA", "--on", "2026-01-02", "--format", "csv")
                        .out())
                .contains("WHO,USA,notice-given,2025-01-22,2026-01-22,day,")
                .doesNotContain("EU,USA");
        assertThat(run("atlas", "diff", "2026-01-21", "2026-01-22", "--format", "csv")
                        .out())
                .contains("WHO,status,USA,notice-given,former");
        assertThat(run("atlas", "member", "USX").code()).isEqualTo(2);
        assertThat(run("atlas", "member", "USX").err()).contains("did you mean `USA`?");
    }

    @Test
    void listsEvents() {
        Run run = run("atlas", "events", "WHO", "--kind", "declaration", "--to", "2014-12-31", "--format", "csv");

        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(line -> line.split(",")[0]))
                .containsExactly("date", "2009-04-25", "2014-05-05", "2014-08-08");
        assertThat(run("atlas", "events", "--on", "2014-08-08", "--format", "jsonl")
                        .out())
                .contains("\"id\":\"pheic-2014-ebola\"")
                .hasLineCount(1);
        assertThat(run("atlas", "events", "--from", "2999-01-01", "--format", "jsonl")
                        .out())
                .isEmpty();
        assertThat(run("atlas", "events", "--kind", "vetto").err()).contains("did you mean `veto`?");
        assertThat(run("atlas", "events", "WHOO").code()).isEqualTo(2);
    }

    @Test
    void aSlipInTheNameOfAPolicyOrFileIsTold() throws Exception {
        assertThat(run("route", file("haze.yaml", HAZE), "--policy", "netwrked").err())
                .contains("did you mean `networked`?");
        assertThat(run("route", "nowhere.yaml").err()).contains("nowhere.yaml: there is no such file");
    }

    @Test
    void changesAreCheckedInTheWorld() throws Exception {
        String withdrawal = "format: comity-changes/1\nchanges:\n"
                + "  - {withdraw: {actor: USA, institution: WHO, effect: 2026-01-22}}\n";

        assertThat(run("check", file("exit.yaml", withdrawal)).out()).isEqualTo("nothing to report\n");
        assertThat(run("check", file("exit.yaml", withdrawal.replace("WHO", "WHX")))
                        .out())
                .contains("there is no institution `WHX`");
        assertThat(run("check", file("exit.yaml", withdrawal.replace("USA", "USX")))
                        .out())
                .contains("`USX` is no actor; did you mean `USA`?");
    }

    @Test
    void theMainJobFitsTheScreenAndIsPlainWhenPiped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MainJob.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), false);
        String text = bytes.toString(StandardCharsets.UTF_8);

        assertThat(text)
                .doesNotContain("\033")
                .contains("Of " + Atlas.cases().size() + " cases the universalist policy handles", "They part in")
                .contains("| peace-security", "  peace-security: authorisation, enforcement, peace-operation");
        assertThat(text.lines().takeWhile(line -> !line.startsWith("REG "))).allMatch(line -> line.length() <= 120);
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
