package dev.comity.routing;

import dev.comity.policy.Tier;
import java.util.Arrays;

/** Narrows the pool as {@link Preferences} does. */
final class CompiledPreferences {
    private static final Tier[] TIERS = {Tier.CHARTER, Tier.TREATY, Tier.ELIGIBILITY, Tier.DIVISION_OF_LABOUR};

    private final CompiledUnit unit;
    private final CompiledRules rules;
    private final CompiledTargets targets;
    private final CompiledEffects effects;
    private final long[] vacuous;
    private final long[] live;
    /** Rules whose preferences meet the pool. */
    private final long[] meeting;
    /** Rules that are overridden by those that are not, which come first. */
    private final long[] overridden;

    private long[] meant = new long[0];
    private long[] common = new long[0];

    CompiledPreferences(CompiledUnit unit, CompiledTargets targets) {
        this.unit = unit;
        this.rules = unit.rules;
        this.targets = targets;
        this.effects = unit.policy.effects;
        this.vacuous = new long[unit.policy.words];
        this.live = new long[unit.policy.words];
        this.meeting = new long[unit.policy.words];
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
        if (rules.stands(CompiledEffects.PREFER)) {
            for (Tier tier : TIERS) {
                if (rules.stands(CompiledEffects.preferredIn(tier))) {
                    narrow(effects.tiers[tier.ordinal()], pool);
                }
            }
        }
    }

    private void narrow(long[] tier, long[] pool) {
        rules.standing(effects.prefer, tier, live);
        boolean any = false;
        Arrays.fill(meeting, 0);
        for (int level = 0; level < effects.preferring.length; level++) {
            if (BitSets.meets(live, effects.preferring[level]) && unit.list().meets(level, pool)) {
                BitSets.addAll(meeting, effects.preferring[level]);
            }
        }
        for (int i = 0; i < live.length; i++) {
            for (long left = live[i] & effects.preferringOthers[i]; left != 0; left &= left - 1) {
                mean((i << 6) + Long.numberOfTrailingZeros(left));
                meeting[i] |= BitSets.meets(meant, pool) ? Long.lowestOneBit(left) : 0;
            }
            vacuous[i] |= live[i] & ~meeting[i];
            live[i] &= meeting[i];
            any |= live[i] != 0;
        }
        if (any) {
            narrowByLive(pool);
        }
    }

    /** Rules come after all that override them. */
    private void narrowByLive(long[] pool) {
        System.arraycopy(pool, 0, common, 0, pool.length);
        Arrays.fill(overridden, 0);
        for (int i = 0; i < live.length; i++) {
            for (long left = live[i] & ~overridden[i]; left != 0; left &= (left - 1) & ~overridden[i]) {
                int rule = (i << 6) + Long.numberOfTrailingZeros(left);
                BitSets.addAll(overridden, unit.policy.overrides[rule]);
                mean(rule);
                CompiledSelection.retain(common, meant);
            }
            overridden[i] &= live[i];
        }
        rules.drop(overridden);
        if (!BitSets.isEmpty(common)) {
            System.arraycopy(common, 0, pool, 0, pool.length);
        }
    }

    private void mean(int rule) {
        Arrays.fill(meant, 0);
        int levels = effects.preferredLevels[rule];
        if (levels < 0) {
            targets.ofRule(rule, CompiledTargets.Kind.PREFER, meant);
        }
        for (int left = Math.max(0, levels); left != 0; left &= left - 1) {
            unit.list().addTo(meant, Integer.numberOfTrailingZeros(left));
        }
    }
}
