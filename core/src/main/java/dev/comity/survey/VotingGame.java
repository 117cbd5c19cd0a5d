package dev.comity.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.DecisionRule;
import dev.comity.model.Fraction;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * A decision rule as a game of yes and no (Felsenthal & Machover 1998): a coalition votes for, all others vote against. A
 * coalition of k voters that holds all veto holders wins if its weight is at least what k voters need.
 *
 * <p>It answers exactly as {@link DecisionRule#blocked} does where the others oppose; a test holds the two together.
 *
 * @param voters the voters, sorted
 * @param weights their weights, whole numbers
 * @param vetoes whether each must be in
 * @param needed the weight that k voters need, by k; {@link Long#MAX_VALUE}: they can't win
 */
record VotingGame(
        ImmutableSortedSet<String> voters,
        ImmutableList<Long> weights,
        ImmutableList<Boolean> vetoes,
        ImmutableList<Long> needed) {
    private static final long NEVER = Long.MAX_VALUE;
    private static final int MAX_BITS = 61;

    /** {@return the game; empty if nobody votes, nothing is decided, or weights have too many digits} */
    static Optional<VotingGame> of(
            DecisionRule rule, ImmutableSortedSet<String> voters, Function<String, Fraction> population) {
        int n = voters.size();
        if (n == 0 || rule instanceof DecisionRule.NoDecision) {
            return Optional.empty();
        }
        if (rule instanceof DecisionRule.Weighted weighted) {
            return weighted(weighted, voters);
        }
        if (rule instanceof DecisionRule.QualifiedMajority qualified) {
            return qualified(qualified, voters, population);
        }
        ImmutableSortedSet<String> holders = rule instanceof DecisionRule.SecurityCouncil council
                ? ImmutableSortedSet.copyOf(
                        council.vetoHolders().stream().filter(voters::contains).toList())
                : ImmutableSortedSet.of();
        return Optional.of(byCount(voters, holders, fewest(rule, n)));
    }

    /** {@return the fewest of n voters that can win, where voters count alike} */
    private static int fewest(DecisionRule rule, int n) {
        if (rule instanceof DecisionRule.Consensus consensus) {
            return Math.max(0, n - consensus.objectors() + 1);
        }
        if (rule instanceof DecisionRule.Majority majority) {
            return majority(majority, n);
        }
        if (rule instanceof DecisionRule.SecurityCouncil council) {
            return council.votesNeeded();
        }
        return rule instanceof DecisionRule.NegativeConsensus ? 1 : n;
    }

    private static int majority(DecisionRule.Majority rule, int n) {
        for (int k = 1; k <= n; k++) {
            int comparison = Fraction.of(k, n).compareTo(rule.quota());
            if (comparison > 0 || comparison == 0 && !rule.strict()) {
                return k;
            }
        }
        return n + 1;
    }

    private static VotingGame byCount(
            ImmutableSortedSet<String> voters, ImmutableSortedSet<String> holders, int fewest) {
        Long[] needed = new Long[voters.size() + 1];
        for (int k = 0; k < needed.length; k++) {
            needed[k] = k >= fewest ? 0 : NEVER;
        }
        ImmutableList<Boolean> vetoes = voters.stream().map(holders::contains).collect(ImmutableList.toImmutableList());
        return new VotingGame(voters, same(voters.size(), 0L), vetoes, ImmutableList.copyOf(needed));
    }

    private static Optional<VotingGame> weighted(DecisionRule.Weighted rule, ImmutableSortedSet<String> voters) {
        ImmutableList<Fraction> shares = voters.stream()
                .map(voter -> rule.weights().getOrDefault(voter, rule.otherWeight()))
                .collect(ImmutableList.toImmutableList());
        return whole(shares, rule.quota()).map(scaled -> {
            boolean weightless = scaled.weights().stream().allMatch(weight -> weight == 0);
            Long[] needed = new Long[voters.size() + 1];
            Arrays.fill(needed, weightless ? NEVER : scaled.quota());
            return game(voters, scaled, needed);
        });
    }

    private static Optional<VotingGame> qualified(
            DecisionRule.QualifiedMajority rule,
            ImmutableSortedSet<String> voters,
            Function<String, Fraction> population) {
        ImmutableList<Fraction> people = voters.stream().map(population).collect(ImmutableList.toImmutableList());
        return whole(people, rule.population()).map(scaled -> {
            int n = voters.size();
            Long[] needed = new Long[n + 1];
            for (int k = 0; k <= n; k++) {
                boolean enough = k > 0 && Fraction.of(k, n).atLeast(rule.members());
                // Those against are too few to block by population.
                boolean sure = n - k < rule.blockingMinority();
                needed[k] = !enough ? NEVER : sure ? 0L : scaled.quota();
            }
            return game(voters, scaled, needed);
        });
    }

    private static VotingGame game(ImmutableSortedSet<String> voters, Whole scaled, Long[] needed) {
        return new VotingGame(voters, scaled.weights(), same(voters.size(), false), ImmutableList.copyOf(needed));
    }

    private static <T> ImmutableList<T> same(int n, T value) {
        return ImmutableList.copyOf(java.util.Collections.nCopies(n, value));
    }

    private record Whole(ImmutableList<Long> weights, long quota) {}

    /** Weights as whole numbers, and the least whole number that reaches the share; empty if they are too long. */
    private static Optional<Whole> whole(ImmutableList<Fraction> weights, Fraction quota) {
        BigInteger scale = BigInteger.ONE;
        for (Fraction weight : weights) {
            scale = scale.multiply(weight.denominator()).divide(scale.gcd(weight.denominator()));
        }
        BigInteger total = BigInteger.ZERO;
        BigInteger common = BigInteger.ZERO;
        for (Fraction weight : weights) {
            BigInteger whole = scaled(weight, scale);
            total = total.add(whole);
            common = common.gcd(whole);
        }
        if (total.signum() == 0) {
            return Optional.of(new Whole(same(weights.size(), 0L), 0));
        }
        if (total.divide(common).bitLength() > MAX_BITS) {
            return Optional.empty();
        }
        BigInteger unit = common;
        BigInteger factor = scale;
        BigInteger[] reached = total.divide(unit).multiply(quota.numerator()).divideAndRemainder(quota.denominator());
        long least = reached[0].longValueExact() + reached[1].signum();
        return Optional.of(new Whole(
                weights.stream()
                        .map(weight -> scaled(weight, factor).divide(unit).longValueExact())
                        .collect(ImmutableList.toImmutableList()),
                least));
    }

    private static BigInteger scaled(Fraction weight, BigInteger scale) {
        return weight.numerator().multiply(scale.divide(weight.denominator()));
    }
}
