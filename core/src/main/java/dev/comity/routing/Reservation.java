package dev.comity.routing;

import dev.comity.policy.Effect;
import dev.comity.policy.Tier;
import dev.comity.policy.WarningKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives a reserved matter to those for whom it is reserved, or to nobody. */
final class Reservation {
    private final UnitState state;
    private final List<UnitState.Standing<Effect.Reserve>> reservations;

    Reservation(UnitState state, List<UnitState.Standing<Effect.Reserve>> reservations) {
        this.state = state;
        this.reservations = reservations;
    }

    void allocate() {
        Set<Candidate> reserved = intersect();
        if (reserved == null) {
            state.warn(WarningKind.CONFLICT, "", "reserved to bodies that have no member in common");
            state.reasons.add("reserved to different bodies");
            return;
        }
        Set<Candidate> ready = new TreeSet<>(reserved);
        ready.removeIf(x -> !x.ready());
        Set<Candidate> conditional = new TreeSet<>(reserved);
        conditional.removeIf(x -> !x.eligible() || x.ready());
        if (!ready.isEmpty()) {
            state.lead(ready, "the matter is reserved to it");
            state.status = Status.ALLOCATED;
        } else if (!conditional.isEmpty()) {
            state.lead(conditional, "the matter is reserved to it");
            state.status = Status.CONDITIONAL;
        } else {
            reserved.forEach(x -> state.reasons.add("reserved: " + UnitRouter.hindrance(state, x)));
            if (reserved.isEmpty()) {
                reservations.forEach(
                        r -> state.reasons.add("reserved to " + r.effect().target() + ", and there is none"));
            }
        }
    }

    /** The sets of one rule are united over its candidates, those of rules of one tier intersected; higher tiers win. */
    private @Nullable Set<Candidate> intersect() {
        Map<Tier, Map<String, Set<Candidate>>> byTier = new TreeMap<>();
        for (UnitState.Standing<Effect.Reserve> standing : reservations) {
            byTier.computeIfAbsent(standing.instance().rule.tier(), tier -> new TreeMap<>())
                    .computeIfAbsent(standing.instance().rule.id(), id -> new TreeSet<>())
                    .addAll(Selection.Targets.of(
                            state, standing.instance(), standing.effect().target()));
        }
        Set<Candidate> common = null;
        for (Set<Candidate> set : byTier.values().iterator().next().values()) {
            if (common == null) {
                common = new TreeSet<>(set);
            } else {
                boolean bothBorne = !common.isEmpty() && !set.isEmpty();
                common.retainAll(set);
                if (bothBorne && common.isEmpty()) {
                    return null;
                }
            }
        }
        return common;
    }
}
