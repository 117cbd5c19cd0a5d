package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Exact set cover by branch and bound: it branches over the bodies that reach the state which the fewest reach, and gives up
 * where even the body that reaches most could not finish within the size known.
 */
final class CoverSearch {
    private final List<String> bodies = new ArrayList<>();
    private final List<BitSet> reaches = new ArrayList<>();
    private final List<String> states;
    private final BiPredicate<String, String> linked;
    private final long budget;

    private long nodes;
    private boolean stopped;
    private int size = Integer.MAX_VALUE;
    private int interfaces = -1;
    private final Set<ImmutableSortedSet<String>> best =
            new TreeSet<>(Ordering.<String>natural().lexicographical());

    CoverSearch(
            ImmutableSortedMap<String, ImmutableSortedSet<String>> reach,
            ImmutableSortedSet<String> affected,
            BiPredicate<String, String> linked,
            long budget) {
        this.states = affected.stream()
                .filter(state -> reach.values().stream().anyMatch(r -> r.contains(state)))
                .toList();
        this.linked = linked;
        this.budget = budget;
        reach.forEach((body, members) -> {
            BitSet bits = new BitSet();
            for (int i = 0; i < states.size(); i++) {
                bits.set(i, members.contains(states.get(i)));
            }
            if (!bits.isEmpty()) {
                bodies.add(body);
                reaches.add(bits);
            }
        });
    }

    Covering search(ImmutableSortedSet<String> affected) {
        TreeSet<String> unreached = new TreeSet<>(affected);
        unreached.removeAll(states);
        if (!states.isEmpty()) {
            BitSet open = new BitSet();
            open.set(0, states.size());
            size = greedy((BitSet) open.clone());
            cover(open, new ArrayList<>());
        }
        return new Covering(
                ImmutableList.copyOf(best),
                Math.max(0, interfaces),
                ImmutableSortedSet.copyOf(unreached),
                stopped ? Optional.of("more than " + budget + " steps are needed") : Optional.empty());
    }

    /** An upper bound on the size, and a first answer should the budget end. */
    private int greedy(BitSet open) {
        List<Integer> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            int widest = 0;
            for (int i = 1; i < bodies.size(); i++) {
                widest = shared(i, open) > shared(widest, open) ? i : widest;
            }
            chosen.add(widest);
            open.andNot(reaches.get(widest));
        }
        size = chosen.size();
        found(chosen);
        return chosen.size();
    }

    private void cover(BitSet open, List<Integer> chosen) {
        if (open.isEmpty()) {
            found(chosen);
            return;
        }
        if (stopped || ++nodes > budget) {
            stopped = true;
            return;
        }
        int most = 0;
        for (int i = 0; i < bodies.size(); i++) {
            most = Math.max(most, shared(i, open));
        }
        int needed = (open.cardinality() + most - 1) / most;
        if (chosen.size() + needed > size) {
            return;
        }
        int rarest = rarest(open);
        for (int i = 0; i < bodies.size(); i++) {
            if (reaches.get(i).get(rarest)) {
                BitSet rest = (BitSet) open.clone();
                rest.andNot(reaches.get(i));
                chosen.add(i);
                cover(rest, chosen);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private int shared(int body, BitSet open) {
        BitSet both = (BitSet) reaches.get(body).clone();
        both.and(open);
        return both.cardinality();
    }

    private int rarest(BitSet open) {
        int rarest = -1;
        long fewest = Long.MAX_VALUE;
        for (int state = open.nextSetBit(0); state >= 0; state = open.nextSetBit(state + 1)) {
            int bit = state;
            long count = reaches.stream().filter(reach -> reach.get(bit)).count();
            if (count < fewest) {
                fewest = count;
                rarest = state;
            }
        }
        return rarest;
    }

    private void found(List<Integer> chosen) {
        ImmutableSortedSet.Builder<String> set = ImmutableSortedSet.naturalOrder();
        chosen.forEach(i -> set.add(bodies.get(i)));
        int links = links(chosen);
        boolean better = chosen.size() < size || links > interfaces;
        if (better) {
            best.clear();
            size = chosen.size();
            interfaces = links;
        }
        if (chosen.size() == size && links == interfaces) {
            best.add(set.build());
        }
    }

    private int links(List<Integer> chosen) {
        int links = 0;
        for (int i = 0; i < chosen.size(); i++) {
            for (int j = i + 1; j < chosen.size(); j++) {
                links += linked.test(bodies.get(chosen.get(i)), bodies.get(chosen.get(j))) ? 1 : 0;
            }
        }
        return links;
    }
}
