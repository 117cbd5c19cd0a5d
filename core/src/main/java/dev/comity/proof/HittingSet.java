package dev.comity.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds a smallest set that meets each of some sets, by branch and bound: disjoint sets need an element each. */
final class HittingSet {
    private final List<BitSet> sets;
    private final Meter meter;
    private BitSet best = new BitSet();

    private HittingSet(List<BitSet> sets, Meter meter) {
        this.sets = new ArrayList<>(sets);
        this.sets.sort(Comparator.comparingInt(BitSet::cardinality));
        this.meter = meter;
        sets.forEach(best::or);
    }

    /** {@return a smallest set that meets all; the same for the same sets in the same order} */
    static BitSet smallest(List<BitSet> sets, Meter meter) {
        HittingSet search = new HittingSet(sets, meter);
        search.extend(new BitSet(), new BitSet());
        return search.best;
    }

    private void extend(BitSet chosen, BitSet avoided) {
        meter.node();
        BitSet unmet = firstUnmet(chosen);
        if (unmet == null) {
            if (chosen.cardinality() < best.cardinality()) {
                best = (BitSet) chosen.clone();
            }
            return;
        }
        if (chosen.cardinality() + disjoint(chosen) >= best.cardinality()) {
            return;
        }
        BitSet tried = (BitSet) avoided.clone();
        BitSet open = (BitSet) unmet.clone();
        open.andNot(avoided);
        for (int element = open.nextSetBit(0); element >= 0; element = open.nextSetBit(element + 1)) {
            chosen.set(element);
            extend(chosen, tried);
            chosen.clear(element);
            tried.set(element);
        }
    }

    private @org.jspecify.annotations.Nullable BitSet firstUnmet(BitSet chosen) {
        for (BitSet set : sets) {
            if (!set.intersects(chosen)) {
                return set;
            }
        }
        return null;
    }

    /** {@return how many of the unmet sets have nothing in common, small ones taken first} */
    private int disjoint(BitSet chosen) {
        BitSet taken = (BitSet) chosen.clone();
        int count = 0;
        for (BitSet set : sets) {
            if (!set.intersects(taken)) {
                taken.or(set);
                count++;
            }
        }
        return count;
    }
}
