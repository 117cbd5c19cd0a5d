package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.GovernanceFunction;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What units routed before this one gave, and who led in the first pass. */
final class Earlier {
    private final Map<Unit, Set<String>> leads = new TreeMap<>();
    /** Leads of the first pass; null while it runs. */
    private final Map<Unit, Set<String>> firstPass;

    Earlier(Map<Unit, Set<String>> firstPass) {
        this.firstPass = firstPass;
    }

    void record(Unit unit, Set<String> leadIds) {
        leads.put(unit, leadIds);
    }

    Map<Unit, Set<String>> all() {
        return leads;
    }

    ImmutableSortedSet<String> leads(GovernanceFunction function) {
        Set<String> found = new TreeSet<>();
        leads.forEach((unit, ids) -> {
            if (unit.function() == function) {
                found.addAll(ids);
            }
        });
        return ImmutableSortedSet.copyOf(found);
    }

    boolean firstPass() {
        return firstPass == null;
    }

    boolean ledOther(String forum, Unit unit) {
        if (firstPass == null) {
            return false;
        }
        for (Map.Entry<Unit, Set<String>> entry : firstPass.entrySet()) {
            if (!entry.getKey().equals(unit) && entry.getValue().contains(forum)) {
                return true;
            }
        }
        return false;
    }
}
