package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import dev.comity.policy.Effect;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.Arrays;

/** Chooses the leads as {@link Selection} does, without saying why. */
final class CompiledSelection {
    private final CompiledUnit unit;
    private final CompiledRules rules;
    private final CompiledEffects effects;
    private final CompiledTargets targets;
    private final CompiledRanking ranking;
    private final CompiledPreferences preferences;
    private final CompiledLadder ladder;
    private long[] pool = new long[0];
    private long[] narrowed = new long[0];
    private long[] meant = new long[0];
    private long[] joining = new long[0];
    private long[] inside = new long[0];

    CompiledSelection(CompiledUnit unit) {
        this.unit = unit;
        this.rules = unit.rules;
        this.effects = unit.policy.effects;
        this.targets = new CompiledTargets(unit);
        this.ranking = new CompiledRanking(unit);
        this.preferences = new CompiledPreferences(unit, targets);
        this.ladder = new CompiledLadder(unit, ranking);
    }

    void room(int words) {
        pool = new long[words];
        narrowed = new long[words];
        meant = new long[words];
        joining = new long[words];
        inside = new long[words];
        preferences.room(words);
        ranking.room(words);
        ladder.room(words);
    }

    void allocate() {
        unit.set(Status.GAP);
        rules.sumUp();
        ranking.begin();
        boolean reserved = rules.stands(CompiledEffects.RESERVE);
        boolean gap = rules.stands(CompiledEffects.GAP);
        boolean included = rules.stands(CompiledEffects.INCLUDE);
        int tier = reserved ? tier(effects.reserve) : Integer.MAX_VALUE;
        if (reserved && !(gap && tier(effects.gap) < tier) && !(included && tier(effects.include) < tier)) {
            reserve(tier);
        } else if (!gap) {
            allocateOpen(included);
        }
        if (BitSets.isEmpty(unit.leads)) {
            unit.set(Status.GAP);
        } else if (rules.stands(CompiledEffects.CO_LEAD)) {
            coLead();
        }
    }

    /** {@return the strongest tier of the rules that stand among some} */
    private int tier(long[] some) {
        int strongest = Integer.MAX_VALUE;
        for (int rule = rules.next(some, 0); rule >= 0; rule = rules.next(some, rule + 1)) {
            strongest = Math.min(strongest, tierOf(rule));
        }
        return strongest;
    }

    private int tierOf(int rule) {
        Tier tier = unit.policy.rules[rule].tier();
        return tier.ordinal();
    }

    /** The sets of the rules of the strongest tier are intersected. */
    private void reserve(int tier) {
        boolean first = true;
        for (int rule = rules.next(effects.reserve, 0); rule >= 0; rule = rules.next(effects.reserve, rule + 1)) {
            if (tierOf(rule) != tier) {
                continue;
            }
            Arrays.fill(meant, 0);
            targets.ofRule(rule, CompiledTargets.Kind.RESERVE, meant);
            if (first) {
                System.arraycopy(meant, 0, pool, 0, pool.length);
                first = false;
            } else {
                boolean bothBorne = !BitSets.isEmpty(pool) && !BitSets.isEmpty(meant);
                retain(pool, meant);
                if (bothBorne && BitSets.isEmpty(pool)) {
                    return;
                }
            }
        }
        leadReadyOrConditional(pool);
    }

    private void leadReadyOrConditional(long[] some) {
        boolean now = BitSets.meets(some, unit.ready);
        long[] those = now ? unit.ready : unit.eligible;
        for (int i = 0; i < some.length; i++) {
            unit.leads[i] = some[i] & those[i];
        }
        unit.set(now ? Status.ALLOCATED : Status.CONDITIONAL);
    }

    static void retain(long[] set, long[] others) {
        for (int i = 0; i < set.length; i++) {
            set[i] &= others[i];
        }
    }

