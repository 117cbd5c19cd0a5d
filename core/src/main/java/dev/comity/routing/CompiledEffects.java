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
    // Kinds of effects, as bits.
    static final int RESERVE = 1;
    static final int GAP = 1 << 1;
    static final int INCLUDE = 1 << 2;
    static final int PREFER = 1 << 3;
    static final int CO_LEAD = 1 << 4;
    static final int ASCEND = 1 << 5;
    static final int ASCEND_IF_BETTER = 1 << 6;
    static final int HOLD = 1 << 7;
    static final int JOINT = 1 << 8;
    static final int COALITION = 1 << 9;
    static final int BY_SPEED = 1 << 10;
    static final int BY_OTHER_LEAD = 1 << 11;
    /** The first of the bits that tell in which tier something is preferred. */
    private static final int TIERS = 16;

    /** For each rule the kinds of its effects. */
    final int[] kinds;

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
    /** For each rule what it requires, as bits. */
    final int[] requirements;
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
        requirements = Arrays.stream(policy.rules)
                .mapToInt(CompiledEffects::requirements)
                .toArray();
        preferredLevels = Arrays.stream(policy.rules)
                .mapToInt(CompiledEffects::preferredLevels)
                .toArray();
        kinds = new int[policy.rules.length];
        mark(reserve, RESERVE);
        mark(gap, GAP);
        mark(include, INCLUDE);
        mark(prefer, PREFER);
        mark(coLead, CO_LEAD);
        mark(ascend, ASCEND);
        mark(ascendIfBetter, ASCEND_IF_BETTER);
        mark(hold, HOLD);
        mark(joint, JOINT);
        mark(coalition, COALITION);
        mark(bySpeed, BY_SPEED);
        mark(byOtherLead, BY_OTHER_LEAD);
        for (int rule = BitSets.next(prefer, 0); rule >= 0; rule = BitSets.next(prefer, rule + 1)) {
            kinds[rule] |= preferredIn(policy.rules[rule].tier());
        }
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

    private void mark(long[] rules, int kind) {
        for (int rule = BitSets.next(rules, 0); rule >= 0; rule = BitSets.next(rules, rule + 1)) {
            kinds[rule] |= kind;
        }
    }

    /** {@return the bit of preferences of a tier} */
    static int preferredIn(Tier tier) {
        return 1 << TIERS + tier.ordinal();
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
    private static int requirements(Rule rule) {
        int found = 0;
        for (Effect effect : rule.then()) {
            if (effect instanceof Effect.Require require) {
                Requirement requirement = require.requirement();
                found |= 1 << requirement.ordinal();
            }
        }
        return found;
    }
}
