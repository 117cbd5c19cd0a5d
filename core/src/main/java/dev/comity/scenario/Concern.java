package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Architecture;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What concerns one issue: the part of the world that its routing can read, and of each reform the steps that change it.
 *
 * @param issue the issue, with a date
 * @param world the part of the world
 * @param parts of each reform of the catalogue, in order, the steps that matter
 * @param lone institutions that count only while they hold a mandate for the matter
 */
record Concern(Issue issue, Architecture world, ImmutableList<Scenario> parts, Set<String> lone) {

    /** {@return the numbers of the reforms that may matter, in order} */
    int[] reforms() {
        BitSet relevant = new BitSet();
        for (int i = 0; i < parts.size(); i++) {
            relevant.set(i, !parts.get(i).isEmpty());
        }
        return relevant.stream().toArray();
    }

    /** {@return of each lone institution, which reforms touch it} */
    Map<String, BitSet> touchingLone() {
        Map<String, BitSet> touching = new HashMap<>();
        for (int i : reforms()) {
            for (Step step : parts.get(i).steps()) {
                for (String institution : Touch.of(step).institutions()) {
                    if (lone.contains(institution)) {
                        touching.computeIfAbsent(institution, id -> new BitSet())
                                .set(i);
                    }
                }
            }
        }
        return touching;
    }

    /** {@return the reforms that do something besides touching lone institutions} */
    BitSet touchingOthers() {
        BitSet others = new BitSet();
        for (int i : reforms()) {
            for (Step step : parts.get(i).steps()) {
                Touch touch = Touch.of(step);
                boolean alone = switch (touch.kind()) {
                    case PEOPLE, MANDATE, OFFICE, POSITION, MEANS -> lone.containsAll(touch.institutions());
                    default -> false;
                };
                if (!alone) {
                    others.set(i);
                }
            }
        }
        return others;
    }

    /** {@return whether a lone institution is no candidate in a changed world, so that its record is not read} */
    boolean idle(String institution, Architecture changed) {
        Institution record = changed.institutions().get(institution);
        if (issue.knownAt().isPresent()) {
            return false;
        }
        return record == null
                || !record.existence().on(issue.date().orElseThrow())
                || record.mandates().stream()
                        .noneMatch(mandate -> mandate.validity().on(issue.date().orElseThrow())
                                && Relevance.concerns(mandate, issue));
    }
}
