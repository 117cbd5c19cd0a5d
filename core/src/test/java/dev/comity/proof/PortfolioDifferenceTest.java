package dev.comity.proof;

import static dev.comity.model.GovernanceFunction.COORDINATION;
import static dev.comity.model.GovernanceFunction.MONITORING;
import static dev.comity.model.GovernanceFunction.RULE_MAKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.model.Architecture;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.routing.Allocation;
import dev.comity.routing.Router;
import dev.comity.survey.Portfolio;
import dev.comity.testing.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What two policies decide differently of the issues of a portfolio, by weight. */
class PortfolioDifferenceTest {
    private static final Architecture WORLD = Worlds.twoRegions();
    private static final DivisionOfLaborPolicy OPEN = policy("open").build();
    private static final DivisionOfLaborPolicy CLOSED = policy("closed")
            .add(forTheTradeBody("shut", Tier.TREATY, Effect.exclude()))
            .build();

    private static DivisionOfLaborPolicy.Builder policy(String id) {
        return DivisionOfLaborPolicy.builder()
                .id(id)
                .add(Rule.builder()
                        .id("up")
                        .tier(Tier.SUBSIDIARITY)
                        .then(new Effect.Ascend())
                        .build());
    }

    private static Rule forTheTradeBody(String id, Tier tier, Effect effect) {
        return Rule.builder()
                .id(id)
                .tier(tier)
                .when(Condition.oneOf("forum.role", "trade-body"))
                .then(effect)
                .build();
    }

    private static Issue trade(String id, GovernanceFunction... functions) {
        return Issue.builder()
                .id(id)
                .domain(Domain.TRADE)
                .functions(functions)
                .affects("AAA", "DDD")
                .build();
    }

    private static final Issue ONE = trade("one", RULE_MAKING);
    private static final Issue TWO = trade("two", RULE_MAKING, COORDINATION);

    @Test
    void aUnitCountsWithTheWeightOfItsIssue() {
        Allocation before = Router.of(WORLD, OPEN).route(ONE).allocation(RULE_MAKING);
        PortfolioDifference difference = PortfolioDifference.of(
                WORLD, OPEN, CLOSED, ImmutableMap.of(ONE, Fraction.of(1, 2), TWO, Fraction.of(3, 1)));

        assertThat(before.leadIds()).contains("TRADE");
        assertThat(difference.units()).isEqualTo(3);
        assertThat(difference.weight()).isEqualTo(Fraction.of(13, 2));
        assertThat(difference.changes()).allSatisfy(change -> {
            assertThat(change.leftRules()).isEmpty();
            assertThat(change.rightRules()).containsExactly("shut");
        });
        assertThat(difference.changes().stream()
                        .map(PortfolioDifference.Change::weight)
                        .reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(difference.different());
    }

    @Test
    void whatIsDecidedAlikeIsNoDifference() {
        DivisionOfLaborPolicy noted = policy("noted")
                .add(forTheTradeBody("cited", Tier.TREATY, new Effect.Permit()))
                .build();
        PortfolioDifference difference =
                PortfolioDifference.of(WORLD, OPEN, noted, ImmutableMap.of(ONE, Fraction.ONE, TWO, Fraction.ONE));

        assertThat(difference.none()).isTrue();
        assertThat(difference.share()).isEqualTo("0 %");
        assertThat(difference).hasToString("open and noted decide 0 % of the portfolio differently (0 of 3 units)");
    }

    @Test
    void aRuleForAnotherBodyIsNamedWhereItReachesBeyondIt() {
        DivisionOfLaborPolicy helped = policy("helped")
                .add(forTheTradeBody(
                        "help", Tier.DIVISION_OF_LABOUR, Effect.support(Target.levels(Level.CROSS_REGIONAL))))
                .build();
        PortfolioDifference difference =
                PortfolioDifference.of(WORLD, OPEN, helped, ImmutableMap.of(ONE, Fraction.ONE));

        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.aspects()).containsOnlyKeys(Aspect.COMPANY);
            assertThat(change.rightRules()).containsExactly("help");
            assertThat(change.issues()).containsExactly("one");
        });
    }

    @Test
    void weightsAreZeroOrMore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PortfolioDifference.of(WORLD, OPEN, CLOSED, ImmutableMap.of(ONE, Fraction.of(-1, 2))))
                .withMessage("a weight is zero or more, not `-0.5`");
        assertThat(PortfolioDifference.of(WORLD, OPEN, CLOSED, ImmutableMap.of(ONE, Fraction.ZERO))
                        .share())
                .isEqualTo("0 %");
    }

    /** The embedded cases, routed one by one: a unit differs if and only if one of what is compared differs. */
    @Test
    void itIsWhatTheRouterDecides() {
        DivisionOfLaborPolicy left = ReferencePolicies.universalist();
        DivisionOfLaborPolicy right = ReferencePolicies.regionalist();
        Portfolio cases = Portfolio.cases(Atlas.cases());
        PortfolioDifference difference = PortfolioDifference.of(Atlas.world(), left, right, cases.weights());
        Router one = Router.of(Atlas.world(), left);
        Router other = Router.of(Atlas.world(), right);
        int different = 0;
        for (Portfolio.Weighed weighed : cases.issues()) {
            var was = one.route(weighed.issue()).allocations();
            var is = other.route(weighed.issue()).allocations();
            different += (int) was.keySet().stream()
                    .filter(unit -> !parts(was.get(unit)).equals(parts(is.get(unit))))
                    .count();
        }

        assertThat(different).isPositive();
        assertThat(difference.differentUnits()).isEqualTo(different);
        assertThat(difference.different()).isEqualTo(Fraction.of(different, 1));
        Allocation haze = Router.of(Atlas.world(), left)
                .route(cases.only(issue -> issue.id().equals("haze-2013"))
                        .issues()
                        .get(0)
                        .issue())
                .allocation(MONITORING);
        assertThat(difference.changes())
                .flatExtracting(PortfolioDifference.Change::units)
                .extracting(PortfolioDifference.Decided::left)
                .contains(haze);
        assertThat(difference.changes())
                .extracting(change -> change.aspects().keySet())
                .doesNotContain(ImmutableSortedSet.of());
    }

    private static List<Object> parts(Allocation one) {
        return List.of(one.leads(), one.conditions(), one.direct(), one.uncovered(), one.supporting());
    }
}
