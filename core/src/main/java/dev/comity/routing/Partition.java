package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Level;
import dev.comity.policy.Effect;
import dev.comity.policy.Stop;
import dev.comity.policy.WarningKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Divides the work of a partitionable function: one body that suffices for all leads alone where the work is one
 * objective; otherwise each level takes what is left of those affected, lowest first.
 */
final class Partition {
    static final Set<GovernanceFunction> ONE_OBJECTIVE = EnumSet.of(
            GovernanceFunction.RULE_MAKING,
            GovernanceFunction.MONITORING,
            GovernanceFunction.VERIFICATION,
            GovernanceFunction.FINANCING,
            GovernanceFunction.COORDINATION);

    private final UnitState state;
    private final Scene scene;
    private final Ranking ranking;
    private final Set<Candidate> open;
    private final Set<Candidate> pool;
    private final List<List<Candidate>> steps;
    private final boolean direct;
    private final boolean stopsAtEligible;
    private ImmutableSortedSet<String> residual;

    Partition(UnitState state, Ranking ranking, Set<Candidate> open, Set<Candidate> pool, List<List<Candidate>> steps) {
        this.state = state;
        this.scene = state.scene;
        this.ranking = ranking;
        this.open = open;
        this.pool = pool;
        this.steps = steps;
        this.direct = state.standing(Effect.Direct.class).stream().anyMatch(standing -> !standing.instance().vacuous);
        this.stopsAtEligible = scene.policy.stop() == Stop.AT_ELIGIBLE;
        this.residual = scene.affected;
    }

    /** {@return whether anybody leads} */
    boolean choose() {
        if (!ONE_OBJECTIVE.contains(state.unit.function()) || !leadAlone()) {
            for (List<Candidate> step : steps) {
                take(step);
            }
            takeOutsidePool();
        }
        if (state.leads.isEmpty()) {
            return false;
        }
        sayWhoIsLeft();
        return true;
    }

    private boolean leadAlone() {
        for (List<Candidate> step : steps) {
            Set<Candidate> sufficient = new TreeSet<>(step);
            sufficient.removeIf(x -> !x.sufficient);
            if (!sufficient.isEmpty()) {
                Set<Candidate> best = ranking.best(sufficient);
                state.lead(best, "it suffices for all affected");
                best.forEach(this::subtract);
                return true;
            }
            boolean stop = stopsAtEligible && step.stream().anyMatch(x -> x.level != Level.MULTILATERAL);
            if (stop) {
                return false;
            }
        }
        return false;
    }

    /** Gives what is left to the bodies of one step, the best first. */
    private void take(List<Candidate> step) {
        Set<Candidate> able = new TreeSet<>(step);
        able.removeIf(x -> !canTake(x) || state.leads.contains(x));
        while (!able.isEmpty()) {
            able.removeIf(x -> !coversResidual(x));
            if (able.isEmpty()) {
                return;
            }
            for (Candidate x : ranking.best(able, Optional.of(residual))) {
                able.remove(x);
                if (slice(x)) {
                    state.support.add(x);
                    state.fate.put(x, "covers too small a share to lead");
                } else {
                    state.lead(Set.of(x), share(x));
                }
            }
            state.leads.forEach(this::subtract);
        }
    }

    /** {@return for whom a body leads, in words} */
    private String share(Candidate x) {
        int left = Sets.intersection(residual, x.covered).size();
        return "it leads for the " + x.covered.size() + " of " + scene.affected.size() + " affected that it covers"
                + (left < x.covered.size() ? ", of whom " + left + (left == 1 ? " was left" : " were left") : "");
    }

    private boolean canTake(Candidate x) {
        return stopsAtEligible && x.level != Level.MULTILATERAL ? x.eligible() : x.adequate();
    }

    /** A body below the universal level that covers little supports, unless states act directly anyway. */
    private boolean slice(Candidate x) {
        return x.level != Level.MULTILATERAL && !direct && isLittle(scene.share(x.covered));
    }

    private boolean isLittle(Fraction share) {
        return share.compareTo(tolerance(share)) < 0;
    }

    private boolean isMuch(Fraction share) {
        return share.compareTo(tolerance(share)) > 0;
    }

    /** {@return what a share is compared with} */
    private Fraction tolerance(Fraction share) {
        scene.crossings.note(Parameters.COVERAGE, Fraction.ONE.minus(share));
        return Fraction.ONE.minus(scene.parameter(Parameters.COVERAGE));
    }

    private boolean coversResidual(Candidate x) {
        return scene.weight(Sets.intersection(residual, x.covered)).compareTo(Fraction.ZERO) > 0;
    }

    private void subtract(Candidate x) {
        residual = ImmutableSortedSet.copyOf(Sets.difference(residual, x.covered));
    }

    /** Levels above the pool's are open to what is left; those below only if much is left. */
    private void takeOutsidePool() {
        Level lowest = Level.MULTILATERAL;
        Level highest = Level.SUBREGIONAL;
        for (Candidate x : pool) {
            lowest = x.level.compareTo(lowest) < 0 ? x.level : lowest;
            highest = x.level.compareTo(highest) > 0 ? x.level : highest;
        }
        for (Level level : Pool.levels(dev.comity.policy.Direction.ASCENDING)) {
            if (level.compareTo(highest) > 0) {
                take(new ArrayList<>(Pool.at(level, open)));
            }
        }
        for (Level level : Pool.levels(dev.comity.policy.Direction.ASCENDING)) {
            boolean much = isMuch(scene.share(residual));
            if (level.compareTo(lowest) < 0 && much) {
                take(new ArrayList<>(Pool.at(level, open)));
            }
        }
    }

    private void sayWhoIsLeft() {
        for (Candidate x : state.leads) {
            if (!x.adequate()) {
                Selection.insufficient(state, x, "the policy stops at the first eligible level");
            }
        }
        if (residual.isEmpty()) {
            return;
        }
        if (state.stands(Effect.Direct.class)) {
            state.direct = residual;
            return;
        }
        state.uncovered = residual;
        state.warn(
                WarningKind.EXCLUSION,
                "",
                residual.size() + " of " + scene.affected.size() + " affected are not covered");
        if (isMuch(scene.share(residual))) {
            state.warn(WarningKind.INSUFFICIENT, ids(state.leads), "what is not covered weighs too much");
        }
    }

    private static String ids(Set<Candidate> candidates) {
        List<String> ids = new ArrayList<>();
        candidates.forEach(x -> ids.add(x.id()));
        return String.join(", ", ids);
    }
}
