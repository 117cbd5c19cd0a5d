package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Commons;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Mandate;
import dev.comity.model.Territory;
import java.util.Set;

/**
 * The cell of a body that counts for a unit.
 *
 * @param mandate the mandate
 * @param domain the domain of the mandate that covers the unit's
 * @param implied whether it holds another function, so that only information is implied
 */
record Cell(Mandate mandate, Domain domain, boolean implied) {

    /** {@return the counting cell: deepest domain, then competence, then obligation; null if there is none} */
    static Cell counting(Scene scene, Institution institution, Unit unit) {
        Cell best = null;
        Cell impliedBest = null;
        for (Mandate mandate : institution.mandates()) {
            if (!mandate.validity().on(scene.date)) {
                continue;
            }
            Domain domain = deepest(mandate, unit.domain());
            if (domain == null || !applies(scene, institution, mandate, unit.function())) {
                continue;
            }
            if (mandate.functions().contains(unit.function())) {
                best = better(best, new Cell(mandate, domain, false));
            } else if (unit.function() == GovernanceFunction.INFORMATION) {
                impliedBest = better(impliedBest, new Cell(mandate, domain, true));
            }
        }
        return best == null ? impliedBest : best;
    }

    private static Domain deepest(Mandate mandate, Domain wanted) {
        Domain deepest = null;
        for (Domain domain : mandate.domains()) {
            if (domain.covers(wanted) && (deepest == null || domain.depth() > deepest.depth())) {
                deepest = domain;
            }
        }
        return deepest;
    }

    /** Force and operations need a territory that contains the location; other functions one that meets it. */
    private static boolean applies(Scene scene, Institution institution, Mandate mandate, GovernanceFunction function) {
        boolean whole = function == GovernanceFunction.ENFORCEMENT || function == GovernanceFunction.PEACE_OPERATION;
        if (mandate.territory() instanceof Territory.World) {
            return true;
        }
        Set<String> territory = territory(scene, institution, mandate);
        return whole ? territory.containsAll(scene.location) : meets(territory, scene.location);
    }

    private static boolean meets(Set<String> territory, ImmutableSortedSet<String> location) {
        for (String place : location) {
            if (territory.contains(place)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> territory(Scene scene, Institution institution, Mandate mandate) {
        return mandate.territory() instanceof Territory.Places places
                ? scene.snapshot.resolve(places.places())
                : scene.snapshot.reach(institution.id());
    }

    /** {@return whether the mandate applies in a state or commons} */
    boolean includes(Scene scene, Institution institution, String place) {
        return mandate.territory() instanceof Territory.World
                || territory(scene, institution, mandate).contains(place);
    }

    /** {@return whether the area that the treaty delimits holds the whole location} */
    boolean areaContains(Scene scene) {
        if (mandate.area().isEmpty() || scene.location.isEmpty()) {
            return false;
        }
        ImmutableSortedSet<String> named = ImmutableSortedSet.copyOf(mandate.area().stream()
                .filter(place -> !Commons.isCommons(place))
                .toList());
        Set<String> states = scene.snapshot.resolve(named);
        for (String place : scene.location) {
            if (!states.contains(place) && !mandate.area().contains(place)) {
                return false;
            }
        }
        return true;
    }

    private static Cell better(Cell one, Cell other) {
        return one == null || other.compare(one) > 0 ? other : one;
    }

    private int compare(Cell other) {
        int byDepth = Integer.compare(domain.depth(), other.domain.depth());
        if (byDepth != 0) {
            return byDepth;
        }
        int byCompetence = other.mandate.competence().compareTo(mandate.competence());
        return byCompetence != 0 ? byCompetence : mandate.obligation().compareTo(other.mandate.obligation());
    }
}
