package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.Findings;
import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.routing.Case;
import dev.comity.routing.Expectation;
import dev.comity.routing.Router;
import dev.comity.scenario.Comparison;
import dev.comity.scenario.IssueUnit;
import dev.comity.scenario.Outcome;
import dev.comity.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The essays' own what-ifs come out as the essays say they would, before and after. */
class ScenariosTest {
    private static final Map<String, Issue> CASES = cases();
    private static final Router ROUTER = Router.of(Atlas.world(), ReferencePolicies.networked());

    private static Map<String, Issue> cases() {
        Map<String, Issue> issues = new TreeMap<>();
        Atlas.cases().forEach(known -> issues.put(known.issue().id(), known.issue()));
        return ImmutableSortedMap.copyOf(issues);
    }

    @Test
    void theEssaysWhatIfsAreThere() {
        assertThat(Atlas.scenarios())
                .extracting(Scenario::id)
                .contains(
                        "usa-leaves-who-and-paris",
                        "council-blocked-by-one",
                        "wto-settles-no-disputes",
                        "unasur-alive",
                        "asean-prevents-conflicts",
                        "council-enlarged",
                        "council-without-veto",
                        "saarc-meets",
                        "un-peace-funds-halved",
                        "east-asia-builds-an-agency");
        assertThat(Atlas.scenarios())
                .allSatisfy(scenario -> assertThat(scenario.source()).isNotEmpty())
                .allSatisfy(scenario -> assertThat(scenario.outcomes()).isNotEmpty());
    }

    @Test
    void noTwoFilesBearOneId() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "atlas", "scenarios"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Atlas.scenarios().stream().map(Scenario::id).toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> outcomesAreAsExpected() {
        return Atlas.scenarios().stream()
                .flatMap(scenario -> scenario.outcomes().stream()
                        .map(outcome -> DynamicTest.dynamicTest(
                                scenario.id() + ": " + outcome.issue(), () -> check(scenario, outcome))));
    }

    private static void check(Scenario scenario, Outcome outcome) {
        Architecture world = Atlas.world();
        Issue issue = issue(scenario, outcome.issue());
        assertThat(outcome.before().policy()).isEqualTo("networked");
        assertThat(outcome.after().policy()).isEqualTo("networked");

        assertThat(checked(ROUTER, issue, outcome.before())).as("before").isEmpty();
        assertThat(checked(ROUTER.through(scenario.applyTo(world)), scenario.applyTo(issue, world), outcome.after()))
                .as("after")
                .isEmpty();
    }

    private static Findings checked(Router router, Issue issue, Expectation expectation) {
        return router.check(new Case(issue, expectation, ImmutableSortedSet.of()));
    }

    private static Issue issue(Scenario scenario, String id) {
        return scenario.issues().stream()
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .orElseGet(() -> CASES.get(id));
    }

    @TestFactory
    Stream<DynamicTest> scenariosComeBackFromTheirDocuments() {
        return Atlas.scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> comesBack(scenario)));
    }

    private static void comesBack(Scenario scenario) {
        String yaml = Documents.write(scenario);
        Scenario again =
                Documents.scenario("scenario.yaml", yaml, Atlas.world()).get();
        assertThat(again).isEqualTo(scenario);
        assertThat(Documents.write(again)).isEqualTo(yaml);
        assertThat(Documents.scenario("scenario.json", Documents.writeJson(scenario))
                        .get())
                .isEqualTo(scenario);
    }

    @Test
    void aComparisonNamesTheRulesResponsible() {
        Comparison blocked = compare("council-blocked-by-one");
        assertThat(blocked.gapsOpened())
                .extracting(IssueUnit::issue)
                .containsExactly("darfur-2007", "kosovo-1999-open-council");
        assertThat(blocked.gapsClosed()).isEmpty();
        assertThat(blocked.rules(true)).contains("R01b", "R41");
        assertThat(blocked.rules(false)).contains("R01a");
        assertThat(blocked.toString()).contains("UNSC: R41 stands now, since forum.blocked: no -> yes");

        Comparison alive = compare("unasur-alive");
        assertThat(alive.verdictsChanged()).hasSize(1);
        assertThat(alive.rules(false)).contains("R42b");
        assertThat(alive.toString()).contains("R42b stands no longer, since forum.vitality: zombie -> alive");
    }

    @Test
    void aComparisonNamesWhoLosesAndGains() {
        assertThat(compare("usa-leaves-who-and-paris").losing().keySet()).containsExactly("USA");
        assertThat(compare("usa-leaves-who-and-paris").losing().get("USA")).hasSize(3);
        assertThat(compare("east-asia-builds-an-agency").gaining().keySet()).containsExactly("PRK");
        assertThat(compare("wto-settles-no-disputes").losing().keySet()).containsExactly("CHN", "USA");
        assertThat(compare("council-enlarged").isEmpty()).isTrue();
    }

    @Test
    void theWidestComparisonFitsAScreen() {
        Comparison all = Comparison.of(ROUTER, scenario("usa-leaves-who-and-paris"), CASES.values());
        assertThat(all.toString().lines()).hasSizeBetween(5, 42);
        assertThat(all.issues()).hasSameSizeAs(CASES.keySet());
        assertThat(all.gapsOpened()).isEmpty();
        assertThat(all.losing().keySet()).containsExactly("USA");
    }

    private static Scenario scenario(String id) {
        return Atlas.scenarios().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison compare(String id) {
        Scenario scenario = scenario(id);
        List<Issue> issues = scenario.outcomes().stream()
                .map(outcome -> issue(scenario, outcome.issue()))
                .toList();
        return Comparison.of(ROUTER, scenario, issues);
    }
}
