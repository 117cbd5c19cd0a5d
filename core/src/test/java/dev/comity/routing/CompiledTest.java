package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.model.Architecture;
import dev.comity.model.Circumstances;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.testing.Worlds;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the compiled form once got wrong, and when it is used at all. */
class CompiledTest {
    private static final Issue SANCTIONS = Issue.builder()
            .id("sanctions")
            .date(Worlds.TODAY)
            .domain(Domain.PEACE_SECURITY)
            .functions(GovernanceFunction.ENFORCEMENT)
            .affects("AAA", "BBB")
            .circumstances(Circumstances.builder().willing("AAA").able("AAA").build())
            .build();

    /** Bodies of a level are no coalitions, but the coalition that is meant beside them stays meant. */
    @Test
    void aRuleMayMeanTheCoalitionBesideBodiesOfALevel() {
        Rule rule = Rule.builder()
                .id("R1")
                .tier(Tier.CHARTER)
                .when(Condition.all())
                .then(new Effect.Reserve(Target.forum()))
                .then(new Effect.Reserve(new Target.AtLevels(ImmutableSortedSet.of(Level.REGIONAL))))
                .build();
        Router router = Router.eager(Worlds.states(), policy(rule));
        Decision decision = router.decision();
        router.decide(SANCTIONS, decision);
        assertThat(decision.leads(GovernanceFunction.ENFORCEMENT)).containsExactly(AdHocCoalition.ID);
        CompiledProperties.compare(router, SANCTIONS);
    }

    private static PreparedPolicy policy(Rule... rules) {
        return new PreparedPolicy(
                DivisionOfLaborPolicy.builder().id("few rules").add(rules).build());
    }

    /** Few issues on many days, as of a set of cases, cost less than compiling would. */
    @Test
    void fewIssuesOnManyDaysAreNotCompiled() {
        CompiledRouter router = new CompiledRouter(Worlds.twoRegions(), policy(ascend()));
        for (int i = 0; i < 200; i++) {
            assertThat(router.pays(on(Worlds.TODAY.plusDays(i)))).isFalse();
        }
    }

    @Test
    void manyIssuesOnOneDayAreCompiled() {
        CompiledRouter router = new CompiledRouter(Worlds.twoRegions(), policy(ascend()));
        for (int i = 0; i < 30; i++) {
            router.pays(SANCTIONS);
        }
        assertThat(router.pays(SANCTIONS)).isTrue();
    }

    /** An epoch is made when it has been asked for, and again when it was given up among many. */
    @Test
    void anEpochIsCompiledOnlyWhenAskedForAgain() {
        Architecture world = Worlds.twoRegions();
        CompiledWorld compiled = new CompiledWorld(world, policy(ascend()).compiled(), 3);
        assertThat(compiled.on(Worlds.TODAY)).isNull();
        assertThat(compiled.on(Worlds.TODAY)).isNull();
        Epoch epoch = compiled.on(Worlds.TODAY);
        assertThat(epoch).isNotNull();
        assertThat(compiled.on(Worlds.TODAY)).isSameAs(epoch);
    }

    private static Issue on(LocalDate day) {
        return SANCTIONS.toBuilder().date(day).build();
    }

    private static Rule ascend() {
        return Rule.builder()
                .id("R1")
                .tier(Tier.SUBSIDIARITY)
                .when(Condition.all())
                .then(new Effect.Ascend())
                .build();
    }
}