    private void allocateOpen(boolean included) {
        if (included) {
            include();
            return;
        }
        long anyReady = 0;
        long anyConditional = 0;
        for (int i = 0; i < pool.length; i++) {
            pool[i] = unit.ready[i] & unit.institutions[i];
            meant[i] = unit.eligible[i] & ~unit.ready[i] & unit.institutions[i];
            narrowed[i] = pool[i];
            anyReady |= pool[i];
            anyConditional |= meant[i];
        }
        if ((anyReady | anyConditional) == 0) {
            ladder.leadByCoalition();
            return;
        }
        boolean now = anyReady != 0 && (anyConditional == 0 || anyEnough(pool) || !anyEnough(meant));
        if (!now) {
            System.arraycopy(meant, 0, pool, 0, pool.length);
            System.arraycopy(meant, 0, narrowed, 0, pool.length);
        }
        preferences.narrow(narrowed);
        unit.set(now ? Status.ALLOCATED : Status.CONDITIONAL);
        ladder.choose(pool, narrowed, preferences.vacuous());
    }

    private boolean anyEnough(long[] some) {
        return BitSets.meets(some, unit.partitionable ? unit.adequate : unit.sufficient(some));
    }

    private void include() {
        boolean missing = false;
        Arrays.fill(pool, 0);
        for (int rule = rules.next(effects.include, 0); rule >= 0; rule = rules.next(effects.include, rule + 1)) {
            ImmutableList<Effect> then = unit.policy.rules[rule].then();
            for (int i = 0; i < then.size(); i++) {
                Target target = CompiledTargets.of(then.get(i), CompiledTargets.Kind.INCLUDE);
                if (target != null) {
                    Arrays.fill(meant, 0);
                    if (target instanceof Target.Forum) {
                        targets.ofRule(rule, CompiledTargets.Kind.INCLUDE, meant);
                    } else {
                        targets.others(target, meant);
                    }
                    missing |= BitSets.isEmpty(meant);
                    BitSets.addAll(pool, meant);
                }
            }
        }
        if (!missing && BitSets.containsAll(unit.eligible, pool)) {
            System.arraycopy(pool, 0, unit.leads, 0, pool.length);
            unit.set(BitSets.containsAll(unit.ready, pool) ? Status.ALLOCATED : Status.CONDITIONAL);
        }
    }

    // ---- co-leads ----

    /** The row of the unit comes first, then those of the candidates; {@return -1 after the last} */
    private int nextRow(int row) {
        return unit.next(row == rules.whole() ? 0 : row + 1);
    }

    private void coLead() {
        Arrays.fill(joining, 0);
        for (int rule = rules.next(effects.coLead, 0); rule >= 0; rule = rules.next(effects.coLead, rule + 1)) {
            for (int row = rules.whole(); row >= 0; row = nextRow(row)) {
                if (rules.stands(row, rule)) {
                    join(rule, row);
                }
            }
        }
        System.arraycopy(joining, 0, unit.coLeads, 0, joining.length);
    }

    private void join(int rule, int row) {
        ImmutableList<Effect> then = unit.policy.rules[rule].then();
        for (int i = 0; i < then.size(); i++) {
            Target target = CompiledTargets.of(then.get(i), CompiledTargets.Kind.CO_LEAD);
            boolean other = target != null && !(target instanceof Target.Forum);
            boolean mute = other && row != rules.whole() && !BitSets.has(unit.leads, row);
            if (target == null || mute) {
                continue;
            }
            targets.ofInstance(row, target, meant);
            long[] able = unit.status() == Status.CONDITIONAL ? unit.eligible : unit.ready;
            for (int x = BitSets.next(meant, 0); x >= 0; x = BitSets.next(meant, x + 1)) {
                if (BitSets.has(able, x) && !BitSets.has(unit.leads, x) && !reservedAgainst(rule, x)) {
                    BitSets.add(joining, x);
                }
            }
        }
    }

    private boolean reservedAgainst(int asking, int x) {
        for (int rule = rules.next(effects.reserve, 0); rule >= 0; rule = rules.next(effects.reserve, rule + 1)) {
            if (tierOf(asking) >= tierOf(rule) && isOutside(rule, x)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a candidate is outside of what an instance of a rule reserves} */
    private boolean isOutside(int rule, int x) {
        ImmutableList<Effect> then = unit.policy.rules[rule].then();
        for (int row = rules.whole(); row >= 0; row = nextRow(row)) {
            for (int i = 0; i < then.size() && rules.stands(row, rule); i++) {
                Target target = CompiledTargets.of(then.get(i), CompiledTargets.Kind.RESERVE);
                if (target != null) {
                    targets.ofInstance(row, target, inside);
                    if (!BitSets.has(inside, x)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
