package dev.comity.examples;

import static dev.comity.examples.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that prove things about policies: exit codes, data and messages. */
class ProofCommandsTest {
    private static final String COUNCIL = """
            format: comity-policy/1
            id: council
            rules:
            - {id: force, tier: charter, when: {issue.coerciveness: force}, then: {reserve: {role: security-council}}}
            - {id: home, tier: charter, when: {issue.regions: one}, then: {reserve: {level: regional}}}
            - {id: up, tier: subsidiarity, then: ascend}
            """;

    private static final String SOUND = COUNCIL.replace("{id: home,", "{id: home, overrides: [force],");

    @TempDir
    private Path directory;

    @Test
    void aConflictIsToldWithItsRulesAndAWitness() throws Exception {
        Run run = run("prove", file("council.yaml", COUNCIL));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("conflict: force and home oppose each other", "    force: ", "for example ")
                .contains("issue.coerciveness force", "issue.regions one")
                .endsWith("not sound\n");
    }

    @Test
    void savedWitnessesAreRoutedAndCheckedAsTheyWereSeen() throws Exception {
        String policy = file("council.yaml", COUNCIL);
        Path saved = directory.resolve("witnesses");
        run("prove", policy, "--never", "{issue.regions: one, outcome.reserved: regional}", "--save", saved.toString());

        for (String name : List.of("conflict-force-home", "never-1")) {
            String world = saved.resolve(name + ".world.yaml").toString();
            String example = saved.resolve(name + ".case.yaml").toString();
            Run check = run("check", example, "--world", world, "--policy", policy);

            assertThat(check.out()).isEqualTo("nothing to report\n");
            assertThat(run("route", example, "--world", world, "--policy", policy)
                            .code())
                    .isZero();
        }
    }

    @Test
    void savedDifferencesAreCheckedUnderEachOfThePolicies() throws Exception {
        String a = file("council.yaml", COUNCIL);
        String b = file("sound.yaml", SOUND.replace("id: council", "id: sound"));
        Path saved = directory.resolve("differences");
        Run diff = run("diff", a, b, "--save", saved.toString());

        String world = saved.resolve("difference-1.world.yaml").toString();
        String caseOfA = saved.resolve("difference-1.a.case.yaml").toString();
        String caseOfB = saved.resolve("difference-1.b.case.yaml").toString();
        assertThat(diff.code()).isEqualTo(1);
        assertThat(run("check", caseOfA, "--world", world, "--policy", a).out()).isEqualTo("nothing to report\n");
        assertThat(run("check", caseOfB, "--world", world, "--policy", b).out()).isEqualTo("nothing to report\n");
        assertThat(run("diff", a, b, "--save", a).err()).contains("--save: " + a + " can't be written");
    }

    @Test
    void anOverrideMakesItSound() throws Exception {
        Run run = run("prove", file("sound.yaml", SOUND));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("council: 3 rules over ")
                .doesNotContain("conflict")
                .endsWith("\nsound\n");
    }

    @Test
    void whatMustNeverHappenIsProvedOrRefuted() throws Exception {
        String file = file("sound.yaml", SOUND);
        Run proved = run("prove", file, "--never", "{issue.regions: many, outcome.reserved: regional}");
        Run refuted = run("prove", file, "--never", "{issue.regions: one, outcome.reserved: regional}");

        assertThat(proved.code()).isZero();
        assertThat(proved.out()).contains("outcome.reserved is regional: proved");
        assertThat(refuted.code()).isEqualTo(1);
        assertThat(refuted.out()).contains("outcome.reserved is regional: violated in ");
    }

    @Test
    void aSpaceCanBeNarrowedToWhereNothingIsWrong() throws Exception {
        String file = file("council.yaml", COUNCIL);

        assertThat(run("prove", file, "--within", "{issue.regions: many}").code())
                .isZero();
        assertThat(run("prove", file, "--within", "{issue.coerciveness: force}").code())
                .isEqualTo(1);
    }

