package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.routing.Routing;
import dev.comity.scenario.Comparison;
import dev.comity.scenario.IssueComparison;
import dev.comity.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows of the inventory that a comparison of two worlds shows. */
class InventoryScenariosTest {
    /** What a region takes on the centre no longer leads; where a region stays blocked the centre keeps it. */
    @Test
    void row119_whatRegionsTakeOnTheCentreNoLongerLeads() {
        assertThat(ledByTheCentre(false)).containsExactly(2L, 1L);
        assertThat(ledByTheCentre(true)).containsExactly(2L, 2L);
    }

    /** Units that a universal body leads, before and after. */
    private static List<Long> ledByTheCentre(boolean oneObjects) {
        Scenario more = scenario("asean-prevents-conflicts").then(scenario("saarc-meets"));
        List<Issue> issues = List.of(
                scenario("asean-prevents-conflicts").issues().get(oneObjects ? 1 : 0),
                Atlas.cases().stream()
                        .map(known -> known.issue())
                        .filter(issue -> issue.id().equals("india-pakistan-2025-both-consent"))
                        .findFirst()
                        .orElseThrow());
        Comparison comparison = Comparison.of(Atlas.world(), more, ReferencePolicies.networked(), issues);
        return List.of(
                led(comparison.issues().stream().map(IssueComparison::before)),
                led(comparison.issues().stream().map(IssueComparison::after)));
    }

    private static long led(Stream<Routing> routings) {
        return routings.flatMap(routing -> routing.allocations().values().stream())
                .filter(unit -> unit.leads().stream().anyMatch(lead -> lead.level() == Level.MULTILATERAL))
                .count();
    }

    private static Scenario scenario(String id) {
        return Atlas.scenarios().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
