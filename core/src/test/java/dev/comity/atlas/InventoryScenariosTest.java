package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.scenario.Comparison;
import dev.comity.scenario.Measure;
import dev.comity.scenario.Measures;
import dev.comity.scenario.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of the inventory that a comparison of two worlds shows. */
class InventoryScenariosTest {
    /** What a region takes on the centre no longer leads; where a region stays blocked the centre keeps it. */
    @Test
    void row119_whatRegionsTakeOnTheCentreNoLongerLeads() {
        assertThat(led(false)).isEqualTo(new Measure.Pair("units led at the level multilateral", "2 of 2", "1 of 2"));
        assertThat(led(true)).isEqualTo(new Measure.Pair("units led at the level multilateral", "2 of 2", "2 of 2"));
    }

    private static Measure.Pair led(boolean oneObjects) {
        Scenario more = scenario("asean-prevents-conflicts").then(scenario("saarc-meets"));
        List<Issue> issues = List.of(
                scenario("asean-prevents-conflicts").issues().get(oneObjects ? 1 : 0),
                Atlas.cases().stream()
                        .map(known -> known.issue())
                        .filter(issue -> issue.id().equals("india-pakistan-2025-both-consent"))
                        .findFirst()
                        .orElseThrow());
        return Comparison.of(
                        Atlas.world(), more, ReferencePolicies.networked(), issues, Measures.ledAt(Level.MULTILATERAL))
                .measures()
                .get(0);
    }

    private static Scenario scenario(String id) {
        return Atlas.scenarios().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
