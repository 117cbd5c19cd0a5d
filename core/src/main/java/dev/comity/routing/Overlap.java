package dev.comity.routing;

import com.google.common.collect.Sets;
import dev.comity.condition.Parameters;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.Mandate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Overlap of two bodies on a function (after Haftel & Lenz 2022; the normalisation is ours): the share of members in
 * common times the share of mandates in common, as seen by the body that is covered more.
 */
final class Overlap {
    private final UnitState state;

    Overlap(UnitState state) {
        this.state = state;
    }

    /** {@return the pairs of allocated bodies that overlap by the policy's parameter or more} */
    List<String> pairs() {
        Set<Candidate> allocated = state.allLeads();
        allocated.addAll(state.support);
        List<Candidate> list = new ArrayList<>(allocated);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            for (int j = i + 1; j < list.size(); j++) {
                Fraction overlap = of(list.get(i), list.get(j));
                state.scene.crossings.note(Parameters.OVERLAP, overlap);
                if (overlap.atLeast(state.scene.parameter(Parameters.OVERLAP))) {
                    pairs.add(list.get(i).id() + "–" + list.get(j).id());
                }
            }
        }
        return pairs;
    }

    /** {@return how much the two overlap, from 0 to 1} */
    Fraction of(Candidate x, Candidate y) {
        Fraction one = directed(x, y);
        Fraction other = directed(y, x);
        return one.atLeast(other) ? one : other;
    }

    private Fraction directed(Candidate x, Candidate y) {
        Set<Domain> own = domains(x);
        if (x.reach.isEmpty() || own.isEmpty()) {
            return Fraction.ZERO;
        }
        int common = Sets.intersection(x.reach, y.reach).size();
        Set<Domain> theirs = domains(y);
        int shared = 0;
        for (Domain domain : own) {
            shared += isCovered(domain, theirs) ? 1 : 0;
        }
        return Fraction.of((long) common * shared, (long) x.reach.size() * own.size());
    }

    private static boolean isCovered(Domain domain, Set<Domain> others) {
        for (Domain other : others) {
            if (other.covers(domain)) {
                return true;
            }
        }
        return false;
    }

    private Set<Domain> domains(Candidate x) {
        Set<Domain> domains = new TreeSet<>();
        for (Mandate mandate : x.institution.mandates()) {
            if (mandate.functions().contains(state.unit.function())
                    && mandate.validity().on(state.scene.date)) {
                domains.addAll(mandate.domains());
            }
        }
        return domains;
    }
}
