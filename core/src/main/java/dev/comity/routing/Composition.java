package dev.comity.routing;

import dev.comity.model.Actor;
import dev.comity.model.Competence;
import dev.comity.model.Fraction;
import dev.comity.policy.Effect;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.policy.WarningKind;
import java.util.Set;
import java.util.TreeSet;

/** Adds co-leads and supporters to the leads. */
final class Composition {
    private final UnitState state;

    Composition(UnitState state) {
        this.state = state;
    }

    void compose() {
        if (state.leads.isEmpty()) {
            state.status = Status.GAP;
        } else {
            coLead();
        }
        support();
        state.support.removeAll(state.allLeads());
    }

    private void coLead() {
        Set<Candidate> joining = new TreeSet<>();
        for (UnitState.Standing<Effect.CoLead> standing : state.standing(Effect.CoLead.class)) {
            for (Candidate x : concerned(standing.instance(), standing.effect().target())) {
                boolean mayJoin = state.status == Status.CONDITIONAL ? x.eligible() : x.ready();
                if (mayJoin && !state.leads.contains(x) && !reservedAgainst(standing, x)) {
                    joining.add(x);
                }
            }
        }
        state.coLeads.addAll(joining);
    }

    /**
     * A reservation to others keeps a co-lead out, unless the co-lead comes from a higher tier. Within a tier that is a
     * conflict, where no higher one has decided.
     */
    private boolean reservedAgainst(UnitState.Standing<Effect.CoLead> joining, Candidate x) {
        Tier asking = joining.instance().rule.tier();
        boolean conflict = false;
        for (UnitState.Standing<Effect.Reserve> reservation : state.standing(Effect.Reserve.class)) {
            int stronger = reservation.instance().rule.tier().compareTo(asking);
            boolean outside = stronger <= 0
                    && !Selection.Targets.of(
                                    state,
                                    reservation.instance(),
                                    reservation.effect().target())
                            .contains(x);
            if (outside && stronger < 0) {
                return true;
            }
            conflict |= outside;
        }
        if (conflict) {
            state.warn(WarningKind.CONFLICT, x.id(), "reserved to others, and to co-lead");
        }
        return conflict;
    }

    /** With another target than the forum itself, an effect acts only if the forum leads. */
    private Set<Candidate> concerned(Instance instance, Target target) {
        boolean other = !(target instanceof Target.Forum);
        if (other && instance.candidate != null && !state.leads.contains(instance.candidate)) {
            return Set.of();
        }
        return Selection.Targets.of(state, instance, target);
    }

    private void support() {
        for (UnitState.Standing<Effect.Support> standing : state.standing(Effect.Support.class)) {
            for (Candidate x : concerned(standing.instance(), standing.effect().target())) {
                addSupport(x);
            }
        }
        for (Candidate x : state.institutions()) {
            boolean supports = x.cell != null && !x.cell.implied() && x.cell.competence() == Competence.SUPPORTING;
            if (supports) {
                addSupport(x);
            }
        }
        state.support.removeIf(x -> x.excluded);
    }

    private void addSupport(Candidate x) {
        boolean concerned = x.coverage.compareTo(Fraction.ZERO) > 0 || reachesInto(x);
        if (concerned && !x.excluded) {
            state.support.add(x);
        }
    }

    /** A network of cities or provinces covers no state, but works inside some. */
    private boolean reachesInto(Candidate x) {
        for (String member : x.reach) {
            Actor actor = state.scene.snapshot.architecture().actors().get(member);
            if (actor != null && state.scene.affected.contains(actor.country())) {
                return true;
            }
        }
        return false;
    }
}
