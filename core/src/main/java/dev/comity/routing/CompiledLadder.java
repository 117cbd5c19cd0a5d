package dev.comity.routing;

import dev.comity.model.Level;
import dev.comity.policy.Direction;
import dev.comity.policy.Stop;

/** Chooses the leads from the pool, level by level, as {@link Ladder} does. */
final class CompiledLadder {
    private static final int LEVELS = Level.MULTILATERAL.ordinal() + 1;

    private final CompiledUnit unit;
    private final CompiledRules rules;
    private final CompiledEffects effects;
    private final CompiledRanking ranking;
    private final CompiledMeasures measures;
    private final CompiledPartition partition;
    private final CompiledJoint joint;
    private final boolean descending;
    private final boolean stopsAtEligible;
    private final long[][] steps = new long[LEVELS][];
    private int count;
    private long[] some = new long[0];
    private long[] staying = new long[0];
    private long[] above = new long[0];

    CompiledLadder(CompiledUnit unit, CompiledRanking ranking) {
        this.unit = unit;
        this.rules = unit.rules;
        this.effects = unit.policy.effects;
        this.ranking = ranking;
        this.measures = unit.measures;
        this.descending = unit.policy.prepared.policy.direction() == Direction.DESCENDING;
        this.stopsAtEligible = unit.policy.prepared.policy.stop() == Stop.AT_ELIGIBLE;
        this.partition = new CompiledPartition(unit, ranking, measures, stopsAtEligible);
        this.joint = new CompiledJoint(unit, measures);
    }

    void room(int words) {
        for (int i = 0; i < steps.length; i++) {
            steps[i] = new long[words];
        }
        some = new long[words];
        staying = new long[words];
        above = new long[words];
        partition.room(words);
        joint.room(words);
    }

    void choose(long[] open, long[] pool, long[] vacuous) {
        split(pool);
        if (unit.partitionable && partition.choose(open, pool, steps, count, vacuous)) {
            return;
        }
        if (stopsAtEligible && stopAtEligible()) {
            return;
        }
        if (!climb()) {
            jointOrBest(open, pool);
        }
    }

    private void split(long[] pool) {
        count = 0;
        if (!rules.stands(CompiledEffects.ASCEND) && !rules.stands(CompiledEffects.HOLD)) {
            BitSets.copy(pool, steps[count++]);
            return;
        }
        for (int i = 0; i < LEVELS; i++) {
            int level = descending ? LEVELS - 1 - i : i;
            if (unit.list().meets(level, pool)) {
                BitSets.copy(pool, steps[count]);
                unit.list().retain(steps[count++], level);
            }
        }
    }

    private void lead(long[] chosen) {
        BitSets.addAll(unit.leads, chosen);
    }

    private boolean climb() {
        boolean hold = !descending && rules.stands(CompiledEffects.HOLD);
        if (hold || !descending && rules.stands(CompiledEffects.ASCEND_IF_BETTER)) {
            return climbIfBetter(hold);
        }
        for (int i = 0; i < count; i++) {
            if (ranking.bestSufficient(steps[i], staying)) {
                lead(staying);
                return true;
            }
        }
        return false;
    }

    private boolean climbIfBetter(boolean hold) {
        boolean anySufficient = hold;
        for (int i = 0; i < count && !anySufficient; i++) {
            anySufficient = BitSets.meets(steps[i], unit.sufficient(steps[i]));
        }
        for (int i = 0; i < count && anySufficient; i++) {
            if (ranking.bestSufficient(steps[i], staying) || stays(i, hold)) {
                lead(staying);
                return true;
            }
        }
        return false;
    }

    /** {@return whether some of a step keep the matter, for a higher level would not do better} */
    private boolean stays(int step, boolean hold) {
        ranking.best(steps[step], null, staying);
        if (!hold) {
            next(step + 1);
            for (int lower = BitSets.next(staying, 0); lower >= 0; lower = BitSets.next(staying, lower + 1)) {
                if (anyBetter(lower)) {
                    BitSets.remove(staying, lower);
                }
            }
        }
        return !BitSets.isEmpty(staying);
    }

    /** Makes {@link #above} those who would lead above. */
    private void next(int from) {
        for (int i = from; i < count; i++) {
            if (ranking.bestSufficient(steps[i], above)) {
                return;
            }
        }
        throw new IllegalStateException("no sufficient body above");
    }

    private boolean anyBetter(int lower) {
        boolean reachesLittle = measures.compareWithEnough(unit.form(lower).body.reach) < 0;
        for (int higher = BitSets.next(above, 0); higher >= 0; higher = BitSets.next(above, higher + 1)) {
            if (reachesLittle || gains(lower, higher)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a higher body has so much more capacity that it does better} */
    private boolean gains(int lower, int higher) {
        long of = Math.multiplyExact(unit.capacityOf(lower), unit.capacityOf(higher));
        long gain = Math.subtractExact(
                Math.multiplyExact(unit.capacity(higher), unit.capacityOf(lower)),
                Math.multiplyExact(unit.capacity(lower), unit.capacityOf(higher)));
        return Exact.compare(gain, of, effects.better, effects.betterOf) >= 0;
    }

    private boolean stopAtEligible() {
        for (int i = 0; i < count; i++) {
            if (regional(steps[i])) {
                if (!ranking.bestSufficient(steps[i], staying)) {
                    ranking.best(steps[i], null, staying);
                }
                lead(staying);
                return true;
            }
        }
        return false;
    }

    private boolean regional(long[] step) {
        return unit.list().anyOutside(step, Level.MULTILATERAL.ordinal());
    }

    private void jointOrBest(long[] open, long[] pool) {
        if (rules.stands(CompiledEffects.JOINT) && joint.find(open, pool, staying)) {
            lead(staying);
        } else if (!leadByCoalition()) {
            ranking.best(pool, null, staying);
            lead(staying);
        }
    }

    /** {@return whether an admitted coalition takes the lead} */
    boolean leadByCoalition() {
        if (!rules.stands(CompiledEffects.COALITION)) {
            return false;
        }
        rules.having(effects.coalition, some);
        for (int i = 0; i < some.length; i++) {
            some[i] &= unit.eligible[i] & ~unit.institutions[i];
        }
        if (BitSets.isEmpty(some)) {
            return false;
        }
        boolean now = BitSets.meets(some, unit.ready);
        if (now) {
            CompiledSelection.retain(some, unit.ready);
        }
        ranking.begin();
        ranking.best(some, null, staying);
        lead(staying);
        unit.set(now ? Status.ALLOCATED : Status.CONDITIONAL);
        return true;
    }
}
