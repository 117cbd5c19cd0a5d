package dev.comity.routing;

import dev.comity.condition.Parameters;
import dev.comity.model.Level;
import dev.comity.policy.Effect;
import dev.comity.policy.Requirement;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.Arrays;

/** Which rules have which effects, and the numbers by which a policy measures. */
final class CompiledEffects {
    final long[] dropVote;
    final long[] exclude;
    final long[] barLead;
    final long[] insufficient;
    final long[] subset;
    final long[] reserve;
    final long[] gap;
    final long[] include;
    final long[] prefer;
    final long[] direct;
    final long[] ascend;
    final long[] ascendIfBetter;
    final long[] hold;
    final long[] joint;
    final long[] coalition;
    final long[] bySpeed;
    final long[] byOtherLead;
    final long[] coLead;
    final long[] require;
    /** For each rule the levels that it prefers, as bits; -1 if it prefers other bodies too. */
    final int[] preferredLevels;

    /** For each level the rules that prefer it, among those that prefer nobody else but levels. */
    final long[][] preferring = new long[Level.values().length][];
    /** Rules that prefer others than levels. */
    final long[] preferringOthers;

    final long[][] tiers = new long[Tier.values().length][];

    final long coverage;
    final long coverageOf;
    final long capacity;
    final long capacityOf;
    final long better;
    final long betterOf;

    CompiledEffects(CompiledPolicy policy) {
        dropVote = policy.having(e -> e instanceof Effect.DropVote);
        exclude = policy.having(e -> e instanceof Effect.Exclude);
        barLead = policy.having(e -> e instanceof Effect.BarLead);
        insufficient = policy.having(e -> e instanceof Effect.Insufficient);
        subset = policy.having(e -> e instanceof Effect.Subset);
        reserve = policy.having(e -> e instanceof Effect.Reserve);
        gap = policy.having(e -> e instanceof Effect.Gap);
        include = policy.having(e -> e instanceof Effect.Include);
        prefer = policy.having(e -> e instanceof Effect.Prefer);
        direct = policy.having(e -> e instanceof Effect.Direct);
        ascend = policy.having(e -> e instanceof Effect.Ascend);
        ascendIfBetter = policy.having(e -> e instanceof Effect.AscendIfBetter);
        hold = policy.having(e -> e instanceof Effect.Hold);
        joint = policy.having(e -> e instanceof Effect.Joint);
        coalition = policy.having(e -> e instanceof Effect.AdmitCoalition);
        bySpeed = policy.having(e -> e instanceof Effect.Rank rank && rank.key() == Effect.Rank.Key.SPEED);
        byOtherLead = policy.having(e -> e instanceof Effect.Rank rank && rank.key() == Effect.Rank.Key.LEADS_OTHER);
        coLead = policy.having(e -> e instanceof Effect.CoLead);
        require = policy.having(e -> e instanceof Effect.Require);
        preferredLevels = Arrays.stream(policy.rules)
                .mapToInt(CompiledEffects::preferredLevels)
                .toArray();
        preferringOthers = new long[policy.words];
        for (Level level : Level.values()) {
            preferring[level.ordinal()] = new long[policy.words];
        }
        for (int rule = BitSets.next(prefer, 0); rule >= 0; rule = BitSets.next(prefer, rule + 1)) {
            if (preferredLevels[rule] < 0) {
                BitSets.add(preferringOthers, rule);
            }
            for (int left = Math.max(0, preferredLevels[rule]); left != 0; left &= left - 1) {
                BitSets.add(preferring[Integer.numberOfTrailingZeros(left)], rule);
            }
        }
        for (Tier tier : Tier.values()) {
            tiers[tier.ordinal()] = policy.of(tier);
        }
        coverage = Exact.numerator(policy.parameter(Parameters.COVERAGE));
        coverageOf = Exact.denominator(policy.parameter(Parameters.COVERAGE));
        capacity = Exact.numerator(policy.parameter(Parameters.CAPACITY));
        capacityOf = Exact.denominator(policy.parameter(Parameters.CAPACITY));
        better = Exact.numerator(policy.parameter(Parameters.BETTER));
        betterOf = Exact.denominator(policy.parameter(Parameters.BETTER));
    }

    private static int preferredLevels(Rule rule) {
        int levels = 0;
        for (Effect effect : rule.then()) {
            if (effect instanceof Effect.Prefer prefer && prefer.target() instanceof Target.AtLevels at) {
                for (Level level : at.levels()) {
                    levels |= 1 << level.ordinal();
                }
            } else if (effect instanceof Effect.Prefer) {
                return -1;
            }
        }
        return levels & ~(1 << Level.COALITION.ordinal());
    }

    /** {@return the requirements of a rule as bits} */
    static int requirements(CompiledPolicy policy, int rule) {
        int found = 0;
        for (Effect effect : policy.rules[rule].then()) {
            if (effect instanceof Effect.Require require) {
                Requirement requirement = require.requirement();
                found |= 1 << requirement.ordinal();
            }
        }
        return found;
    }
}
