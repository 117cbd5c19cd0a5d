package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Range;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Relation;
import dev.comity.condition.Threshold;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Circumstances;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Obligation;
import dev.comity.model.Scope;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Tier;
import dev.comity.routing.Router;
import dev.comity.testing.Worlds;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a number of a policy begins to matter. */
class ThresholdsTest {
    private static final Fraction HALF = Fraction.of(1, 2);

    private static DivisionOfLaborPolicy comparing(Threshold... thresholds) {
        DivisionOfLaborPolicy.Builder policy = DivisionOfLaborPolicy.builder().id("comparing");
        for (int i = 0; i < thresholds.length; i++) {
            policy.add(Rule.builder()
                    .id("r" + i)
                    .tier(Tier.CHARTER)
                    .when(new Condition.Compare("forum.coverage", Relation.AT_LEAST, thresholds[i]))
                    .then(new Effect.Permit())
                    .build());
        }
        return policy.build();
    }

    @Test
    void aNumberPassesTheOthersWithWhichTheSameFactIsCompared() {
        DivisionOfLaborPolicy policy =
                comparing(new Threshold.Parameter("coverage"), new Threshold.Constant(Fraction.of(1, 4)));

        assertThat(Thresholds.of(policy, "coverage"))
                .containsExactly(
                        Range.singleton(Fraction.ZERO),
                        Range.open(Fraction.ZERO, Fraction.of(1, 4)),
                        Range.singleton(Fraction.of(1, 4)),
                        Range.open(Fraction.of(1, 4), Fraction.ONE),
                        Range.singleton(Fraction.ONE));
    }

    @Test
    void otherParametersCountAsTheyAreSet() {
        DivisionOfLaborPolicy policy =
                comparing(new Threshold.Parameter("coverage"), new Threshold.Parameter("overlap"));

        assertThat(Thresholds.of(policy, "coverage")).contains(Range.singleton(HALF));
        assertThat(Thresholds.of(policy, "capacity")).containsExactly(Range.atLeast(Fraction.ZERO));
        assertThatThrownBy(() -> Thresholds.of(policy, "coverge")).hasMessageContaining("`coverge`");
    }

    @Test
    void whatCoversEnoughLeadsUpToThatShare() {
        Issue issue = Atlas.cases().stream()
                .map(expected -> expected.issue())
                .filter(one -> one.id().equals("cptpp-ecommerce-2025"))
                .findFirst()
                .orElseThrow();
        Router router = Router.of(Atlas.world(), ReferencePolicies.networked());
        Sensitivity found = Thresholds.of(router, issue, "coverage");

        assertThat(found.now()).isEqualTo(Fraction.of(4, 5));
        assertThat(found.at(Fraction.of(4, 5)).routing().summary())
                .isEqualTo(router.route(issue).summary());
        assertThat(found.at(Fraction.of(3, 11)).routing().leads(GovernanceFunction.RULE_MAKING))
                .isNotEqualTo(found.at(Fraction.of(4, 11)).routing().leads(GovernanceFunction.RULE_MAKING));
        assertThat(found.toString())
                .startsWith("cptpp-ecommerce-2025: coverage is 0.8\n  from 0 to ")
                .contains("\n* above 3/11 to 1: ");
    }

    /** A rule excludes every body where a fact reads a word, so that nobody leads there. */
    private static Sensitivity excluding(String fact, String word, String parameter, Issue issue) {
        DivisionOfLaborPolicy policy = DivisionOfLaborPolicy.builder()
                .id("excluding")
                .using(ReferencePolicies.networked())
                .add(Rule.builder()
                        .id("none")
                        .tier(Tier.CHARTER)
                        .when(Condition.oneOf(fact, word))
                        .then(new Effect.Exclude())
                        .build())
                .build();
        return Thresholds.of(Router.of(Worlds.twoRegions(), policy), issue, parameter);
    }

    private static Issue.Builder rules() {
        return Issue.builder()
                .id("rules")
                .date(Worlds.TODAY)
                .domain(Domain.TRADE)
                .functions(GovernanceFunction.RULE_MAKING)
                .affects("AAA", "DDD");
    }

    private static Issue inPlace(String since) {
        return rules().circumstances(Circumstances.builder()
                        .rulesInPlace(new Circumstances.RuleInPlace(
                                "a rule",
                                "NORTH",
                                "rule",
                                Optional.of(LocalDate.parse(since)),
                                Optional.of(true),
                                Optional.of(true)))
                        .build())
                .build();
    }

