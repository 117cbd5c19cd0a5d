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
import java.util.Optional;
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

    /** {@return by number, that a contender leads; empty if no level has a body that can} */
    Optional<int[]> choose() {
        if (plan.partitionable()) {
            Optional<int[]> divided = divide();
            if (divided.isPresent()) {
                return divided;
            }
        }
        if (stopsAtEligible) {
            for (List<Contender> step : steps) {
                if (run.isAny(step, this::belowUniversal)) {
                    Optional<int[]> sufficient = bestSufficient(step);
                    return sufficient.isPresent() ? sufficient : best(step);
                }
            }
        }
        Optional<int[]> climbed = climb();
        return climbed.isPresent() ? climbed : together();
    }

    /** {@return the best of a step; that there is none is one gate, however many could} */
    private Optional<int[]> best(List<Contender> step) {
        return run.isAny(step, pool::contains) ? run.choose(step, pool.best(step)) : Optional.empty();
    }

    private Optional<int[]> bestSufficient(List<Contender> step) {
        return run.isAny(step, pool::sufficient) ? run.choose(step, pool.bestSufficient(step)) : Optional.empty();
    }

    private int belowUniversal(Contender c) {
        return c.whole.level == Level.MULTILATERAL ? Gates.NEVER : pool.contains(c);
    }

    private Fraction tolerance() {
        return Fraction.ONE.minus(scene.parameter(Parameters.COVERAGE));
    }

    // ---- one body for all ----

    private Optional<int[]> climb() {
        boolean ascending = scene.policy.direction() == Direction.ASCENDING;
        boolean hold = ascending && run.isAny(Effect.Hold.class);
        for (int i = 0; i < steps.size(); i++) {
            Optional<int[]> staying = bestSufficient(steps.get(i));
            if (staying.isEmpty() && hold) {
                staying = best(steps.get(i));
            } else if (staying.isEmpty() && ascending && run.isAny(Effect.AscendIfBetter.class)) {
                Set<Contender> above = above(i + 1);
                if (above.isEmpty()) {
                    return Optional.empty();
                }
                Set<Contender> lower = run.which(steps.get(i), pool.best(steps.get(i)));
                lower.removeIf(one -> above.stream().anyMatch(higher -> better(one, higher)));
                staying = run.fixed(lower);
            }
            if (staying.isPresent()) {
                return staying;
            }
        }
        return Optional.empty();
    }

    private Set<Contender> above(int from) {
        for (int i = from; i < steps.size(); i++) {
            if (run.isAny(steps.get(i), pool::sufficient)) {
                return run.which(steps.get(i), pool.bestSufficient(steps.get(i)));
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

    private Optional<int[]> together() {
        return run.isAny(Effect.Joint.class) ? pool.joint().find(run) : Optional.empty();
    }

    // ---- many bodies, each for its own ----

    private Optional<int[]> divide() {
        if (ONE_OBJECTIVE.contains(plan.state.unit.function())) {
            Optional<int[]> alone = leadAlone();
            if (alone.isPresent()) {
                return alone;
            }
        }
        steps.forEach(step -> take(step, pool::contains));
        takeOutsidePool();
        return run.fixed(taking);
    }

    private Optional<int[]> leadAlone() {
        for (List<Contender> step : steps) {
            Optional<int[]> best = bestSufficient(step);
            boolean stops = best.isPresent() || stopsAtEligible && run.isAny(step, this::belowUniversal);
            if (stops) {
                return best;
            }
        }
        return Optional.empty();
    }

    /** Slices take nothing whether they could or not, so nothing is asked of them. */
    private void take(List<Contender> step, ToIntFunction<Contender> in) {
        List<Contender> left = new ArrayList<>(step);
        left.removeAll(taking);
        left.removeIf(this::slice);
        while (!residual.isEmpty()) {
            left.removeIf(c -> !coversResidual(c));
            Set<Contender> best = run.best(left, c -> canTake(c, in), residual);
            if (best.isEmpty()) {
                return;
            }
            left.removeAll(best);
            taking.addAll(best);
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
