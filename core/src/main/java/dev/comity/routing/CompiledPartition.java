package dev.comity.routing;

import dev.comity.model.GovernanceFunction;
import dev.comity.model.Level;
import java.util.Arrays;

/** Divides the work of a partitionable function as {@link Partition} does. */
final class CompiledPartition {
    private final CompiledUnit unit;
    private final CompiledIssue issue;
    private final CompiledRanking ranking;
    private final CompiledMeasures measures;
    private final boolean stopsAtEligible;
    private final long[] residual;
    private boolean direct;
    private long[] able = new long[0];
    private long[] best = new long[0];
    private long[] step = new long[0];

    CompiledPartition(CompiledUnit unit, CompiledRanking ranking, CompiledMeasures measures, boolean stopsAtEligible) {
        this.unit = unit;
        this.issue = unit.issue;
        this.ranking = ranking;
        this.measures = measures;
        this.stopsAtEligible = stopsAtEligible;
        this.residual = new long[issue.form.affected.length];
    }

    void room(int words) {
        able = new long[words];
        best = new long[words];
        step = new long[words];
    }

    /** {@return whether anybody leads} */
    boolean choose(long[] open, long[] pool, long[][] steps, int count, long[] vacuous) {
        System.arraycopy(issue.form.affected, 0, residual, 0, residual.length);
        direct = standsUnlessVacuous(unit.policy.effects.direct, vacuous);
        if (!oneObjective(unit.function()) || !leadAlone(steps, count)) {
            for (int i = 0; i < count; i++) {
                take(steps[i]);
            }
            takeOutsidePool(open, pool);
        }
        return !BitSets.isEmpty(unit.leads);
    }

    private boolean standsUnlessVacuous(long[] some, long[] vacuous) {
        for (int rule = unit.rules.next(some, 0); rule >= 0; rule = unit.rules.next(some, rule + 1)) {
            if (!BitSets.has(vacuous, rule)) {
                return true;
            }
        }
        return false;
    }

    private static boolean oneObjective(GovernanceFunction function) {
        return Partition.ONE_OBJECTIVE.contains(function);
    }

    private boolean leadAlone(long[][] steps, int count) {
        for (int i = 0; i < count; i++) {
            if (ranking.bestSufficient(steps[i], best)) {
                BitSets.addAll(unit.leads, best);
                return true;
            }
            if (stopsAtEligible && unit.list().anyOutside(steps[i], Level.MULTILATERAL.ordinal())) {
                return false;
            }
        }
        return false;
    }

    private void take(long[] bodies) {
        Arrays.fill(able, 0);
        for (int i = 0; i < unit.forms.prospects.words; i++) {
            long multilateral = unit.list().levels[Level.MULTILATERAL.ordinal()][i];
            long here = stopsAtEligible
                    ? unit.eligible[i] & ~multilateral | unit.adequate[i] & multilateral
                    : unit.adequate[i];
            able[i] = bodies[i] & here & ~unit.leads[i];
        }
        while (!BitSets.isEmpty(able)) {
            leaveThoseWithoutResidual();
            if (BitSets.isEmpty(able)) {
                return;
            }
            ranking.best(able, residual, best);
            for (int x = BitSets.next(best, 0); x >= 0; x = BitSets.next(best, x + 1)) {
                BitSets.remove(able, x);
                if (!slice(x)) {
                    BitSets.add(unit.leads, x);
                }
            }
            subtractLeads();
        }
    }

    private void leaveThoseWithoutResidual() {
        for (int x = BitSets.next(able, 0); x >= 0; x = BitSets.next(able, x + 1)) {
            if (unit.weightLeft(x, residual) <= 0) {
                BitSets.remove(able, x);
            }
        }
    }

    /** A body below the universal level that covers little supports, unless states act directly anyway. */
    private boolean slice(int x) {
        return !unit.form(x).body.multilateral && !direct && measures.compareWithTolerance(unit.covered(x)) < 0;
    }

    private void subtractLeads() {
        for (int x = BitSets.next(unit.leads, 0); x >= 0; x = BitSets.next(unit.leads, x + 1)) {
            for (int i = 0; i < residual.length; i++) {
                residual[i] &= ~unit.covered(x)[i];
            }
        }
    }

    /** Levels above the pool's are open to what is left; those below only if much is left. */
    private void takeOutsidePool(long[] open, long[] pool) {
        int lowest = Level.MULTILATERAL.ordinal();
        int highest = Level.SUBREGIONAL.ordinal();
        for (int x = BitSets.next(pool, 0); x >= 0; x = BitSets.next(pool, x + 1)) {
            lowest = Math.min(lowest, unit.form(x).level.ordinal());
            highest = Math.max(highest, unit.form(x).level.ordinal());
        }
        for (int level = highest + 1; level <= Level.MULTILATERAL.ordinal(); level++) {
            take(open, level);
        }
        for (int level = 0; level < lowest; level++) {
            if (measures.compareWithTolerance(residual) > 0) {
                take(open, level);
            }
        }
    }

    private void take(long[] open, int level) {
        System.arraycopy(open, 0, step, 0, step.length);
        unit.list().retain(step, level);
        take(step);
    }
}