    private static List<Range<Fraction>> stretches(Sensitivity found) {
        return found.stretches().stream().map(Sensitivity.Stretch::values).toList();
    }

    @Test
    void preferencesAreDiverseUpToTheirHeterogeneity() {
        Fraction third = Fraction.of(1, 3);
        Issue issue = rules().heterogeneity(third).build();

        assertThat(stretches(excluding("issue.heterogeneity", "high", "heterogeneity", issue)))
                .containsExactly(Range.closed(Fraction.ZERO, third), Range.openClosed(third, Fraction.ONE));
    }

    @Test
    void aSofterObligationWillDoUpToTheUncertainty() {
        Fraction third = Fraction.of(1, 3);
        Issue issue = rules().uncertainty(third).requires(Obligation.PROCEDURAL).build();

        assertThat(stretches(excluding("forum.legalisation", "short", "uncertainty", issue)))
                .containsExactly(Range.closed(Fraction.ZERO, third), Range.openClosed(third, Fraction.ONE));
    }

    @Test
    void yearsAndForumsAreWhole() {
        assertThat(stretches(excluding("issue.rule-age", "stale", "rule-age-years", inPlace("2016-02-29"))))
                .containsExactly(Range.closed(Fraction.ZERO, Fraction.of(3, 1)), Range.atLeast(Fraction.of(4, 1)));
        assertThat(stretches(excluding("issue.diffusion", "reached", "diffusion-forums", inPlace("2016-02-29"))))
                .containsExactly(Range.closed(Fraction.ZERO, Fraction.ONE), Range.atLeast(Fraction.of(2, 1)));
    }

    @Test
    void aHigherLevelLeadsUpToItsGain() {
        DivisionOfLaborPolicy policy = DivisionOfLaborPolicy.builder()
                .id("guarded")
                .add(
                        Repair.standardDefault(),
                        Repair.standardDefault().toBuilder()
                                .id("better")
                                .then(List.of(new Effect.AscendIfBetter()))
                                .build())
                .build();
        Architecture world = Worlds.states()
                .with(new Change.Found(body("LOW", Scope.REGIONAL, "AAA", "BBB", "CCC")))
                .with(new Change.Found(body("HIGH", Scope.UNIVERSAL, "AAA", "BBB", "CCC", "DDD", "EEE", "FFF")));
        Issue issue = Issue.builder()
                .id("enforcement")
                .date(Worlds.TODAY)
                .domain(Domain.TRADE)
                .functions(GovernanceFunction.ENFORCEMENT)
                .affects("AAA", "BBB")
                .circumstances(Circumstances.builder()
                        .capacities(
                                new Circumstances.Capacity("LOW", Optional.empty(), HALF),
                                new Circumstances.Capacity("HIGH", Optional.empty(), Fraction.ONE))
                        .build())
                .build();
        Sensitivity found = Thresholds.of(Router.of(world, policy), issue, "better");

        assertThat(stretches(found)).containsExactly(Range.closed(Fraction.ZERO, HALF), Range.greaterThan(HALF));
        assertThat(found.at(HALF).routing().leads(GovernanceFunction.ENFORCEMENT))
                .containsExactly("HIGH");
    }

    private static Institution body(String id, Scope scope, String... members) {
        Institution.Builder body = Institution.builder()
                .id(id)
                .scope(scope)
                .fullMembers(members)
                .mandate(Domain.TRADE, GovernanceFunction.ENFORCEMENT);
        return (scope == Scope.REGIONAL ? body.region("north") : body).build();
    }

    @Test
    void aFactThatIsComputedMayReadItUnseen() {
        Fact computed = Fact.data("issue.mine", "mine", "yes").computedBy(subject -> Reading.of("yes"));
        DivisionOfLaborPolicy policy = DivisionOfLaborPolicy.builder()
                .id("mine")
                .using(ReferencePolicies.networked())
                .add(computed)
                .build();
        Router router = Router.of(Atlas.world(), policy);
        Issue issue = Atlas.cases().first().issue();

        assertThatThrownBy(() -> Thresholds.of(router, issue, "coverage"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`issue.mine` is computed in Java and may read `coverage` unseen");
    }
}
