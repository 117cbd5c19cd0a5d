package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.Findings;
import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Case;
import dev.comity.routing.Expectation;
import dev.comity.routing.Router;
import dev.comity.scenario.Comparison;
import dev.comity.scenario.Outcome;
import dev.comity.scenario.Scenario;
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
        Router router = Router.of(world, policy(outcome.before().policy()));

        assertThat(checked(router, issue, outcome.before())).as("before").isEmpty();
        assertThat(checked(router.through(scenario.applyTo(world)), scenario.applyTo(issue, world), outcome.after()))
                .as("after")
                .isEmpty();
    }

    private static Findings checked(Router router, Issue issue, Expectation expectation) {
        return router.check(new Case(issue, expectation, ImmutableSortedSet.of()));
    }

    private static DivisionOfLaborPolicy policy(String id) {
        assertThat(id).isEqualTo("networked");
        return ReferencePolicies.networked();
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
    void printed() {
        for (Scenario scenario : Atlas.scenarios()) {
            System.out.println(compare(scenario.id()) + "\n");
        }
    }

    private static Comparison compare(String id) {
        Scenario scenario = Atlas.scenarios().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<Issue> issues = scenario.outcomes().stream()
                .map(outcome -> issue(scenario, outcome.issue()))
                .toList();
        return Comparison.of(Atlas.world(), scenario, ReferencePolicies.networked(), issues);
    }
}
