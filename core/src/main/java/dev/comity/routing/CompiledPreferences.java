package dev.comity.routing;

import dev.comity.policy.Tier;
import java.util.Arrays;

/** Narrows the pool as {@link Preferences} does. */
final class CompiledPreferences {
    private static final Tier[] TIERS = {Tier.CHARTER, Tier.TREATY, Tier.ELIGIBILITY, Tier.DIVISION_OF_LABOUR};

    private final CompiledUnit unit;
    private final CompiledRules rules;
    private final CompiledTargets targets;
    private final long[] vacuous;
    private final long[] live;
    /** Rules that are overridden by those that are not, which come first. */
    private final long[] overridden;

    private long[] meant = new long[0];
    private long[] common = new long[0];

    CompiledPreferences(CompiledUnit unit, CompiledTargets targets) {
        this.unit = unit;
        this.rules = unit.rules;
        this.targets = targets;
        this.vacuous = new long[unit.policy.words];
        this.live = new long[unit.policy.words];
        this.overridden = new long[unit.policy.words];
    }

    void room(int words) {
        meant = new long[words];
        common = new long[words];
    }

    /** {@return the rules whose preferences missed the pool} */
    long[] vacuous() {
        return vacuous;
    }

    void narrow(long[] pool) {
        Arrays.fill(vacuous, 0);
        if (rules.stands(unit.policy.effects.prefer)) {
            for (Tier tier : TIERS) {
                narrow(unit.policy.effects.tiers[tier.ordinal()], pool);
            }
        }
    }

    private void narrow(long[] tier, long[] pool) {
        long[] prefer = unit.policy.effects.prefer;
        boolean any = false;
        Arrays.fill(live, 0);
        for (int rule = rules.next(prefer, tier, 0); rule >= 0; rule = rules.next(prefer, tier, rule + 1)) {
            boolean meets = meets(rule, pool);
            any |= meets;
            BitSets.add(meets ? live : vacuous, rule);
        }
        if (any) {
            narrowByLive(pool);
        }
    }

    private void narrowByLive(long[] pool) {
        System.arraycopy(pool, 0, common, 0, pool.length);
        Arrays.fill(overridden, 0);
        for (int rule = BitSets.next(live, 0); rule >= 0; rule = BitSets.next(live, rule + 1)) {
            if (BitSets.has(overridden, rule)) {
                rules.drop(rule);
            } else {
                BitSets.addAll(overridden, unit.policy.overrides[rule]);
                mean(rule);
                CompiledSelection.retain(common, meant);
            }
        }
        if (!BitSets.isEmpty(common)) {
            System.arraycopy(common, 0, pool, 0, pool.length);
        }
    }

    /** {@return whether anybody in the pool is preferred by a rule} */
    private boolean meets(int rule, long[] pool) {
        int levels = unit.policy.effects.preferredLevels[rule];
        if (levels < 0) {
            mean(rule);
            return BitSets.meets(meant, pool);
        }
        for (int left = levels; left != 0; left &= left - 1) {
            if (BitSets.meets(unit.levels[Integer.numberOfTrailingZeros(left)], pool)) {
                return true;
            }
        }
        return false;
    }

    private void mean(int rule) {
        Arrays.fill(meant, 0);
        int levels = unit.policy.effects.preferredLevels[rule];
        if (levels < 0) {
            targets.ofRule(rule, CompiledTargets.Kind.PREFER, meant);
        }
        for (int left = Math.max(0, levels); left != 0; left &= left - 1) {
            BitSets.addAll(meant, unit.levels[Integer.numberOfTrailingZeros(left)]);
        }
    }
}
