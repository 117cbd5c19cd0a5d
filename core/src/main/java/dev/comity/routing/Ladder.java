package dev.comity.routing;

import dev.comity.condition.Parameters;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Level;
import dev.comity.policy.Direction;
import dev.comity.policy.Effect;
import dev.comity.policy.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Chooses the leads from the pool, level by level: subsidiarity. */
final class Ladder {
    private final UnitState state;
    private final Scene scene;
    private final Ranking ranking;
    /** All that could lead in this state of the unit. */
    private final Set<Candidate> open;

    private final Set<Candidate> pool;
    private final List<List<Candidate>> steps = new ArrayList<>();

    Ladder(UnitState state, Ranking ranking, Set<Candidate> open, Set<Candidate> pool) {
        this.state = state;
        this.scene = state.scene;
        this.ranking = ranking;
        this.open = open;
        this.pool = pool;
        boolean ladder = state.stands(Effect.Ascend.class) || state.stands(Effect.Hold.class);
        if (ladder) {
            for (Level level : Pool.levels(scene.policy.direction())) {
                steps.add(new ArrayList<>(Pool.at(level, pool)));
            }
        } else {
            steps.add(new ArrayList<>(pool));
        }
        steps.removeIf(List::isEmpty);
        state.levelsTried = steps.size();
    }

    void choose() {
        boolean partitionable = state.unit.function().kind() == GovernanceFunction.Kind.PARTITIONABLE;
        if (partitionable && new Partition(state, ranking, open, pool, steps).choose()) {
            return;
        }
        if (scene.policy.stop() == Stop.AT_ELIGIBLE && stopAtEligible()) {
            return;
        }
        if (!climb()) {
            jointOrBest();
        }
    }

    /** {@return whether a sufficient body was found, or a level kept the matter} */
    private boolean climb() {
        boolean ascending = scene.policy.direction() == Direction.ASCENDING;
        boolean hold = ascending && state.stands(Effect.Hold.class);
        boolean guarded = hold || ascending && state.stands(Effect.AscendIfBetter.class);
        boolean anySufficient = steps.stream().flatMap(List::stream).anyMatch(x -> x.sufficient);
        if (!anySufficient && !hold) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            Set<Candidate> sufficient = sufficient(steps.get(i));
            if (!sufficient.isEmpty()) {
                state.lead(ranking.best(sufficient), suffices(i));
                return true;
            }
            state.guarded |= guarded;
            Set<Candidate> staying = ranking.best(steps.get(i));
            if (guarded && !hold) {
                Set<Candidate> above = next(i + 1);
                staying.removeIf(lower -> above.stream().anyMatch(higher -> better(lower, higher)));
            }
            if (guarded && !staying.isEmpty()) {
                keep(staying, "a higher level would not do better");
                return true;
            }
        }
        return false;
    }

    /** {@return why a sufficient body of a step leads, in words} */
    private String suffices(int step) {
        if (steps.size() == 1) {
            return "it suffices";
        }
        return step == 0 ? "it suffices, on the first level asked" : "it suffices, which no level asked before does";
    }

    private static Set<Candidate> sufficient(List<Candidate> step) {
        Set<Candidate> sufficient = new TreeSet<>(step);
        sufficient.removeIf(x -> !x.sufficient);
        return sufficient;
    }

    /** {@return who would lead above; equals that differ in capacity or reach are all asked whether they do better} */
    private Set<Candidate> next(int from) {
        for (int i = from; i < steps.size(); i++) {
            Set<Candidate> sufficient = sufficient(steps.get(i));
            if (!sufficient.isEmpty()) {
                return ranking.best(sufficient);
            }
        }
        throw new IllegalStateException("no sufficient body above");
    }

    /** The two limbs upward: more capacity, or effects beyond the reach of the lower body. */
    private boolean better(Candidate lower, Candidate higher) {
        Fraction gain = higher.capacity.minus(lower.capacity);
        noteGain(lower, higher, gain);
        Fraction outside = Fraction.ONE.minus(scene.share(lower.reach));
        return gain.atLeast(scene.parameter(Parameters.BETTER)) || outside.compareTo(tolerance()) > 0;
    }

    /** Where one of the two counts as having what is needed, the gain grows or shrinks with the parameter. */
    private void noteGain(Candidate lower, Candidate higher, Fraction gain) {
        scene.crossings.note(Parameters.BETTER, gain);
        scene.crossings.note(Parameters.COVERAGE, scene.share(lower.reach));
        Fraction better = scene.parameter(Parameters.BETTER);
        if (higher.countsAsNeeded() && !lower.countsAsNeeded()) {
            scene.crossings.note(Parameters.CAPACITY, lower.capacity.plus(better));
        } else if (lower.countsAsNeeded() && !higher.countsAsNeeded()) {
            scene.crossings.note(Parameters.CAPACITY, higher.capacity.minus(better));
        }
    }

    private Fraction tolerance() {
        return Fraction.ONE.minus(scene.parameter(Parameters.COVERAGE));
    }

    private void keep(Set<Candidate> leads, String why) {
        state.lead(leads, "it keeps the matter, for " + why);
        leads.forEach(x -> Selection.insufficient(state, x, why));
    }

    private boolean stopAtEligible() {
        for (List<Candidate> step : steps) {
            boolean regional = step.stream().anyMatch(x -> x.level != Level.MULTILATERAL);
            if (regional) {
                Set<Candidate> sufficient = sufficient(step);
                if (sufficient.isEmpty()) {
                    keep(ranking.best(step), "the policy stops at the first eligible level");
                } else {
                    state.lead(ranking.best(sufficient), "it suffices, on the first eligible level");
                }
                return true;
            }
        }
        return false;
    }

    private void jointOrBest() {
        JointSearch search = new JointSearch(state, open, pool);
        Set<Candidate> together = state.stands(Effect.Joint.class) ? search.find() : Set.of();
        if (!together.isEmpty()) {
            if (search.joins()) {
                state.joint = true;
                state.lead(together, "nobody suffices alone; together they do");
            } else {
                keep(together, "it covers enough and has the capacity, but nobody is sufficient");
            }
        } else if (!Selection.leadByCoalition(state)) {
            keep(ranking.best(pool), "nobody is sufficient");
        }
    }
}
