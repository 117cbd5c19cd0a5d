package dev.comity.routing;

import dev.comity.policy.Tier;

/** Narrows the pool as {@link Preferences} does. */
final class CompiledPreferences {
    private static final Tier[] TIERS = {Tier.CHARTER, Tier.TREATY, Tier.ELIGIBILITY, Tier.DIVISION_OF_LABOUR};

    private final CompiledUnit unit;
    private final CompiledRules rules;
    private final CompiledTargets targets;
    private final CompiledEffects effects;
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
        this.effects = unit.policy.effects;
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
        BitSets.clear(vacuous);
        if (rules.stands(CompiledEffects.PREFER)) {
            for (Tier tier : TIERS) {
                if (rules.stands(CompiledEffects.preferredIn(tier))) {
                    narrow(effects.tiers[tier.ordinal()], pool);
                }
            }
        }
    }

    private void narrow(long[] tier, long[] pool) {
        boolean any = false;
        for (int i = 0; i < live.length; i++) {
            long standing = rules.standing(i) & effects.prefer[i] & tier[i];
            long meeting = meeting(i, standing, pool);
            vacuous[i] |= standing & ~meeting;
            live[i] = meeting;
            any |= meeting != 0;
        }
        if (any) {
            narrowByLive(pool);
        }
    }

    /** {@return those of a word of rules whose preferences meet the pool} */
    private long meeting(int word, long standing, long[] pool) {
        long meeting = 0;
        for (int level = 0; level < effects.preferring.length; level++) {
            long preferring = standing & effects.preferring[level][word];
            if (preferring != 0 && unit.list().meets(level, pool)) {
                meeting |= preferring;
            }
        }
        for (long left = standing & effects.preferringOthers[word]; left != 0; left &= left - 1) {
            mean((word << 6) + Long.numberOfTrailingZeros(left));
            meeting |= BitSets.meets(meant, pool) ? Long.lowestOneBit(left) : 0;
        }
        return meeting;
    }

    /** Rules come after all that override them. */
    private void narrowByLive(long[] pool) {
        BitSets.copy(pool, common);
        BitSets.clear(overridden);
        for (int i = 0; i < live.length; i++) {
            for (long left = live[i] & ~overridden[i]; left != 0; left &= (left - 1) & ~overridden[i]) {
                int rule = (i << 6) + Long.numberOfTrailingZeros(left);
                BitSets.addAll(overridden, unit.policy.overrides[rule]);
                retain(rule);
            }
            overridden[i] &= live[i];
        }
        rules.drop(overridden);
        if (!BitSets.isEmpty(common)) {
            BitSets.copy(common, pool);
        }
    }

    /** Leaves of the common preferences those of a rule, too. */
    private void retain(int rule) {
        int levels = effects.preferredLevels[rule];
        if (levels > 0 && (levels & levels - 1) == 0) {
            unit.list().retain(common, Integer.numberOfTrailingZeros(levels));
        } else {
            mean(rule);
            CompiledSelection.retain(common, meant);
        }
    }

    private void mean(int rule) {
        BitSets.clear(meant);
        int levels = effects.preferredLevels[rule];
        if (levels < 0) {
            targets.ofRule(rule, CompiledTargets.Kind.PREFER, meant);
        }
        for (int left = Math.max(0, levels); left != 0; left &= left - 1) {
            unit.list().addTo(meant, Integer.numberOfTrailingZeros(left));
        }
    }
}
