package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Level;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Allocation;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is seen only where two compete. */
class ContestTest {
    private static final DivisionOfLaborPolicy NETWORKED = ReferencePolicies.networked();

    private static DivisionOfLaborPolicy without(String rule, String overridden) {
        Rule old = NETWORKED.rules().get(rule);
        TreeSet<String> rest = new TreeSet<>(old.overrides());
        assertThat(rest.remove(overridden)).isTrue();
        return DivisionOfLaborPolicy.builder()
                .id("without")
                .using(NETWORKED)
                .add(old.toBuilder().overrides(rest).build())
                .build();
    }

    /** No single candidate shows these: both rules prefer it. The router decides otherwise in the world that is shown. */
    @ParameterizedTest
    @CsvSource({"R33, R35", "R57, R35", "R25a, R23a"})
    void anOverrideForOneContenderMattersToTheOther(String rule, String overridden) {
        DivisionOfLaborPolicy without = without(rule, overridden);

        assertThat(Proof.difference(NETWORKED, without).none()).isTrue();
        assertThat(Proof.equivalent(NETWORKED, without)).isFalse();
        Contested contested = Proof.contest(NETWORKED, without);
        Contested.Found found = contested.found().orElseThrow();
        assertThat(contested.none()).isFalse();
        assertThat(found.leftRules()).contains(rule);
        assertThat(found.choices().right()).endsWith("is preferred");
        Realised world = found.witness().realised().orElseThrow();
        Routing before = Router.of(world.world(), NETWORKED).route(world.issue());
        Routing after = Router.of(world.world(), without).route(world.issue());
        assertThat(leads(before)).isNotEqualTo(leads(after));
    }

    private static List<ImmutableSortedSet<String>> leads(Routing routing) {
        return routing.allocations().values().stream().map(Allocation::leadIds).toList();
    }

    @Test
    void whatNeverCompetesIsStillNeedless() {
        assertThat(Proof.contest(NETWORKED, without("R29", "R31")).none()).isTrue();
        assertThat(Proof.equivalent(NETWORKED, without("R29", "R31"))).isTrue();
        assertThat(Proof.contest(NETWORKED, NETWORKED))
                .hasToString("networked and networked choose alike between any two contenders");
    }

    private static DivisionOfLaborPolicy small(Rule... rules) {
        return DivisionOfLaborPolicy.builder().id("small").add(rules).build();
    }

    private static Rule.Builder rule(String id, Effect effect, String function) {
        return Rule.builder()
                .id(id)
                .tier(Tier.DIVISION_OF_LABOUR)
                .when(Condition.oneOf("function", function))
                .then(effect);
    }

    /** Whoever overrides it always fires with it, but may meet nobody: then the preference counts after all. */
    @Test
    void aPreferenceThatMeetsNobodyShadowsNothing() {
        Rule weak = rule("weak", Effect.prefer(Target.levels(Level.REGIONAL)), "monitoring")
                .build();
        Effect universal = Effect.prefer(Target.levels(Level.MULTILATERAL));
        Rule strong = rule("strong", universal, "monitoring").overrides("weak").build();

        Proof proof = Proof.of(small(weak, strong));
        assertThat(proof.deadRules().none()).isTrue();
        assertThat(proof.redundantRules().none()).isTrue();
        Rule always = rule("strong", new Effect.Gap("no text"), "monitoring")
                .overrides("weak")
                .build();
        assertThat(Proof.of(small(weak, always)).deadRules().flaws())
                .extracting(Flaw::kind)
                .containsExactly(Flaw.Kind.SHADOWED_RULE);
    }

    static Stream<DivisionOfLaborPolicy> policies() {
        return Stream.of(NETWORKED, ReferencePolicies.universalist(), ReferencePolicies.regionalist());
    }

    /** Treaties that know nothing of each other prefer different bodies; the router warns in each world that is shown. */
    @ParameterizedTest
    @MethodSource("policies")
    void treatiesDisagree(DivisionOfLaborPolicy policy) {
        List<Flaw> flaws = Proof.of(policy).disagreements().flaws();

        assertThat(flaws)
                .extracting(Flaw::rules)
                .containsExactly(
                        ImmutableList.of("R18", "R25a"),
                        ImmutableList.of("R18", "R63"),
                        ImmutableList.of("R20", "R63"),
                        ImmutableList.of("R22a", "R23a"),
                        ImmutableList.of("R23a", "R63"),
                        ImmutableList.of("R24a", "R63"),
                        ImmutableList.of("R24b", "R63"),
                        ImmutableList.of("R25a", "R63"));
        for (Flaw flaw : flaws) {
            Realised world = flaw.witness().orElseThrow().realised().orElseThrow();
            assertThat(world.routing().warnings())
                    .anyMatch(warning -> warning.kind() == WarningKind.CONFLICT
                            && warning.subject().equals(String.join(", ", flaw.rules())));
        }
    }

    @Test
    void aSpaceIsNarrowedForBothContenders() {
        DivisionOfLaborPolicy without = without("R33", "R35");
        Space space = Space.of(NETWORKED, without);

        assertThat(Proof.contest(
                                NETWORKED,
                                without,
                                space.within(Condition.oneOf("forum.level", "cross-regional")),
                                Budget.standard())
                        .none())
                .isTrue();
        assertThat(Proof.contest(
                                NETWORKED,
                                without,
                                space.within(Condition.oneOf("function", "rule-making")),
                                Budget.standard())
                        .found()
                        .orElseThrow()
                        .witness()
                        .realised()
                        .orElseThrow()
                        .issue()
                        .functions())
                .isEqualTo(ImmutableSortedSet.of(GovernanceFunction.RULE_MAKING));
    }

    @Test
    void withoutBudgetNothingIsDecided() {
        Contested undecided = Proof.contest(
                NETWORKED,
                without("R33", "R35"),
                Space.of(NETWORKED, without("R33", "R35")),
                Budget.standard().whileTrue(() -> false));

        assertThat(undecided.none()).isFalse();
        assertThat(undecided.found()).isEmpty();
        assertThat(undecided.toString()).startsWith("undecided: whether networked and without choose alike");
    }
}