    @Test
    void daysCanBeChosen() throws Exception {
        String file = file("old.yaml", COUNCIL.replace("{id: home,", "{id: home, in-force: 1990-01-01/2000-01-01,"));

        assertThat(run("prove", file, "--on", "1989-12-31").code()).isZero();
        assertThat(run("prove", file, "--on", "1990-01-01").code()).isEqualTo(1);
        assertThat(run("prove", file, "--during", "2000-01-01/..").code()).isZero();
        assertThat(run("prove", file, "--during", "2000").code()).isEqualTo(2);
        assertThat(run("prove", file, "--during", "2000-01-01/..", "--on", "1990-01-01")
                        .err())
                .contains("exclude each other");
    }

    @Test
    void aRuleThatOnlySaysMoreThanNeededFailsOnlyIfAsked() throws Exception {
        String file = file("twice.yaml", SOUND + "- {id: again, tier: subsidiarity, then: ascend}\n");

        assertThat(run("prove", file).code()).isZero();
        assertThat(run("prove", file).out()).contains("redundant-rule: nothing changes without again");
        assertThat(run("prove", file, "--strict").code()).isEqualTo(1);
    }

    @Test
    void aConditionThatCannotBeReadIsWrongUsageAndSaysWhere() {
        Run run = run("prove", "law", "--never", "{function: enforcment}");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--never:1:12", "did you mean `enforcement`?");
        assertThat(run("prove", "law", "--never", "{outcome.standng: free}").err())
                .contains("did you mean `outcome.standing`?");
    }

    @Test
    void reportsAsJsonAndCsv() throws Exception {
        String file = file("council.yaml", COUNCIL);

        assertThat(run("prove", file, "--format", "json").out())
                .contains("\"sound\": false", "\"kind\": \"conflict\"", "\"issue.regions\": \"one\"");
        assertThat(run("prove", file, "--format", "csv").out().lines().map(line -> line.split(",")[0]))
                .containsExactly("kind", "conflict");
    }

    @Test
    void withoutTimeNothingIsDecided() {
        Run run = run("prove", "networked", "--seconds", "0");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("undecided: ", "not sound");
    }

    @Test
    void policiesAreComparedAndTheExitCodeTellsWhetherTheyDiffer() throws Exception {
        String council = file("council.yaml", COUNCIL);
        String sound = file("sound.yaml", SOUND.replace("id: council", "id: sound"));
        Run differ = run("diff", council, sound, "--witnesses");

        assertThat(run("diff", council, council).code()).isZero();
        assertThat(differ.code()).isEqualTo(1);
        assertThat(differ.out())
                .startsWith("council and sound differ in ")
                .contains("force | \n", "for example ", "issue.coerciveness force", "issue.regions one");
        assertThat(run("diff", council, sound, "--within", "{issue.regions: many}")
                        .code())
                .isZero();
    }

    @Test
    void differencesComeInOrderAndCanBeLimited() {
        Run few = run("diff", "networked", "regionalist", "--limit", "1", "--format", "csv");

        assertThat(few.out().lines()).hasSize(2);
        assertThat(run("diff", "networked", "regionalist", "--limit", "1").out())
                .contains("more kinds of difference");
        assertThat(run("diff", "networked", "netwrked").err()).contains("did you mean `networked`?");
        assertThat(run("diff", "networked").code()).isEqualTo(2);
    }

    @Test
    void whatShowsOnlyBetweenTwoContendersIsTold() throws Exception {
        String rules = """
                format: comity-policy/1
                id: courts
                rules:
                - {id: court, tier: treaty, when: {forum.role: un}, then: {prefer: forum}}
                - {id: home, tier: treaty, when: {forum.level: regional}, then: {prefer: forum}}
                - {id: up, tier: subsidiarity, then: ascend}
                """;
        String plain = file("courts.yaml", rules);
        String ordered = file(
                "ordered.yaml",
                rules.replace("id: courts", "id: ordered").replace("{id: court,", "{id: court, overrides: [home],"));
        Run diff = run("diff", plain, ordered, "--witnesses");

        assertThat(diff.code()).isEqualTo(1);
        assertThat(diff.out())
                .contains(
                        "between two contenders  court | court",
                        "choice: the one is preferred → neither is preferred",
                        "; other.level ");
        assertThat(run("diff", plain, ordered, "--format", "json").out())
                .contains("choose differently between two contenders: the one is preferred → ");
        assertThat(run("prove", plain).out()).doesNotContain("disagreement");
        assertThat(run("prove", plain, "--contenders").out())
                .contains("disagreement: court and home choose different ones of two contenders");
        assertThat(run("prove", plain, "--contenders").code()).isZero();
        assertThat(run("prove", ordered, "--contenders").out()).doesNotContain("disagreement");
    }

