package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;
import java.util.function.Function;

/** Whether a vote in which everybody has spoken is won, written down from the texts of the rules. */
final class Outcomes {
    private Outcomes() {}

    static boolean wins(DecisionRule rule, Votes votes, Function<String, Fraction> population) {
        int support = votes.count(Stance.SUPPORT);
        int oppose = votes.count(Stance.OPPOSE);
        int abstain = votes.count(Stance.ABSTAIN);
        if (rule instanceof DecisionRule.Unanimity unanimity) {
            return oppose == 0 && (abstain == 0 || !unanimity.abstentionBlocks());
        }
        if (rule instanceof DecisionRule.Consensus consensus) {
            return oppose < consensus.objectors();
        }
        if (rule instanceof DecisionRule.Majority majority) {
            int base = majority.ofAll() ? support + oppose + abstain : support + oppose;
            return support > 0 && isShare(support, base, majority.quota(), majority.strict());
        }
        if (rule instanceof DecisionRule.NegativeConsensus) {
            return votes.size() == 0 || support + abstain > 0;
        }
        return rule instanceof DecisionRule.NoDecision || winsByWeight(rule, votes, population);
    }

    private static boolean winsByWeight(DecisionRule rule, Votes votes, Function<String, Fraction> population) {
        ImmutableSortedSet<String> supporters = votes.with(Stance.SUPPORT);
        if (rule instanceof DecisionRule.SecurityCouncil council) {
            boolean vetoed = council.vetoHolders().stream().anyMatch(votes::opposes);
            return !vetoed && supporters.size() >= council.votesNeeded();
        }
        if (rule instanceof DecisionRule.Weighted weighted) {
            Function<String, Fraction> weight = actor -> weighted.weights().getOrDefault(actor, weighted.otherWeight());
            double total = sum(votes.voters(), weight);
            return total > 0
                    && sum(supporters, weight) >= total * weighted.quota().toDouble() - 1e-9;
        }
        DecisionRule.QualifiedMajority qualified = (DecisionRule.QualifiedMajority) rule;
        int others = votes.size() - supporters.size();
        boolean enoughPeople = sum(supporters, population)
                >= sum(votes.voters(), population) * qualified.population().toDouble() - 1e-9;
        return !supporters.isEmpty()
                && isShare(supporters.size(), votes.size(), qualified.members(), false)
                && (enoughPeople || others < qualified.blockingMinority());
    }

    private static boolean isShare(int part, int whole, Fraction quota, boolean strict) {
        double needed = whole * quota.toDouble();
        return strict ? part > needed + 1e-9 : part >= needed - 1e-9;
    }

    private static double sum(Iterable<String> actors, Function<String, Fraction> weight) {
        double sum = 0;
        for (String actor : actors) {
            sum += weight.apply(actor).toDouble();
        }
        return sum;
    }
}
