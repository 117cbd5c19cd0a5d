package dev.comity.scenario;

import static dev.comity.scenario.SmallStress.DAY;
import static dev.comity.scenario.SmallStress.WORLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Change;
import dev.comity.model.Fraction;
import dev.comity.model.Stance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** The laws of the models of shocks. Frequencies are held to four standard errors, with seeds that stay. */
class ShockModelTest {
    private static final int DRAWS = 10_000;
    private static final Fraction HALF = Fraction.of(1, 2);

    private static ImmutableList<Step> draw(ShockModel model, int seed) {
        return model.on(WORLD.on(DAY)).steps(Streams.of(seed, 0));
    }

    /** What AAA, BBB and CCC say in the assembly, draw by draw. */
    private static Map<String, boolean[]> opposing(ShockModel model) {
        ShockModel.Draw draw = model.on(WORLD.on(DAY));
        Map<String, boolean[]> opposing = new HashMap<>();
        for (String actor : ImmutableList.of("AAA", "BBB", "CCC")) {
            opposing.put(actor, new boolean[DRAWS]);
        }
        for (int i = 0; i < DRAWS; i++) {
            for (Step step : draw.steps(Streams.of(11, i))) {
                Step.Stand stand = (Step.Stand) step;
                for (String actor : stand.actors()) {
                    if (stand.stance() == Stance.OPPOSE && opposing.containsKey(actor)) {
                        opposing.get(actor)[i] = true;
                    }
                }
            }
        }
        return opposing;
    }

    private static double share(boolean[] values) {
        int count = 0;
        for (boolean value : values) {
            count += value ? 1 : 0;
        }
        return count / (double) values.length;
    }

    private static double correlation(boolean[] one, boolean[] other) {
        boolean[] both = new boolean[one.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = one[i] && other[i];
        }
        double p = share(one);
        double q = share(other);
        return (share(both) - p * q) / Math.sqrt(p * (1 - p) * q * (1 - q));
    }

    private static org.assertj.core.data.Offset<Double> errors(double probability) {
        return within(4 * Math.sqrt(probability * (1 - probability) / DRAWS));
    }

    @Test
    void membersLeaveTheBodiesThatBindThem() {
        ShockModel some = new ShockModel.Withdrawals(
                ImmutableSortedSet.of("AAA", "DDD"), ImmutableSortedSet.of("LEAGUE"), Fraction.ONE, Optional.empty());
        ShockModel all = new ShockModel.Withdrawals(
                ImmutableSortedSet.of(), ImmutableSortedSet.of(), Fraction.ONE, Optional.empty());

        assertThat(draw(some, 1)).containsExactly(new Step.Alter(Change.withdraw("AAA", "LEAGUE", DAY)));
        assertThat(draw(all, 1)).hasSize(7);
        assertThat(draw(
                        new ShockModel.Withdrawals(
                                ImmutableSortedSet.of(), ImmutableSortedSet.of(), Fraction.ZERO, Optional.empty()),
                        1))
                .isEmpty();
    }

    @Test
    void whoWeighsMostLeavesMostOften() {
        ShockModel.Draw draw = new ShockModel.Withdrawals(
                        ImmutableSortedSet.of(),
                        ImmutableSortedSet.of("LEAGUE"),
                        Fraction.of(4, 5),
                        Optional.of("population"))
                .on(WORLD.on(DAY));
        Map<Step, Integer> counts = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            draw.steps(Streams.of(5, i)).forEach(step -> counts.merge(step, 1, Integer::sum));
        }

