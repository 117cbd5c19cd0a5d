package dev.comity.routing;

import dev.comity.model.Level;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads verdicts from the leads: an organ counts at the level of its parent if that leads too. */
final class Verdicts {
    private Verdicts() {}

    static Set<Verdict> classes(Collection<UnitState> units, boolean granted, LocalDate date) {
        TreeMap<String, Candidate> leads = new TreeMap<>();
        for (UnitState unit : units) {
            boolean counts = unit.status == Status.ALLOCATED || granted && unit.status == Status.CONDITIONAL;
            if (counts) {
                unit.allLeads().forEach(x -> leads.put(x.id(), x));
            }
        }
        return classes(leads, date);
    }

    /** {@return the classes of leads, by id} */
    static Set<Verdict> classes(Map<String, Candidate> leads, LocalDate date) {
        Set<Verdict> classes = EnumSet.noneOf(Verdict.class);
        for (Candidate x : leads.values()) {
            Optional<String> parent = x.institution.parentOn(date);
            Candidate counted = parent.isPresent() ? leads.getOrDefault(parent.get(), x) : x;
            classes.add(classOf(counted.level));
        }
        return classes;
    }

    static Verdict verdict(Set<Verdict> classes) {
        return switch (classes.size()) {
            case 0 -> Verdict.NONE;
            case 1 -> classes.iterator().next();
            default -> Verdict.HYBRID;
        };
    }

    static Verdict classOf(Level level) {
        return switch (level) {
            case SUBREGIONAL, REGIONAL -> Verdict.REGIONAL;
            case CROSS_REGIONAL -> Verdict.CROSS_REGIONAL;
            case MULTILATERAL -> Verdict.MULTILATERAL;
            case COALITION -> Verdict.COALITION;
        };
    }
}
