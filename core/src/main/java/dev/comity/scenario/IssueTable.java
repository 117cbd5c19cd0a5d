package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.routing.Allocation;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Supposition;
import dev.comity.routing.Unit;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which units of one issue nobody leads, for the sets of reforms that may matter to it. The whole table is filled, or
 * single sets are routed when asked for. Sets that differ only in what nobody reads are routed once.
 */
final class IssueTable {
    private final Router router;
    private final Concern concern;
    private final ImmutableList<Supposition> supposed;
    private final int[] reforms;
    private final Map<String, BitSet> touchingLone;
    private final BitSet touchingOthers;
    private final Map<Set<Object>, ImmutableSortedSet<Unit>> routed = new HashMap<>();
    private final Map<BitSet, ImmutableSortedSet<Unit>> gaps = new HashMap<>();
    private boolean complete;
    private long routings;

    IssueTable(Router router, Concern concern, ImmutableList<Supposition> supposed) {
        this.router = router;
        this.concern = concern;
        this.supposed = supposed;
        this.reforms = concern.reforms();
        this.touchingLone = concern.touchingLone();
        this.touchingOthers = concern.touchingOthers();
    }

    String issue() {
        return concern.issue().id();
    }

    /** {@return the numbers of the reforms that may matter} */
    int[] reforms() {
        return reforms;
    }

    /** {@return the same as a set} */
    BitSet relevant() {
        BitSet relevant = new BitSet();
        for (int reform : reforms) {
            relevant.set(reform);
        }
        return relevant;
    }

    /** {@return whether every set was tried} */
    boolean complete() {
        return complete;
    }

    long routings() {
        return routings;
    }

    /** {@return how many sets were tried} */
    int tried() {
        return gaps.size();
    }

    /** {@return whether some set that was tried leaves a gap} */
    boolean mayBeOpen() {
        return gaps.values().stream().anyMatch(open -> !open.isEmpty());
    }

    /** {@return how many units nobody leads if some reforms are made; none where that was not tried} */
    int knownGaps(BitSet chosen) {
        BitSet relevant = relevant();
        relevant.and(chosen);
        ImmutableSortedSet<Unit> known = gaps.get(relevant);
        return known == null ? 0 : known.size();
    }

    /** {@return the units that nobody leads whatever is made; none if not every set was tried} */
    ImmutableSortedSet<Unit> unclosable() {
        if (!complete) {
            return ImmutableSortedSet.of();
        }
        TreeSet<Unit> always = new TreeSet<>(gaps.get(new BitSet()));
        gaps.values().forEach(always::retainAll);
        return ImmutableSortedSet.copyOf(always);
    }

    /** {@return the units that nobody leads if some reforms are made} */
    ImmutableSortedSet<Unit> gaps(BitSet chosen) {
        BitSet relevant = relevant();
        relevant.and(chosen);
        ImmutableSortedSet<Unit> known = gaps.get(relevant);
        if (known == null) {
            Architecture world = concern.world();
            for (int reform : relevant.stream().toArray()) {
                world = concern.parts().get(reform).applyTo(world);
            }
            known = leaf(relevant, world);
        }
        return known;
    }

    /** Routes every set that can be made. */
    void complete(Predicate<BitSet> possible) {
        fill(0, new BitSet(), concern.world(), possible);
        complete = true;
    }

    private void fill(int next, BitSet chosen, Architecture world, Predicate<BitSet> possible) {
        if (next == reforms.length) {
            leaf((BitSet) chosen.clone(), world);
            return;
        }
        fill(next + 1, chosen, world, possible);
        chosen.set(reforms[next]);
        if (possible.test(chosen)) {
            fill(next + 1, chosen, concern.parts().get(reforms[next]).applyTo(world), possible);
        }
        chosen.clear(reforms[next]);
    }

    private ImmutableSortedSet<Unit> leaf(BitSet chosen, Architecture world) {
        return gaps.computeIfAbsent(chosen, set -> routed.computeIfAbsent(read(set, world), key -> route(set, world)));
    }

    /** What of the reforms is read: those that touch anything but institutions which are no candidates, and these. */
    private Set<Object> read(BitSet chosen, Architecture world) {
        Set<Object> read = new HashSet<>();
        BitSet effective = (BitSet) chosen.clone();
        effective.and(touchingOthers);
        touchingLone.forEach((institution, touching) -> {
            if (concern.idle(institution, world)) {
                read.add(institution);
            } else {
                BitSet both = (BitSet) touching.clone();
                both.and(chosen);
                effective.or(both);
            }
        });
        read.add(effective);
        return read;
    }

    private ImmutableSortedSet<Unit> route(BitSet chosen, Architecture world) {
        routings++;
        Issue issue = concern.issue();
        for (int reform : chosen.stream().toArray()) {
            issue = concern.parts().get(reform).applyTo(issue, world);
        }
        // What is supposed of a forum that is left out can't matter: it is no candidate.
        List<Supposition> known = supposed.stream()
                .filter(one ->
                        one.forum().map(world.institutions()::containsKey).orElse(true))
                .toList();
        Routing routing = router.through(world).route(issue, known);
        ImmutableSortedSet.Builder<Unit> open = ImmutableSortedSet.naturalOrder();
        for (Allocation allocation : routing.allocations().values()) {
            if (allocation.status() == Status.GAP) {
                open.add(allocation.unit());
            }
        }
        return open.build();
    }
}