    @Test
    void aPortfolioIsRoutedAndWeighed() throws Exception {
        String file = file("portfolio.yaml", """
                format: comity-portfolio/1
                name: two
                issues:
                - weight: 3
                  issue: {id: haze, date: 2013-06-17, domain: environment, functions: [monitoring], affects: [IDN, MYS]}
                - issue: {id: force, date: 2013-06-17, domain: peace-security, functions: [authorisation],
                          affects: [LBY], coerciveness: force}
                """);
        Run differ = run("diff", "universalist", "networked", "--portfolio", file);

        assertThat(differ.code()).isEqualTo(1);
        assertThat(differ.out())
                .startsWith("universalist and networked decide 75 % of the portfolio differently (1 of 2 units)\n")
                .contains("choice: multilateral lead → regional lead", "haze, monitoring (environment): UNEP → ASEAN");
        assertThat(run("diff", "networked", "networked", "--portfolio", file).code())
                .isZero();
        assertThat(run("diff", "universalist", "networked", "--portfolio", file, "--format", "json")
                        .out())
                .contains("\"share\": \"75 %\"", "\"weight\": \"3\"");
        assertThat(run("diff", "universalist", "networked", "--portfolio", "cases", "--format", "csv")
                        .out())
                .contains(",haze-2013,monitoring,environment,UNEP,ASEAN\r\n");
        assertThat(run("diff", "law", "networked", "--portfolio", file, "--on", "2000-01-01")
                        .err())
                .contains("speak of situations");
        assertThat(run("diff", "law", "networked", "--world", file).code()).isEqualTo(2);
    }

    @Test
    void theAmendmentUsesThePolicyBesideItAndIsSound() throws Exception {
        Run amend = run("amend", file("council.yaml", COUNCIL));
        String amended = file("amended.yaml", amend.out());

        assertThat(amend.code()).isZero();
        assertThat(amend.err()).isEqualTo("force overrides home\n");
        assertThat(amend.out()).contains("uses: [council]", "overrides: [home]");
        assertThat(run("prove", amended).code()).isZero();
        assertThat(run("check", amended).out()).isEqualTo("nothing to report\n");
    }

    @Test
    void anAmendmentCanKeepAClaimAndTakeAnotherDefault() throws Exception {
        String silent = file("silent.yaml", COUNCIL.replace("- {id: up, tier: subsidiarity, then: ascend}\n", ""));
        Run amend = run(
                "amend", silent, "--default", "hold", "--never", "{outcome.rule: [home], issue.coerciveness: force}");

        assertThat(amend.err()).isEqualTo("force overrides home\nthe rule default is added\n");
        assertThat(amend.out()).contains("then: hold");
        assertThat(run("amend", silent, "--default", "holt").err()).contains("did you mean `hold`?");
        assertThat(run("amend", file("sound.yaml", SOUND)).out()).isEmpty();
        assertThat(run("amend", silent, "--never", "{issue.regions: one}").code())
                .isEqualTo(1);
    }

    @Test
    void aPolicyThatUsesItselfIsRefused() throws Exception {
        String one = file("one.yaml", COUNCIL.replace("id: council", "id: one\nuses: [other]"));
        file("other.yaml", COUNCIL.replace("id: council", "id: other\nuses: [one]"));

        assertThat(run("prove", one).code()).isEqualTo(1);
        assertThat(run("prove", one).err()).contains("it uses itself");
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
