package dev.comity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.DecisionRule.Consensus;
import dev.comity.model.DecisionRule.Majority;
import dev.comity.model.DecisionRule.NegativeConsensus;
import dev.comity.model.DecisionRule.NoDecision;
import dev.comity.model.DecisionRule.QualifiedMajority;
import dev.comity.model.DecisionRule.SecurityCouncil;
import dev.comity.model.DecisionRule.Unanimity;
import dev.comity.model.DecisionRule.Weighted;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecisionRuleTest {
    private static final ImmutableSortedSet<String> PERMANENT = ImmutableSortedSet.of("v1", "v2", "v3", "v4", "v5");

    /** Voters v1 to vN, of whom the first few oppose and the next few abstain; the others have no position. */
    private static Votes votes(int voters, int opposing, int abstaining) {
        return votesFrom(1, voters, opposing, abstaining);
    }

    /** The same, where the first to oppose is not v1. */
    private static Votes votesFrom(int first, int voters, int opposing, int abstaining) {
        Map<String, Stance> stances = new TreeMap<>();
        for (int i = 0; i < opposing + abstaining; i++) {
            stances.put("v" + (first + i), i < opposing ? Stance.OPPOSE : Stance.ABSTAIN);
        }
        return new Votes(
                IntStream.rangeClosed(1, voters)
                        .mapToObj(i -> "v" + i)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)),
                ImmutableMap.copyOf(stances));
    }

    private static boolean blocked(DecisionRule rule, Votes votes) {
        return rule.blocked(votes, actor -> Fraction.ONE);
    }

    @Test
    void oneVetoBlocksTheSecurityCouncil() {
        DecisionRule council = new SecurityCouncil(9, PERMANENT);
        assertThat(blocked(council, votes(15, 1, 0))).isTrue();
        assertThat(blocked(council, votes(15, 0, 5)))
                .as("abstention is no veto")
                .isFalse();
        assertThat(blocked(council, votesFrom(6, 15, 6, 0)))
                .as("nine may yet support")
                .isFalse();
        assertThat(blocked(council, votesFrom(6, 15, 7, 0))).as("eight at most").isTrue();
    }

    @Test
    void aVetoHolderThatDoesNotSitHasNoVeto() {
        Votes without = new Votes(ImmutableSortedSet.of("v6", "v7"), ImmutableMap.of("v1", Stance.OPPOSE));
        assertThat(blocked(new SecurityCouncil(2, PERMANENT), without)).isFalse();
    }

    /** From 1965-08-31 fifteen members and nine votes; before that eleven and seven. */
    @Test
    void theCouncilWasEnlargedIn1965() {
        DecisionRule before = new SecurityCouncil(7, PERMANENT);
        DecisionRule after = new SecurityCouncil(9, PERMANENT);
        assertThat(blocked(before, votesFrom(6, 11, 4, 0))).isFalse();
        assertThat(blocked(before, votesFrom(6, 11, 5, 0))).isTrue();
        assertThat(blocked(after, votesFrom(6, 11, 3, 0))).isTrue();
        assertThat(blocked(after, votesFrom(6, 15, 6, 0))).isFalse();
    }

    @Test
    void theUnionsCouncilNeedsFifteenOfTwentySevenMembers() {
        DecisionRule council = new QualifiedMajority(Fraction.parse("0.55"), Fraction.parse("0.65"), 4);
        assertThat(blocked(council, votes(27, 9, 0))).isFalse();
        assertThat(blocked(council, votes(27, 13, 0)))
                .as("14 of 27 are fewer than 55 %")
                .isTrue();
        assertThat(blocked(council, votes(27, 0, 13)))
                .as("abstention counts against")
                .isTrue();
    }

    @Test
    void aBlockingMinorityByPopulationHasFourMembers() {
        DecisionRule council = new QualifiedMajority(Fraction.parse("0.55"), Fraction.parse("0.65"), 4);
        // v1, v2 and v3 have 20 each of 84.
        java.util.function.Function<String, Fraction> population =
                actor -> Fraction.of(actor.compareTo("v4") < 0 && actor.length() == 2 ? 20 : 1, 1);
        assertThat(council.blocked(votes(27, 3, 0), population))
                .as("three are too few")
                .isFalse();
        assertThat(council.blocked(votes(27, 4, 0), population)).isTrue();
        assertThat(council.blocked(votesFrom(4, 27, 9, 0), population)).isFalse();
    }

    @Test
    void consensusIsTheAbsenceOfObjection() {
        assertThat(blocked(DecisionRule.consensus(), votes(164, 0, 100))).isFalse();
        assertThat(blocked(DecisionRule.consensus(), votes(164, 1, 0))).isTrue();
        assertThat(blocked(new Consensus(2), votes(57, 1, 0)))
                .as("consensus minus one")
                .isFalse();
        assertThat(blocked(new Consensus(2), votes(57, 2, 0))).isTrue();
    }

    @Test
    void unanimityMayOrMayNotBearAbstention() {
        assertThat(blocked(DecisionRule.unanimity(), votes(27, 0, 1))).isFalse();
        assertThat(blocked(new Unanimity(true), votes(27, 0, 1))).isTrue();
        assertThat(blocked(DecisionRule.unanimity(), votes(27, 1, 0))).isTrue();
    }

    @Test
    void aMajorityIsOfAllOrOfVotesCast() {
        DecisionRule ofCast = DecisionRule.simpleMajority();
        DecisionRule ofAll = new Majority(Fraction.of(1, 2), true, true);
        assertThat(blocked(ofCast, votes(10, 0, 8))).isFalse();
        assertThat(blocked(ofAll, votes(10, 0, 8))).isTrue();
        assertThat(blocked(ofCast, votes(10, 5, 0))).as("half is no majority").isTrue();
        assertThat(blocked(ofCast, votes(10, 0, 10)))
                .as("nobody is left to support")
                .isTrue();
        DecisionRule twoThirds = new Majority(Fraction.of(2, 3), false, false);
        assertThat(blocked(twoThirds, votes(9, 3, 0)))
                .as("two thirds are reached")
                .isFalse();
        assertThat(blocked(twoThirds, votes(9, 4, 0))).isTrue();
    }

    @Test
    void weightsCountWhereTheyAreGiven() {
        DecisionRule fund =
                new Weighted(Fraction.parse("0.85"), ImmutableMap.of("v1", Fraction.of(17, 1)), Fraction.of(1, 1));
        assertThat(blocked(fund, votes(84, 1, 0))).as("17 of 100").isTrue();
        assertThat(blocked(fund, votesFrom(2, 84, 15, 0))).as("15 of 100").isFalse();
        assertThat(blocked(fund, votesFrom(2, 84, 16, 0))).isTrue();
    }

    @Test
    void negativeConsensusBlocksOnlyWhereAllObject() {
        assertThat(blocked(new NegativeConsensus(), votes(5, 4, 0))).isFalse();
        assertThat(blocked(new NegativeConsensus(), votes(5, 4, 1))).isFalse();
        assertThat(blocked(new NegativeConsensus(), votes(5, 5, 0))).isTrue();
        assertThat(blocked(new NegativeConsensus(), votes(0, 0, 0))).isFalse();
    }

    @Test
    void aTreatyWithoutABodyIsNeverBlocked() {
        assertThat(blocked(new NoDecision(), votes(5, 5, 0))).isFalse();
    }

    @Test
    void rulesSayThemselves() {
        assertThat(DecisionRule.consensus().describe()).isEqualTo("consensus");
        assertThat(new Consensus(2).describe()).isEqualTo("consensus minus 1");
        assertThat(DecisionRule.unanimity().describe()).isEqualTo("unanimity");
        assertThat(DecisionRule.simpleMajority().describe()).isEqualTo("a majority of more than 0.5 of votes cast");
        assertThat(new Majority(Fraction.of(2, 3), false, true).describe())
                .isEqualTo("a majority of 2/3 of all members");
        assertThat(new SecurityCouncil(9, PERMANENT).describe()).isEqualTo("9 votes without a veto");
        assertThat(new NegativeConsensus().describe()).isEqualTo("negative consensus");
        assertThat(new NoDecision().describe()).isEqualTo("no decision");
        assertThat(new QualifiedMajority(Fraction.parse("0.55"), Fraction.parse("0.65"), 4).describe())
                .isEqualTo("a qualified majority of 0.55 of members with 0.65 of population");
        assertThat(new Weighted(Fraction.parse("0.85"), ImmutableMap.of(), Fraction.ONE).describe())
                .isEqualTo("a share of 0.85 of the weighted votes");
    }

    @Test
    void impossibleRulesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Consensus(0))
                .withMessage("it takes at least one objector to block");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Majority(Fraction.of(3, 2), false, false))
                .withMessage("a share goes from 0 to 1, not `1.5`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new QualifiedMajority(Fraction.ONE, Fraction.of(-1, 2), 4))
                .withMessage("a share goes from 0 to 1, not `-0.5`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Weighted(Fraction.ONE, ImmutableMap.of("v1", Fraction.of(-1, 1)), Fraction.ONE))
                .withMessage("a weight is zero or more, not `-1`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Weighted(Fraction.ONE, ImmutableMap.of(), Fraction.of(-1, 1)))
                .withMessage("a weight is zero or more, not `-1`");
    }

    @Test
    void oppositionCanBeCountedAsAbstention() {
        Votes votes = votes(3, 2, 0).abstaining(java.util.List.of("v1", "v3"));
        assertThat(votes.with(Stance.ABSTAIN)).containsExactly("v1");
        assertThat(votes.with(Stance.OPPOSE)).containsExactly("v2");
        assertThat(votes.possibleSupporters()).containsExactly("v3");
    }
}
