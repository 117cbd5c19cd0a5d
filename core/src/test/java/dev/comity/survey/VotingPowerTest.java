package dev.comity.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.DecisionRule;
import dev.comity.model.Fraction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Published figures of voting power, and small bodies counted by hand. */
class VotingPowerTest {
    private static final ImmutableSortedSet<String> FIVE = ImmutableSortedSet.of("CHN", "FRA", "GBR", "RUS", "USA");

    /** Shapley–Shubik of the council since 1966: 421/2145 ≈ 0.1963 and 4/2145 ≈ 0.001865; 848 coalitions of 2^15 win. */
    @Test
    void theSecurityCouncilIsAsPublished() {
        VotingPower council = power(new DecisionRule.SecurityCouncil(9, FIVE), council());
        assertThat(council.powerToAct()).isEqualTo(Fraction.of(848, 32768));
        VotingPower.OfMember permanent = council.members().get("USA");
        VotingPower.OfMember elected = council.members().get("E01");
        assertThat(permanent.shapleyShubik()).isEqualTo(Fraction.of(421, 2145));
        assertThat(elected.shapleyShubik()).isEqualTo(Fraction.of(4, 2145));
        // 848 swings for each of the five, C(9, 3) = 84 for each of the ten.
        assertThat(permanent.banzhaf()).isEqualTo(Fraction.of(848, 5 * 848 + 10 * 84));
        assertThat(elected.banzhaf()).isEqualTo(Fraction.of(84, 5 * 848 + 10 * 84));
        assertThat(permanent.toPrevent()).isEqualTo(Fraction.ONE);
    }

    private static ImmutableSortedSet<String> council() {
        ImmutableSortedSet.Builder<String> voters = ImmutableSortedSet.naturalOrder();
        IntStream.range(0, 10).forEach(i -> voters.add("E0" + i));
        return voters.addAll(FIVE).build();
    }

    /**
     * The Council of the six, 1958: weights 4, 4, 4, 2, 2, 1 and 12 of 17 needed (Treaty of Rome art. 148). By hand: the three
     * large with anybody, 8 coalitions, or two of them with both of weight 2, 3 · 2. A large one swings 6 of the former and
     * 4 of the latter, one of weight 2 swings 6; Luxembourg none, as histories of the Council's voting say.
     */
    @Test
    void theCouncilOfTheSixIsAsPublished() {
        VotingPower six = power(
                weighted("12/17", "DEU", "4", "FRA", "4", "ITA", "4", "BEL", "2", "NLD", "2", "LUX", "1"),
                ImmutableSortedSet.of("BEL", "DEU", "FRA", "ITA", "LUX", "NLD"));
        assertThat(six.powerToAct()).isEqualTo(Fraction.of(14, 64));
        assertThat(six.members().get("DEU").banzhaf()).isEqualTo(Fraction.of(5, 21));
        assertThat(six.members().get("BEL").banzhaf()).isEqualTo(Fraction.of(3, 21));
        assertThat(six.members().get("LUX").banzhaf()).isEqualTo(Fraction.ZERO);
        assertThat(six.members().get("DEU").shapleyShubik()).isEqualTo(Fraction.of(14, 60));
        assertThat(six.members().get("BEL").shapleyShubik()).isEqualTo(Fraction.of(9, 60));
    }

    /** By hand, 50 %: of weights 3, 2, 2 any two reach four of seven, so all are alike in spite of the weights. */
    @Test
    void weightIsNotPower() {
        VotingPower three = power(weighted("4/7", "A", "3", "B", "2", "C", "2"), ImmutableSortedSet.of("A", "B", "C"));
        assertThat(three.powerToAct()).isEqualTo(Fraction.of(1, 2));
        three.members().values().forEach(member -> {
            assertThat(member.banzhaf()).isEqualTo(Fraction.of(1, 3));
            assertThat(member.shapleyShubik()).isEqualTo(Fraction.of(1, 3));
        });
    }

    @Test
    void underUnanimityOneCoalitionInManyWins() {
        ImmutableSortedSet.Builder<String> voters = ImmutableSortedSet.naturalOrder();
        IntStream.range(100, 293).forEach(i -> voters.add("S" + i));
        VotingPower assembly = power(DecisionRule.consensus(), voters.build());
        assertThat(assembly.powerToAct().numerator()).isEqualTo(1);
        assertThat(assembly.powerToAct().denominator().bitLength()).isEqualTo(194);
        assertThat(assembly.members().get("S100").shapleyShubik()).isEqualTo(Fraction.of(1, 193));
    }

    @Test
    void nobodyHasPowerWhereNothingIsDecided() {
        assertThat(VotingPower.of(new DecisionRule.NoDecision(), FIVE, any -> Fraction.ONE))
                .isEmpty();
        assertThat(VotingPower.of(DecisionRule.unanimity(), ImmutableSortedSet.of(), any -> Fraction.ONE))
                .isEmpty();
    }

    private static VotingPower power(DecisionRule rule, ImmutableSortedSet<String> voters) {
        return VotingPower.of(rule, voters, any -> Fraction.ONE).orElseThrow();
    }

    private static DecisionRule weighted(String quota, String... weights) {
        ImmutableMap.Builder<String, Fraction> map = ImmutableMap.builder();
        for (int i = 0; i < weights.length; i += 2) {
            map.put(weights[i], Fraction.parse(weights[i + 1]));
        }
        return new DecisionRule.Weighted(Fraction.parse(quota), map.build(), Fraction.ZERO);
    }
}