        assertThat(counts).hasSize(2);
        assertThat(counts.get(new Step.Alter(Change.withdraw("AAA", "LEAGUE", DAY))) / (double) DRAWS)
                .isCloseTo(0.8, errors(0.8));
        assertThat(counts.get(new Step.Alter(Change.withdraw("BBB", "LEAGUE", DAY))) / (double) DRAWS)
                .isCloseTo(0.2, errors(0.2));
    }

    @Test
    void universalBodiesAreBlockedWhereNoneIsNamed() {
        ImmutableList<Step> steps = draw(new ShockModel.Blockages(ImmutableSortedSet.of(), Fraction.ONE), 1);

        assertThat(steps).containsExactly(Step.oppose("ASSEMBLY", DAY, "AAA"));
    }

    @Test
    void meansAreLost() {
        ShockModel loss = new ShockModel.Losses(ImmutableSortedSet.of("LEAGUE"), Optional.empty(), HALF, Fraction.ONE);

        assertThat(draw(loss, 1)).containsExactly(new Step.Scale("LEAGUE", Optional.empty(), HALF, DAY));
    }

    @Test
    void independentVotersDoNotAgree() {
        StanceShares shares = new StanceShares(Fraction.of(3, 10), Fraction.of(1, 10));
        Map<String, boolean[]> votes = opposing(SmallStress.positions(shares, ImmutableSortedMap.of(), Fraction.ZERO));

        assertThat(share(votes.get("AAA"))).isCloseTo(0.3, errors(0.3));
        assertThat(correlation(votes.get("AAA"), votes.get("BBB"))).isCloseTo(0, within(4 / Math.sqrt(DRAWS)));
    }

    @Test
    void votersOfABlocAgreeWithTheSquareOfItsCohesion() {
        StanceShares shares = new StanceShares(Fraction.of(3, 10), Fraction.ZERO);
        Map<String, boolean[]> votes = opposing(SmallStress.positions(
                shares, ImmutableSortedMap.of("bloc", ImmutableSortedSet.of("AAA", "BBB")), Fraction.of(4, 5)));

        assertThat(share(votes.get("AAA"))).isCloseTo(0.3, errors(0.3));
        assertThat(correlation(votes.get("AAA"), votes.get("BBB"))).isCloseTo(0.64, within(4 / Math.sqrt(DRAWS)));
        assertThat(correlation(votes.get("AAA"), votes.get("CCC"))).isCloseTo(0, within(4 / Math.sqrt(DRAWS)));
    }

    @Test
    void aBlocOfFullCohesionVotesAsOne() {
        Map<String, boolean[]> votes = opposing(SmallStress.positions(
                new StanceShares(HALF, Fraction.ZERO),
                ImmutableSortedMap.of("bloc", ImmutableSortedSet.of("AAA", "BBB")),
                Fraction.ONE));

        assertThat(votes.get("AAA")).isEqualTo(votes.get("BBB"));
        assertThatThrownBy(() -> SmallStress.positions(
                        StanceShares.supporting(),
                        ImmutableSortedMap.of("a", ImmutableSortedSet.of("AAA"), "b", ImmutableSortedSet.of("AAA")),
                        HALF))
                .hasMessage("`AAA` is in two blocs");
    }

    @Test
    void distanceFromTheCutPointDecides() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        ShockModel model = new ShockModel.Spatial(
                ImmutableSortedSet.of("ASSEMBLY"), ImmutableSortedMap.of("AAA", 1.0, "BBB", -1.0), 0, 0, 2, 0.5);
        Map<String, boolean[]> votes = opposing(model);
        double expected = (normal.cumulativeProbability(1.5) + normal.cumulativeProbability(-2.5)) / 2;
        double both = normal.cumulativeProbability(1.5) * normal.cumulativeProbability(-2.5);

        assertThat(share(votes.get("AAA"))).isCloseTo(expected, errors(expected));
        assertThat(share(votes.get("BBB"))).isCloseTo(expected, errors(expected));
        assertThat(share(votes.get("CCC"))).isZero();
        assertThat(correlation(votes.get("AAA"), votes.get("BBB")))
                .isCloseTo((both - expected * expected) / (expected * (1 - expected)), within(4 / Math.sqrt(DRAWS)));
    }

    /** With a spread as wide as the unit of error and a sharp division, the distance is normal with the sum of variances. */
    @Test
    void cutPointsSpreadAroundTheirCenter() {
        ShockModel model = new ShockModel.Spatial(
                ImmutableSortedSet.of("ASSEMBLY"), ImmutableSortedMap.of("AAA", 1.0, "BBB", 1.0), 1, 2, 1, 0);
        Map<String, boolean[]> votes = opposing(model);
        // P(both oppose) for two standard normals with correlation 4/5: a quarter and asin(4/5)/2π (Sheppard 1899).
        double both = 0.25 + Math.asin(0.8) / (2 * Math.PI);

        assertThat(share(votes.get("AAA"))).isCloseTo(0.5, errors(0.5));
        assertThat(correlation(votes.get("AAA"), votes.get("BBB")))
                .isCloseTo((both - 0.25) * 4, within(4 / Math.sqrt(DRAWS)));
    }

    @Test
    void oneModelDoesNotShiftTheDrawsOfAnother() {
        ShockModel league = new ShockModel.Withdrawals(
                ImmutableSortedSet.of(), ImmutableSortedSet.of("LEAGUE"), HALF, Optional.empty());
        ShockModel wider =
                new ShockModel.Withdrawals(ImmutableSortedSet.of(), ImmutableSortedSet.of(), HALF, Optional.empty());
        ShockModel blockage = new ShockModel.Blockages(ImmutableSortedSet.of("ASSEMBLY"), HALF);
        boolean different = false;
        for (int seed = 0; seed < 50; seed++) {
            ImmutableList<Step> one = draw(new ShockModel.All(ImmutableList.of(league, blockage)), seed);
            ImmutableList<Step> other = draw(new ShockModel.All(ImmutableList.of(wider, blockage)), seed);
            Step blocked = Step.oppose("ASSEMBLY", DAY, "AAA");
            assertThat(one.contains(blocked)).isEqualTo(other.contains(blocked));
            different |= !one.equals(other);
        }
        assertThat(different).isTrue();
    }
}
