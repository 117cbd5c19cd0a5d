package dev.comity.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.DecisionRule;
import dev.comity.model.Fraction;
import dev.comity.model.Stance;
import dev.comity.model.Votes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Voting power against enumeration of all coalitions and all orders by the decision rules themselves. */
class VotingPowerProperties {
    private static final List<String> NAMES = List.of("A", "B", "C", "D", "E", "F", "G");

    @Provide
    Arbitrary<DecisionRule> rules() {
        Arbitrary<Fraction> shares = Arbitraries.integers().between(0, 12).map(i -> Fraction.of(i, 12));
        Arbitrary<Fraction> weights = Arbitraries.integers().between(0, 9).map(i -> Fraction.of(i, 2));
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 4).map(DecisionRule.Consensus::new),
                Combinators.combine(shares, Arbitraries.of(true, false), Arbitraries.of(true, false))
                        .as(DecisionRule.Majority::new),
                Combinators.combine(shares, weights.list().ofSize(NAMES.size()))
                        .as((quota, list) -> new DecisionRule.Weighted(quota, byName(list), Fraction.ZERO)),
                Combinators.combine(shares, shares, Arbitraries.integers().between(0, 4))
                        .as(DecisionRule.QualifiedMajority::new),
                Combinators.combine(
                                Arbitraries.integers().between(0, 7),
                                Arbitraries.of(NAMES).set().ofMaxSize(3))
                        .as((needed, holders) ->
                                new DecisionRule.SecurityCouncil(needed, ImmutableSortedSet.copyOf(holders))),
                Arbitraries.of(DecisionRule.unanimity(), new DecisionRule.NegativeConsensus()));
    }

    private static ImmutableMap<String, Fraction> byName(List<Fraction> weights) {
        ImmutableMap.Builder<String, Fraction> map = ImmutableMap.builder();
        for (int i = 0; i < NAMES.size(); i++) {
            map.put(NAMES.get(i), weights.get(i));
        }
        return map.build();
    }

    @Property
    void powerIsWhatEnumerationCounts(
            @ForAll("rules") DecisionRule rule,
            @ForAll @IntRange(min = 1, max = 6) int n,
            @ForAll @Size(7) List<@IntRange(min = 0, max = 20) Integer> people) {
        ImmutableMap<String, Fraction> population =
                byName(people.stream().map(p -> Fraction.of(p, 3)).toList());
        ImmutableSortedSet<String> voters = ImmutableSortedSet.copyOf(NAMES.subList(0, n));
        VotingPower power = VotingPower.of(rule, voters, population::get).orElseThrow();
        boolean[] wins = new boolean[1 << n];
        int winning = 0;
        for (int coalition = 0; coalition < wins.length; coalition++) {
            wins[coalition] = !rule.blocked(votes(voters, coalition), population::get);
            winning += wins[coalition] ? 1 : 0;
        }
        assertThat(power.powerToAct()).isEqualTo(Fraction.of(winning, wins.length));
        checkSwings(power, voters, wins);
        checkOrders(power, voters, wins);
    }

    private static Votes votes(ImmutableSortedSet<String> voters, int coalition) {
        ImmutableMap.Builder<String, Stance> stances = ImmutableMap.builder();
        for (int i = 0; i < voters.size(); i++) {
            stances.put(voters.asList().get(i), (coalition >> i & 1) == 1 ? Stance.SUPPORT : Stance.OPPOSE);
        }
        return new Votes(voters, stances.build());
    }

    private static void checkSwings(VotingPower power, ImmutableSortedSet<String> voters, boolean[] wins) {
        int[] swings = new int[voters.size()];
        int all = 0;
        for (int coalition = 0; coalition < wins.length; coalition++) {
            for (int i = 0; i < swings.length; i++) {
                if (wins[coalition] && !wins[coalition & ~(1 << i)]) {
                    swings[i]++;
                    all++;
                }
            }
        }
        for (int i = 0; i < swings.length; i++) {
            VotingPower.OfMember member = power.members().get(voters.asList().get(i));
            assertThat(member.penrose()).isEqualTo(Fraction.of(swings[i], wins.length / 2));
            assertThat(member.banzhaf()).isEqualTo(all == 0 ? Fraction.ZERO : Fraction.of(swings[i], all));
        }
    }

    /** Walks all orders and notes whose joining turns losing into winning. */
    private static void checkOrders(VotingPower power, ImmutableSortedSet<String> voters, boolean[] wins) {
        int[] pivots = new int[voters.size()];
        int orders = walk(0, new boolean[voters.size()], 0, wins, pivots);
        for (int i = 0; i < pivots.length; i++) {
            assertThat(power.members().get(voters.asList().get(i)).shapleyShubik())
                    .isEqualTo(Fraction.of(pivots[i], orders));
        }
    }

    private static int walk(int coalition, boolean[] in, int count, boolean[] wins, int[] pivots) {
        if (count == in.length) {
            return 1;
        }
        int orders = 0;
        for (int i = 0; i < in.length; i++) {
            if (!in[i]) {
                in[i] = true;
                int joined = coalition | 1 << i;
                int below = walk(joined, in, count + 1, wins, pivots);
                pivots[i] += !wins[coalition] && wins[joined] ? below : 0;
                orders += below;
                in[i] = false;
            }
        }
        return orders;
    }

    /** Two ways to count, where both can. */
    @Property
    void halvesAndTablesAgree(
            @ForAll @Size(7) List<@IntRange(min = 0, max = 30) Integer> weights,
            @ForAll @IntRange(min = 1, max = 12) int quota) {
        ImmutableMap<String, Fraction> byName =
                byName(weights.stream().map(w -> Fraction.of(w, 1)).toList());
        DecisionRule rule = new DecisionRule.Weighted(Fraction.of(quota, 12), byName, Fraction.ZERO);
        ImmutableSortedSet<String> voters = ImmutableSortedSet.copyOf(NAMES);
        VotingGame game = VotingGame.of(rule, voters, byName::get).orElseThrow();
        Optional<VotingPower> table = SumsBelow.power(game);
        boolean weightless = weights.stream().allMatch(w -> w == 0);
        assertThat(table.isEmpty()).isEqualTo(weightless);
        table.ifPresent(found -> assertThat(new PowerCount(game).count()).contains(found));
    }

    @Property(tries = 3)
    void scalingPopulationsChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int factor) {
        Random random = new Random(seed);
        List<String> voters = new ArrayList<>();
        ImmutableMap.Builder<String, Fraction> once = ImmutableMap.builder();
        ImmutableMap.Builder<String, Fraction> scaled = ImmutableMap.builder();
        for (int i = 10; i < 28; i++) {
            int people = 1 + random.nextInt(100_000);
            voters.add("V" + i);
            once.put("V" + i, Fraction.of(people, 1));
            scaled.put("V" + i, Fraction.of(people, factor));
        }
        DecisionRule rule = new DecisionRule.QualifiedMajority(Fraction.parse("0.55"), Fraction.parse("0.65"), 4);
        ImmutableSortedSet<String> all = ImmutableSortedSet.copyOf(voters);
        assertThat(VotingPower.of(rule, all, once.build()::get))
                .isEqualTo(VotingPower.of(rule, all, scaled.build()::get));
    }
}
