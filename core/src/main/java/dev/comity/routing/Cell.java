package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Commons;
import dev.comity.model.Competence;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Mandate;
import dev.comity.model.Obligation;
import dev.comity.model.Snapshot;
import dev.comity.model.Territory;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cell of a body that counts for a unit. Mandates of equal rank are one cell: the body may act by any of them.
 *
 * @param mandates the mandates, at least one, equal in competence and obligation
 * @param domain the domain of the mandates that covers the unit's
 * @param implied whether they hold other functions, so that only information is implied
 */
record Cell(ImmutableList<Mandate> mandates, Domain domain, boolean implied) {

    /** {@return the counting cell: deepest domain, then competence, then obligation; null if there is none} */
    static Cell counting(Scene scene, Institution institution, Unit unit) {
        Cell best = null;
        Cell impliedBest = null;
        for (Mandate mandate : institution.mandates()) {
            boolean implied = holds(mandate, unit.function(), scene.date, true);
            if (!implied && !holds(mandate, unit.function(), scene.date, false)) {
                continue;
            }
            Domain domain = deepest(mandate, unit.domain());
            if (domain == null || !applies(scene, institution, mandate, unit.function())) {
                continue;
            }
            if (implied) {
                impliedBest = better(impliedBest, of(mandate, domain, true));
            } else {
                best = better(best, of(mandate, domain, false));
            }
        }
        return best == null ? impliedBest : best;
    }

    /** {@return whether a mandate is in force on a day and holds a function, or holds others, which imply information} */
    static boolean holds(Mandate mandate, GovernanceFunction function, LocalDate date, boolean implied) {
        boolean held = mandate.functions().contains(function);
        boolean wanted = implied ? !held && function == GovernanceFunction.INFORMATION : held;
        return wanted && mandate.validity().on(date);
    }

    static Cell of(Mandate mandate, Domain domain, boolean implied) {
        return new Cell(ImmutableList.of(mandate), domain, implied);
    }

    Competence competence() {
        return mandates.get(0).competence();
    }

    Obligation obligation() {
        return mandates.get(0).obligation();
    }

    /** {@return the shortest time to action that is known} */
    Optional<Integer> latency() {
        return mandates.stream().flatMap(mandate -> mandate.latency().stream()).min(Comparator.naturalOrder());
    }

    /** {@return whether every way to act needs a decision} */
    boolean needsDecision(GovernanceFunction function) {
        return mandates.stream().allMatch(mandate -> mandate.needsDecision(function));
    }

    /** {@return the legal bases, in words} */
    String basis() {
        Set<String> bases = new TreeSet<>();
        mandates.forEach(mandate -> bases.add(mandate.basis()));
        bases.remove("");
        return String.join("; ", bases);
    }

    static Domain deepest(Mandate mandate, Domain wanted) {
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
        Set<String> territory = territory(scene.snapshot, institution, mandate);
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

    static Set<String> territory(Snapshot snapshot, Institution institution, Mandate mandate) {
        return mandate.territory() instanceof Territory.Places places
                ? snapshot.resolve(places.places())
                : snapshot.reach(institution.id());
    }

    /** {@return whether the mandate applies in a state or commons} */
    boolean includes(Scene scene, Institution institution, String place) {
        for (Mandate mandate : mandates) {
            if (mandate.territory() instanceof Territory.World
                    || territory(scene.snapshot, institution, mandate).contains(place)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether the area that the treaty delimits holds the whole location} */
    boolean areaContains(Scene scene) {
        return mandates.stream().anyMatch(mandate -> areaContains(scene, mandate));
    }

    private static boolean areaContains(Scene scene, Mandate mandate) {
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
        int comparison = one == null ? 1 : other.compare(one);
        if (comparison != 0) {
            return comparison > 0 ? other : one;
        }
        ImmutableList<Mandate> both = ImmutableList.<Mandate>builder()
                .addAll(one.mandates)
                .addAll(other.mandates)
                .build();
        return new Cell(both, one.domain, one.implied);
    }

    int compare(Cell other) {
        int byDepth = Integer.compare(domain.depth(), other.domain.depth());
        if (byDepth != 0) {
            return byDepth;
        }
        int byCompetence = other.competence().compareTo(competence());
        return byCompetence != 0 ? byCompetence : obligation().compareTo(other.obligation());
    }
}
