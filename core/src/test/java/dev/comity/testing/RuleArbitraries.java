package dev.comity.testing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.DecisionRule;
import dev.comity.model.Fraction;
import dev.comity.model.Stance;
import dev.comity.model.Votes;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random decision rules and votes. */
public final class RuleArbitraries {
    private RuleArbitraries() {}

    /** {@return shares from 0 to 1} */
    public static Arbitrary<Fraction> shares() {
        return Combinators.combine(Arbitraries.integers().between(0, 12), Arbitraries.of(1, 2, 3, 4, 5, 6, 7, 10, 12))
                .as((part, whole) -> Fraction.of(Math.min(part, whole), whole));
    }

    /** {@return weights from 0} */
    public static Arbitrary<Fraction> weights() {
        return Arbitraries.of(0, 1, 1, 2, 3, 5, 10, 50).map(weight -> Fraction.of(weight, 1));
    }

    /** {@return rules of every kind for bodies of these voters} */
    public static Arbitrary<DecisionRule> rules(List<String> voters) {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        DecisionRule.consensus(),
                        DecisionRule.unanimity(),
                        DecisionRule.simpleMajority(),
                        new DecisionRule.Unanimity(true),
                        new DecisionRule.NegativeConsensus(),
                        new DecisionRule.NoDecision()),
                Arbitraries.integers().between(1, 3).map(DecisionRule.Consensus::new),
                Combinators.combine(shares(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                        .as(DecisionRule.Majority::new),
                Combinators.combine(shares(), weightMaps(voters), weights()).as(DecisionRule.Weighted::new),
                Combinators.combine(shares(), shares(), Arbitraries.integers().between(0, 4))
                        .as(DecisionRule.QualifiedMajority::new),
                councils(voters));
    }

    /** {@return rules with a number of votes and veto holders} */
    public static Arbitrary<DecisionRule> councils(List<String> voters) {
        return Combinators.combine(Arbitraries.integers().between(0, 5), subsets(voters, 2))
                .as(DecisionRule.SecurityCouncil::new);
    }

    /** {@return weights of some of the actors} */
    public static Arbitrary<ImmutableMap<String, Fraction>> weightMaps(List<String> actors) {
        return Arbitraries.maps(Arbitraries.of(actors), weights())
                .ofMaxSize(actors.size())
                .map(ImmutableMap::copyOf);
    }

    /** {@return votes of bodies with these voters, some of whom have no position} */
    public static Arbitrary<Votes> votes(List<String> voters) {
        return Arbitraries.maps(Arbitraries.of(voters), Arbitraries.of(Stance.class))
                .ofMaxSize(voters.size())
                .map(stances -> new Votes(ImmutableSortedSet.copyOf(voters), ImmutableMap.copyOf(stances)));
    }

    /** {@return sets of at most so many of the words} */
    public static <T extends Comparable<T>> Arbitrary<ImmutableSortedSet<T>> subsets(List<T> words, int most) {
        return Arbitraries.of(words)
                .set()
                .ofMaxSize(Math.min(most, words.size()))
                .map(ImmutableSortedSet::copyOf);
    }

    /** {@return sets of at least one and at most so many of the words} */
    public static <T extends Comparable<T>> Arbitrary<ImmutableSortedSet<T>> someOf(List<T> words, int most) {
        return Arbitraries.of(words)
                .set()
                .ofMinSize(1)
                .ofMaxSize(Math.min(most, words.size()))
                .map(ImmutableSortedSet::copyOf);
    }
}
