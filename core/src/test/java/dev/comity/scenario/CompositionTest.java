package dev.comity.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Circumstances;
import dev.comity.model.Coerciveness;
import dev.comity.model.Domain;
import dev.comity.model.Issue;
import dev.comity.model.Scope;
import dev.comity.model.Stance;
import dev.comity.routing.Router;
import dev.comity.scenario.Composition.Mandated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who stands in together: bodies, and a coalition with the mandate of a universal one. */
class CompositionTest {
    private static final Issue TRADE = SmallStress.issue("trade", Domain.TRADE, "AAA", "BBB", "DDD");

    private static Composition compose(Router router, Issue issue) {
        return Interregional.compose(router, issue).get(0);
    }

    private static Issue with(Issue issue, Circumstances circumstances) {
        return issue.toBuilder().circumstances(circumstances).build();
    }

    private static Circumstances opposing(String actor, String forum) {
        return Circumstances.builder()
                .positions(new Circumstances.Position(
                        actor, Stance.OPPOSE, Optional.of(forum), Optional.empty(), Optional.empty()))
                .build();
    }

    @Test
    void allSetsThatAreEquallyGoodAreTold() {
        Router router = SmallStress.ROUTER.through(SmallStress.WORLD
                .with(SmallStress.body("EAST", Scope.REGIONAL, "CCC", "DDD").build())
                .with(SmallStress.body("WEST", Scope.REGIONAL, "DDD").build()));
        Composition composition = compose(router, TRADE);

        assertThat(composition.bodies().best())
                .containsExactly(ImmutableSortedSet.of("EAST", "LEAGUE"), ImmutableSortedSet.of("LEAGUE", "WEST"));
        assertThat(composition.single()).isFalse();
        assertThat(composition.toString()).isEqualTo("""
                        rule-making (trade)
                          EAST + LEAGUE
                          LEAGUE + WEST
                          live interfaces among them: 0
                          coalition of AAA, BBB, DDD
                            with a mandate of ASSEMBLY it does not lead""".stripIndent());
    }

    @Test
    void whoIsNotInTheWorldIsRefused() {
        assertThatThrownBy(() -> Interregional.covering(
                        SmallStress.WORLD.on(SmallStress.DAY), List.of("LEAGUE"), List.of("AAA", "QQQQQQ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no actor `QQQQQQ`; give an id such as `FRA`");
        assertThatThrownBy(() -> Shocks.withdrawals(SmallStress.WORLD, "QQQQQQ", SmallStress.DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no actor `QQQQQQ`");
    }

    @Test
    void whomNobodyReachesIsSaid() {
        Composition composition = compose(SmallStress.ROUTER, TRADE);

        assertThat(composition.bodies().best()).containsExactly(ImmutableSortedSet.of("LEAGUE"));
        assertThat(composition.bodies().unreached()).containsExactly("DDD");
        assertThat(composition.single()).isFalse();
        Composition health = compose(SmallStress.ROUTER, SmallStress.issue("health", Domain.HEALTH, "AAA", "DDD"));
        assertThat(health.bodies().best()).isEmpty();
        assertThat(health.toString()).contains("no body reaches anybody", "reached by none: AAA, DDD");
    }

    @Test
    void aBlockedBodyMandatesNobody() {
        Composition composition = compose(SmallStress.ROUTER, with(TRADE, opposing("BBB", "ASSEMBLY")));

        assertThat(composition.coalitions()).containsEntry("ASSEMBLY", Mandated.BLOCKED);
        assertThat(composition.willing()).containsExactly("AAA", "DDD");
    }

    @Test
    void nobodyIsPresumedWillingToUseForce() {
        Issue force = TRADE.toBuilder().coerciveness(Coerciveness.FORCE).build();

        assertThat(compose(SmallStress.ROUTER, force).willing()).isEmpty();
        assertThat(compose(
                                SmallStress.ROUTER,
                                with(
                                        force,
                                        Circumstances.builder().willing("CCC").build()))
                        .willing())
                .containsExactly("CCC");
    }

    /** Of the embedded world: no body suffices, and a coalition with a mandate of the Council would lead. */
    @Test
    void aMandatedCoalitionLeadsWhereNoBodySuffices() {
        Scenario haiti = Atlas.scenarios().stream()
                .filter(scenario -> scenario.id().equals("mandated-coalition"))
                .findFirst()
                .orElseThrow();
        Step.Muster muster = (Step.Muster) haiti.steps().get(0);
        Issue bare = haiti.issues().get(0);
        Issue issue = with(
                bare, bare.circumstances().toBuilder().willing(muster.actors()).build());
        Composition composition = compose(Router.of(Atlas.world(), ReferencePolicies.networked()), issue);

        assertThat(composition.mandates()).contains("UNSC");
        assertThat(composition.toString()).contains("with a mandate of UNSC it leads");
    }
}
