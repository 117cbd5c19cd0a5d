package dev.comity.testing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.DecisionRule;
import dev.comity.model.Fraction;
import dev.comity.model.Stance;
import dev.comity.model.Votes;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Random decision rules and votes. */
public final class RuleArbitraries {
    private RuleArbitraries() {}

    /** {@return rules of every kind for bodies of these voters} */
    public static Arbitrary<DecisionRule> rules(List<String> voters) {
        return Dice.arbitrary(dice -> rule(dice, voters));
    }

    /** {@return votes of bodies with these voters, some of whom have no position} */
    public static Arbitrary<Votes> votes(List<String> voters) {
        return Dice.arbitrary(dice -> votes(dice, voters));
    }

    /** {@return shares from 0 to 1} */
    public static Arbitrary<Fraction> shares() {
        return Dice.arbitrary(RuleArbitraries::share);
    }

    static DecisionRule rule(Dice dice, List<String> voters) {
        return switch (dice.below(12)) {
            case 0 -> DecisionRule.consensus();
            case 1 -> DecisionRule.unanimity();
            case 2 -> new DecisionRule.Unanimity(true);
            case 3 -> DecisionRule.simpleMajority();
            case 4 -> new DecisionRule.Consensus(dice.between(1, 3));
            case 5 -> new DecisionRule.NegativeConsensus();
            case 6 -> new DecisionRule.NoDecision();
            case 7 -> new DecisionRule.Majority(share(dice), dice.chance(50), dice.chance(50));
            case 8 -> new DecisionRule.Weighted(share(dice), weights(dice, voters), weight(dice));
            case 9 -> new DecisionRule.QualifiedMajority(share(dice), share(dice), dice.below(5));
            default -> new DecisionRule.SecurityCouncil(dice.below(6), dice.some(voters, 0, 2));
        };
    }

    static Votes votes(Dice dice, List<String> voters) {
        ImmutableMap.Builder<String, Stance> stances = ImmutableMap.builder();
        for (String voter : voters) {
            dice.maybe(60, () -> dice.pick(Stance.values())).ifPresent(stance -> stances.put(voter, stance));
        }
        return new Votes(ImmutableSortedSet.copyOf(voters), stances.buildOrThrow());
    }

    static Fraction share(Dice dice) {
        int whole = dice.pick(1, 2, 3, 4, 5, 6, 7, 10, 12);
        return Fraction.of(dice.between(0, whole), whole);
    }

    static Fraction weight(Dice dice) {
        return Fraction.of(dice.pick(1, 0, 1, 2, 3, 5, 10, 50), 1);
    }

    /** Weights of some of the actors. */
    static ImmutableMap<String, Fraction> weights(Dice dice, List<String> actors) {
        ImmutableMap.Builder<String, Fraction> weights = ImmutableMap.builder();
        for (String actor : actors) {
            dice.maybe(80, () -> weight(dice)).ifPresent(weight -> weights.put(actor, weight));
        }
        return weights.buildOrThrow();
    }
}
