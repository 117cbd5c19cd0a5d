package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Level;
import dev.comity.policy.Direction;
import dev.comity.policy.Effect;
import dev.comity.policy.Stop;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Chooses the leads from the pool by asking, level by level; as {@link Ladder}, {@link Partition} and {@link JointSearch}. */
final class InquiryLadder {
    private static final Set<GovernanceFunction> ONE_OBJECTIVE = EnumSet.of(
            GovernanceFunction.RULE_MAKING,
            GovernanceFunction.MONITORING,
            GovernanceFunction.VERIFICATION,
            GovernanceFunction.FINANCING,
            GovernanceFunction.COORDINATION);

    private final UnitRun run;
    private final UnitInquiry unit;
    private final UnitPlan plan;
    private final Scene scene;
    private final InquiryPool pool;
    private final boolean stopsAtEligible;
    private final List<List<Contender>> steps = new ArrayList<>();

    private final Set<Contender> taking = UnitRun.set(List.of());
    private ImmutableSortedSet<String> residual;

    InquiryLadder(UnitRun run, InquiryPool pool) {
        this.run = run;
        this.unit = run.unit;
        this.plan = run.plan;
        this.scene = plan.scene;
        this.pool = pool;
        this.stopsAtEligible = scene.policy.stop() == Stop.AT_ELIGIBLE;
        this.residual = scene.affected;
        if (run.is(run.gates.any(
                run.anyStands(plan.with(Effect.Ascend.class)), run.anyStands(plan.with(Effect.Hold.class))))) {
            Pool.levels(scene.policy.direction()).forEach(level -> steps.add(at(level)));
        } else {
            steps.add(plan.institutions);
        }
    }

    private List<Contender> at(Level level) {
        return plan.byLevel.getOrDefault(level, List.of());
    }

    /** {@return who leads; empty if no level has a body that can} */
    Set<Contender> choose() {
        if (plan.partitionable() && divide()) {
            return taking;
        }
        if (stopsAtEligible) {
            for (List<Contender> step : steps) {
                if (run.isAny(step, this::belowUniversal)) {
                    Set<Contender> sufficient = bestSufficient(step);
                    return sufficient.isEmpty() ? run.which(step, pool.best(step)) : sufficient;
                }
            }
        }
        Set<Contender> climbed = climb();
        return climbed.isEmpty() ? together() : climbed;
    }

    /** {@return the best of a step that suffice; that there is none is one gate, however many could} */
    private Set<Contender> bestSufficient(List<Contender> step) {
        return run.isAny(step, pool::sufficient) ? run.which(step, pool.bestSufficient(step)) : UnitRun.set(List.of());
    }

    private int belowUniversal(Contender c) {
        return c.whole.level == Level.MULTILATERAL ? Gates.NEVER : pool.contains(c);
    }

    private Fraction tolerance() {
        return Fraction.ONE.minus(scene.parameter(Parameters.COVERAGE));
    }

    // ---- one body for all ----

    private Set<Contender> climb() {
        boolean ascending = scene.policy.direction() == Direction.ASCENDING;
        boolean hold = ascending && run.isAny(Effect.Hold.class);
        for (int i = 0; i < steps.size(); i++) {
            Set<Contender> sufficient = bestSufficient(steps.get(i));
            if (!sufficient.isEmpty()) {
                return sufficient;
            }
            Set<Contender> staying = Set.of();
            if (hold) {
                staying = run.which(steps.get(i), pool.best(steps.get(i)));
            } else if (ascending && run.isAny(Effect.AscendIfBetter.class)) {
                Set<Contender> above = above(i + 1);
                if (above.isEmpty()) {
                    return above;
                }
                staying = run.which(steps.get(i), pool.best(steps.get(i)));
                staying.removeIf(lower -> above.stream().anyMatch(higher -> better(lower, higher)));
            }
            if (!staying.isEmpty()) {
                return staying;
            }
        }
        return Set.of();
    }

    private Set<Contender> above(int from) {
        for (int i = from; i < steps.size(); i++) {
            Set<Contender> sufficient = bestSufficient(steps.get(i));
            if (!sufficient.isEmpty()) {
                return sufficient;
            }
        }
        return Set.of();
    }

    private boolean better(Contender lower, Contender higher) {
        Fraction outside =
                Fraction.ONE.minus(lower.shares.get(run.measured(lower)).reached());
        return outside.compareTo(tolerance()) > 0
                || run.capacity(higher, x -> x.capacity)
                        .minus(run.capacity(lower, x -> x.capacity))
                        .atLeast(scene.parameter(Parameters.BETTER));
    }

    private Set<Contender> together() {
        return run.isAny(Effect.Joint.class) ? new InquiryJoint(run, pool).find() : Set.of();
    }

    // ---- many bodies, each for its own ----

    private boolean divide() {
        if (ONE_OBJECTIVE.contains(plan.state.unit.function()) && leadAlone()) {
            return true;
        }
        steps.forEach(step -> take(step, pool::contains));
        takeOutsidePool();
        return !taking.isEmpty();
    }

    private boolean leadAlone() {
        for (List<Contender> step : steps) {
            Set<Contender> best = bestSufficient(step);
            if (!best.isEmpty()) {
                taking.addAll(best);
                return true;
            }
            if (stopsAtEligible && run.isAny(step, this::belowUniversal)) {
                return false;
            }
        }
        return false;
    }

    private void take(List<Contender> step, ToIntFunction<Contender> in) {
        List<Contender> left = new ArrayList<>(step);
        left.removeAll(taking);
        while (!residual.isEmpty()) {
            left.removeIf(c -> !coversResidual(c));
            Set<Contender> best = run.best(left, c -> canTake(c, in), residual);
            if (best.isEmpty()) {
                return;
            }
            left.removeAll(best);
            best.stream().filter(c -> !slice(c)).forEach(taking::add);
            taking.forEach(
                    c -> residual = ImmutableSortedSet.copyOf(Sets.difference(residual, run.measured(c).covered)));
        }
    }

    private boolean coversResidual(Contender c) {
        return c.reachesAnybody()
                && scene.weight(Sets.intersection(residual, run.measured(c).covered))
                                .compareTo(Fraction.ZERO)
                        > 0;
    }

    private int canTake(Contender c, ToIntFunction<Contender> in) {
        boolean eligible = stopsAtEligible && c.whole.level != Level.MULTILATERAL;
        return run.gates.all(eligible ? unit.eligible(c) : unit.adequate(c), in.applyAsInt(c));
    }

    private boolean slice(Contender c) {
        return c.whole.level != Level.MULTILATERAL
                && c.shares.get(run.measured(c)).covered().compareTo(tolerance()) < 0
                && !run.is(pool.direct());
    }

    /** Levels above the pool's are open to what is left; those below only if much is left. */
    private void takeOutsidePool() {
        for (Level level : Pool.levels(Direction.ASCENDING)) {
            if (!residual.isEmpty() && !poolAt(l -> l.compareTo(level) >= 0)) {
                take(at(level), pool::isOpen);
            }
        }
        for (Level level : Pool.levels(Direction.ASCENDING)) {
            boolean much = scene.share(residual).compareTo(tolerance()) > 0;
            if (much && !poolAt(l -> l.compareTo(level) <= 0)) {
                take(at(level), pool::isOpen);
            }
        }
    }

    private boolean poolAt(Predicate<Level> levels) {
        return run.isAny(c -> levels.test(c.whole.level) ? pool.contains(c) : Gates.NEVER);
    }
}
