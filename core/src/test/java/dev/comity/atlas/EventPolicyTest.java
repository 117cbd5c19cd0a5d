package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.io.Documents;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A policy of one's own, with a rule about events, in the embedded world. */
class EventPolicyTest {
    private static final DivisionOfLaborPolicy POLICY = Documents.policy(
                    "after-an-emergency.yaml",
                    """
                    format: comity-policy/1
                    id: after-an-emergency
                    title: Networked, and one universal lead once an emergency is declared
                    uses: [networked]
                    rules:
                      - id: OWN-1
                        title: One lead in an emergency
                        tier: division-of-labour
                        when: {issue.event: declaration, function: crisis-response}
                        then: {prefer: {level: multilateral}}
                    """,
                    id -> Optional.of(ReferencePolicies.networked())
                            .filter(policy -> policy.id().equals(id)))
            .get();

    private static Issue mpox() {
        return Atlas.cases().stream()
                .map(Case::issue)
                .filter(issue -> issue.id().equals("mpox-2024"))
                .findFirst()
                .orElseThrow();
    }

    private static Routing route(Issue issue) {
        return Router.of(Atlas.world(), POLICY).route(issue);
    }

    @Test
    void oneBodyLeadsTheResponseOnceAnEmergencyIsDeclared() {
        Routing declared = route(mpox());
        Routing before =
                route(mpox().toBuilder().date(LocalDate.of(2024, 8, 12)).build());
        Routing notCited = route(mpox().toBuilder().events(Set.of()).build());

        assertThat(declared.leads(GovernanceFunction.CRISIS_RESPONSE)).containsExactly("WHO");
        assertThat(declared.rules()).contains("OWN-1");
        assertThat(before.leads(GovernanceFunction.CRISIS_RESPONSE)).containsExactly("AFRICA_CDC", "WHO");
        assertThat(notCited.leads(GovernanceFunction.CRISIS_RESPONSE)).containsExactly("AFRICA_CDC", "WHO");
        assertThat(notCited.rules()).doesNotContain("OWN-1");
    }
}
