package dev.comity.survey;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.DecisionRule;
import dev.comity.model.Fraction;
import java.util.Optional;
import java.util.function.Function;

/**
 * The voting power of a body and its members, before anything is known of their positions, exact.
 *
 * <pre>{@code
 * VotingPower council = Survey.of(world.on(LocalDate.of(2025, 6, 30))).votingPower("UNSC").orElseThrow();
 * council.members().get("USA").toPrevent();   // 1
 * council.members().get("USA").penrose();     // 0.0517578125
 * }</pre>
 *
 * @param powerToAct winning coalitions ÷ 2ⁿ (Coleman 1971)
 * @param members the power of each voter
 */
public record VotingPower(Fraction powerToAct, ImmutableSortedMap<String, OfMember> members) {
    /**
     * The power of one voter. A swing is a coalition of others that loses without and wins with the voter.
     *
     * @param penrose swings ÷ 2ⁿ⁻¹: how often the voter decides (Penrose 1946, the absolute Banzhaf measure)
     * @param banzhaf its swings ÷ all swings (Banzhaf 1965); 0 if nobody ever swings
     * @param shapleyShubik share of all orders in which it is pivotal (Shapley &amp; Shubik 1954)
     * @param toPrevent swings ÷ winning coalitions (Coleman 1971); 1 for a veto player
     * @param toInitiate swings ÷ losing coalitions (Coleman 1971)
     */
    public record OfMember(
            Fraction penrose, Fraction banzhaf, Fraction shapleyShubik, Fraction toPrevent, Fraction toInitiate) {}

    /**
     * {@return the power under a rule; empty if nobody votes, the rule decides nothing, or there are too many different
     * coalitions to count}
     *
     * @param rule how the body decides
     * @param voters who votes
     * @param population the population of a voter, for rules that count it
     */
    public static Optional<VotingPower> of(
            DecisionRule rule, ImmutableSortedSet<String> voters, Function<String, Fraction> population) {
        return VotingGame.of(rule, voters, population)
                .flatMap(game -> new PowerCount(game).count().or(() -> SumsBelow.power(game)));
    }
}
