package dev.comity.routing;

import dev.comity.model.GovernanceFunction;
import dev.comity.model.Words;
import dev.comity.policy.Effect;
import dev.comity.policy.Requirement;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.policy.WarningKind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Chooses the leads of a unit from its candidates: reservations, gaps, required leads, then the pool. */
final class Selection {
    private final UnitState state;
    private final Ranking ranking;

    Selection(UnitState state) {
        this.state = state;
        this.ranking = new Ranking(state);
    }

    void allocate() {
        List<UnitState.Standing<Effect.Reserve>> reservations = state.standing(Effect.Reserve.class);
        List<UnitState.Standing<Effect.Gap>> gaps = state.standing(Effect.Gap.class);
        List<UnitState.Standing<Effect.Include>> includes = state.standing(Effect.Include.class);
        if (!reservations.isEmpty() && !outranked(reservations, gaps) && !outranked(reservations, includes)) {
            new Reservation(state, reservations).allocate();
        } else if (!gaps.isEmpty()) {
            gaps.forEach(gap -> state.reasons.add(gap.effect().reason()));
        } else {
            allocateOpen();
        }
        new Composition(state).compose();
    }

    /** A gap or a required lead outranks a reservation only from a higher tier. */
    private static boolean outranked(
            List<UnitState.Standing<Effect.Reserve>> reservations, List<? extends UnitState.Standing<?>> others) {
        return others.stream()
                .anyMatch(other ->
                        reservations.stream().allMatch(r -> tier(other).compareTo(tier(r)) < 0));
    }

    private static Tier tier(UnitState.Standing<?> standing) {
        return standing.instance().rule.tier();
    }

    private void allocateOpen() {
        List<UnitState.Standing<Effect.Include>> includes = state.standing(Effect.Include.class);
        if (!includes.isEmpty()) {
            include(includes);
            return;
        }
        Set<Candidate> ready = new TreeSet<>();
        Set<Candidate> conditional = new TreeSet<>();
        for (Candidate x : state.institutions()) {
            if (x.ready()) {
                ready.add(x);
            } else if (x.eligible()) {
                conditional.add(x);
            }
        }
        if (ready.isEmpty() && conditional.isEmpty()) {
            allocateWithoutInstitutions();
            return;
        }
        boolean now = !ready.isEmpty() && (anySuffices(ready) || !anySuffices(conditional));
        Set<Candidate> pool = now ? ready : conditional;
        Set<Candidate> narrowed = new Preferences(state).narrow(pool);
        state.status = now ? Status.ALLOCATED : Status.CONDITIONAL;
        new Ladder(state, ranking, pool, narrowed).choose();
    }

    private boolean anySuffices(Collection<Candidate> candidates) {
        boolean partitionable = state.unit.function().kind() == GovernanceFunction.Kind.PARTITIONABLE;
        return candidates.stream().anyMatch(x -> partitionable ? x.adequate() : x.sufficient);
    }

    private void include(List<UnitState.Standing<Effect.Include>> includes) {
        Set<Candidate> required = new TreeSet<>();
        for (UnitState.Standing<Effect.Include> include : includes) {
            Set<Candidate> targets =
                    Targets.of(state, include.instance(), include.effect().target());
            if (targets.isEmpty()) {
                state.reasons.add("required and missing: " + include.effect().target());
            }
            for (Candidate target : targets) {
                required.add(target);
                if (!target.eligible()) {
                    state.reasons.add("required and missing: " + UnitRouter.hindrance(state, target));
                }
            }
        }
        if (state.reasons.isEmpty()) {
            state.lead(required, "it must be among the leads");
            boolean conditional = required.stream().anyMatch(x -> !x.ready());
            state.status = conditional ? Status.CONDITIONAL : Status.ALLOCATED;
        }
    }

    private void allocateWithoutInstitutions() {
        if (!leadByCoalition(state)) {
            for (Candidate x : state.candidates) {
                state.reasons.add(UnitRouter.hindrance(state, x));
            }
            if (state.candidates.isEmpty()) {
                state.reasons.add("no body has a mandate");
            }
        }
    }

    /** {@return whether an admitted coalition takes the lead} */
    static boolean leadByCoalition(UnitState state) {
        Set<Candidate> admitted = new TreeSet<>();
        for (UnitState.Standing<Effect.AdmitCoalition> standing : state.standing(Effect.AdmitCoalition.class)) {
            Candidate coalition = standing.instance().candidate;
            if (coalition != null && coalition.coalition && coalition.eligible()) {
                admitted.add(coalition);
            }
        }
        if (admitted.isEmpty()) {
            return false;
        }
        Set<Candidate> ready = new TreeSet<>(admitted);
        ready.removeIf(x -> !x.ready());
        state.lead(
                new Ranking(state).best(ready.isEmpty() ? admitted : ready),
                "the coalition is admitted, for no institution suffices");
        state.status = ready.isEmpty() ? Status.CONDITIONAL : Status.ALLOCATED;
        return true;
    }

    /** {@return the conditions that the leads still have to meet, in words} */
    static Set<String> conditions(UnitState state) {
        Set<Requirement> open = EnumSet.noneOf(Requirement.class);
        state.allLeads().forEach(x -> open.addAll(x.requirements));
        Set<String> words = new TreeSet<>();
        open.forEach(requirement -> words.add(Words.of(requirement)));
        return words;
    }

    static void insufficient(UnitState state, Candidate x, String why) {
        state.warn(WarningKind.INSUFFICIENT, x.id(), why);
    }

    /** Finds the candidates that a target means. */
    static final class Targets {
        private Targets() {}

        static Set<Candidate> of(UnitState state, Instance instance, Target target) {
            Set<Candidate> found = new TreeSet<>();
            if (target instanceof Target.Forum) {
                if (instance.candidate != null) {
                    found.add(instance.candidate);
                }
                return found;
            }
            for (Candidate x : state.institutions()) {
                boolean meant = target instanceof Target.Bearing bearing
                        ? x.institution.hasRole(bearing.role(), state.scene.date)
                        : ((Target.AtLevels) target).levels().contains(x.level);
                if (meant) {
                    found.add(x);
                }
            }
            return found;
        }
    }
}
