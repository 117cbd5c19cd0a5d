package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.condition.Condition;
import dev.comity.model.Architecture;
import dev.comity.model.Coerciveness;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Tier;
import dev.comity.policy.WarningKind;
import dev.comity.testing.Worlds;
import org.junit.jupiter.api.Test;

/** What a fact reads does not depend on which rule asks for it first. */
class ReadingOrderTest {
    private static final Rule ASKS_AT_THE_END = Rule.builder()
            .id("late")
            .tier(Tier.ANNOTATION)
            .when(Condition.all(Condition.oneOf("forum.allocated", "lead"), Condition.oneOf("issue.operation", "none")))
            .then(new Effect.Warn(WarningKind.OVERLAP, false))
            .build();

    private static final Rule ASKS_AT_ONCE = Rule.builder()
            .id("early")
            .tier(Tier.ANNOTATION)
            .when(Condition.oneOf("issue.operation", "au-led"))
            .then(new Effect.Warn(WarningKind.STUMBLING, false))
            .build();

    @Test
    void theLeadOfAnOperationIsNoOperationThatWasThereBefore() {
        Architecture world = Worlds.twoRegions();
        Issue issue = Issue.builder()
                .id("operation")
                .date(Worlds.TODAY)
                .domain(Domain.PEACE_SECURITY)
                .functions(GovernanceFunction.PEACE_OPERATION)
                .affects("AAA")
                .coerciveness(Coerciveness.NONE)
                .build();
        Routing late = route(world, issue, ASKS_AT_THE_END);
        assertThat(late.leads(GovernanceFunction.PEACE_OPERATION)).isNotEmpty();
        assertThat(late.warnings()).anyMatch(warning -> warning.kind() == WarningKind.OVERLAP);
        Routing both = route(world, issue, ASKS_AT_THE_END, ASKS_AT_ONCE);
        assertThat(both.warnings()).isEqualTo(late.warnings());
    }

    private static Routing route(Architecture world, Issue issue, Rule... rules) {
        DivisionOfLaborPolicy policy =
                DivisionOfLaborPolicy.builder().id("own").add(rules).build();
        return Router.of(world, policy).route(issue);
    }
}
