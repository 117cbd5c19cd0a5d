package dev.comity.model;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.function.Function;

/**
 * How a body decides, and so whether known positions already keep it from deciding. An actor without a position counts
 * as possible support; where abstention is not support, it counts against the quota.
 *
 * <p>Sources: Charter of the United Nations art. 27; TEU art. 16(4); DSU arts 6, 16, 17; Tsebelis 2002 on veto players.
 *
 * <pre>{@code
 * Votes votes = new Votes(ImmutableSortedSet.of("north", "east", "south"), ImmutableMap.of("east", Stance.OPPOSE));
 * DecisionRule.unanimity().blocked(votes, state -> Fraction.ONE);        // true
 * DecisionRule.simpleMajority().blocked(votes, state -> Fraction.ONE);   // false
 * DecisionRule.simpleMajority().describe();                              // a majority of more than 0.5 of votes cast
 * }</pre>
 */
public sealed interface DecisionRule
        permits DecisionRule.Unanimity,
                DecisionRule.Consensus,
                DecisionRule.Majority,
                DecisionRule.Weighted,
                DecisionRule.QualifiedMajority,
                DecisionRule.SecurityCouncil,
                DecisionRule.NegativeConsensus,
                DecisionRule.NoDecision {

    /**
     * Whether a decision is already impossible.
     *
     * @param votes the voters and what they say
     * @param population the population of an actor, for rules that count it
     * @return true if no completion of the unknown positions lets the body decide
     */
    boolean blocked(Votes votes, Function<String, Fraction> population);

    /** {@return a sentence part that says how the body decides} */
    String describe();

    /**
     * Every voter must agree.
     *
     * @param abstentionBlocks whether abstaining keeps the body from deciding too
     */
    record Unanimity(boolean abstentionBlocks) implements DecisionRule {
        @Override
        public boolean blocked(Votes votes, Function<String, Fraction> population) {
            return votes.count(Stance.OPPOSE) > 0 || abstentionBlocks && votes.count(Stance.ABSTAIN) > 0;
        }

        @Override
        public String describe() {
            return "unanimity";
        }
    }

    /**
     * No voter may object; abstaining is no objection.
     *
     * @param objectors how many objectors it takes to block, at least 1
     */
    record Consensus(int objectors) implements DecisionRule {
        /**
         * Checks the number.
         *
         * @param objectors how many objectors it takes to block, at least 1
         */
        public Consensus {
            if (objectors < 1) {
                throw new IllegalArgumentException("it takes at least one objector to block");
            }
        }

        @Override
        public boolean blocked(Votes votes, Function<String, Fraction> population) {
            return votes.count(Stance.OPPOSE) >= objectors;
        }

        @Override
        public String describe() {
            return objectors == 1 ? "consensus" : "consensus minus " + (objectors - 1);
        }
    }

    /**
     * A share of the votes, each voter having one.
     *
     * @param quota share needed, from 0 to 1
     * @param strict whether the share must be exceeded (a simple majority) or only reached
     * @param ofAll whether the share is of all voters, so that abstention counts against, or of votes cast
     */
    record Majority(Fraction quota, boolean strict, boolean ofAll) implements DecisionRule {
        /**
         * Checks the quota.
         *
         * @param quota share needed, from 0 to 1
         * @param strict whether the share must be exceeded or only reached
         * @param ofAll whether the share is of all voters or of votes cast
         */
        public Majority {
            requireShare(quota);
        }

        @Override
        public boolean blocked(Votes votes, Function<String, Fraction> population) {
            int possible = votes.possible();
            int base = ofAll ? votes.size() : possible + votes.count(Stance.OPPOSE);
            return possible == 0 || !reaches(Fraction.of(possible, base), quota, strict);
        }

        @Override
        public String describe() {
            String share = strict ? "more than " + quota : quota.toString();
            return "a majority of " + share + (ofAll ? " of all members" : " of votes cast");
        }
    }

    /**
     * A share of weights.
     *
     * @param quota share of the total weight needed, from 0 to 1
     * @param weights weights of voters, from 0
     * @param otherWeight the weight of each voter not listed, from 0
     */
    record Weighted(Fraction quota, ImmutableMap<String, Fraction> weights, Fraction otherWeight)
            implements DecisionRule {
        /**
         * Checks the quota and the weights.
         *
         * @param quota share of the total weight needed, from 0 to 1
         * @param weights weights of voters, from 0
         * @param otherWeight the weight of each voter not listed, from 0
         */
        public Weighted {
            requireShare(quota);
            otherWeight.requireWeight();
            weights.values().forEach(Fraction::requireWeight);
        }

        @Override
        public boolean blocked(Votes votes, Function<String, Fraction> population) {
            Fraction total = votes.weight(votes.voters(), this::weight);
            Fraction possible = votes.weight(votes.possibleSupporters(), this::weight);
            return total.compareTo(Fraction.ZERO) <= 0 || !reachesShare(possible, total, quota);
        }

        private Fraction weight(String actor) {
            return weights.getOrDefault(actor, otherWeight);
        }

        @Override
        public String describe() {
            return "a share of " + quota + " of the weighted votes";
        }
    }

    /**
     * A double majority of members and of population (TEU art. 16(4)); those who block the population share must be
     * more than a few.
     *
     * @param members share of members, from 0 to 1
     * @param population share of population, from 0 to 1
     * @param blockingMinority the fewest members that can block by population
     */
    record QualifiedMajority(Fraction members, Fraction population, int blockingMinority) implements DecisionRule {
        /**
         * Checks the shares.
         *
         * @param members share of members, from 0 to 1
         * @param population share of population, from 0 to 1
         * @param blockingMinority the fewest members that can block by population
         */
        public QualifiedMajority {
            requireShare(members);
            requireShare(population);
        }

        @Override
        public boolean blocked(Votes votes, Function<String, Fraction> populationOf) {
            int against = votes.size() - votes.possible();
            if (votes.possible() == 0
                    || !Fraction.of(votes.possible(), votes.size()).atLeast(members)) {
                return true;
            }
            Fraction total = votes.weight(votes.voters(), populationOf);
            Fraction possible = votes.weight(votes.possibleSupporters(), populationOf);
            return against >= blockingMinority && !reachesShare(possible, total, population);
        }

        @Override
        public String describe() {
            return "a qualified majority of " + members + " of members with " + population + " of population";
        }
    }

    /**
     * A number of votes without the negative vote of a veto holder (Charter of the United Nations art. 27(3)).
     *
     * @param votesNeeded how many votes in favour
     * @param vetoHolders whose negative vote blocks
     */
    record SecurityCouncil(int votesNeeded, ImmutableSortedSet<String> vetoHolders) implements DecisionRule {
        @Override
        public boolean blocked(Votes votes, Function<String, Fraction> population) {
            for (String holder : vetoHolders) {
                if (votes.opposes(holder)) {
                    return true;
                }
            }
            return votes.possible() < votesNeeded;
        }

        @Override
        public String describe() {
            return votesNeeded + " votes without a veto";
        }
    }

    /** Adopted unless every voter objects (DSU arts 6(1), 16(4), 17(14)). */
    record NegativeConsensus() implements DecisionRule {
        @Override
        public boolean blocked(Votes votes, Function<String, Fraction> population) {
            return votes.size() > 0 && votes.count(Stance.OPPOSE) == votes.size();
        }

        @Override
        public String describe() {
            return "negative consensus";
        }
    }

    /** No body decides; the text applies by itself. */
    record NoDecision() implements DecisionRule {
        @Override
        public boolean blocked(Votes votes, Function<String, Fraction> population) {
            return false;
        }

        @Override
        public String describe() {
            return "no decision";
        }
    }

    /** {@return unanimity in which abstaining does not block} */
    static DecisionRule unanimity() {
        return new Unanimity(false);
    }

    /** {@return consensus: any objection blocks} */
    static DecisionRule consensus() {
        return new Consensus(1);
    }

    /** {@return more than half of the votes cast} */
    static DecisionRule simpleMajority() {
        return new Majority(Fraction.of(1, 2), true, false);
    }

    private static void requireShare(Fraction share) {
        if (share.compareTo(Fraction.ZERO) < 0 || share.compareTo(Fraction.ONE) > 0) {
            throw new IllegalArgumentException("a share goes from 0 to 1, not `" + share + "`");
        }
    }

    private static boolean reaches(Fraction share, Fraction quota, boolean strict) {
        return strict ? share.compareTo(quota) > 0 : share.atLeast(quota);
    }

    private static boolean reachesShare(Fraction part, Fraction whole, Fraction quota) {
        Fraction needed = new Fraction(
                whole.numerator().multiply(quota.numerator()),
                whole.denominator().multiply(quota.denominator()));
        return part.atLeast(needed);
    }
}
