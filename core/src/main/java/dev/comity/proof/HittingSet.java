package dev.comity.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a smallest set that meets each of some sets, by branch and bound. First what needs no choice: a set that contains
 * another is met with it, an element that meets no more than another is not needed beside that, and what alone meets a set is
 * taken (Weihe 1998, "Covering trains by stations or the power of data reduction"). Then the most frequent element is taken or
 * left away.
 */
final class HittingSet {
    private static final double ROUNDING = 1e-9;

    private final int atLeast;
    private final Meter meter;
    private BitSet best = new BitSet();

    private HittingSet(List<BitSet> sets, int atLeast, Meter meter) {
        this.atLeast = atLeast;
        this.meter = meter;
        sets.forEach(best::or);
    }

    /**
     * {@return a smallest set that meets all; the same for the same sets in the same order}
     *
     * @param sets none of them empty
     * @param atLeast how many elements it is known to take at least; one of so many is not bettered
     * @param meter counts the choices
     */
    static BitSet smallest(List<BitSet> sets, int atLeast, Meter meter) {
        BitSet all = new BitSet();
        sets.forEach(all::or);
        int[] elements = all.stream().toArray();
        List<BitSet> numbered = new ArrayList<>();
        for (BitSet set : sets) {
            BitSet places = new BitSet(elements.length);
            set.stream().forEach(element -> places.set(Arrays.binarySearch(elements, element)));
            numbered.add(places);
        }
        HittingSet search = new HittingSet(numbered, atLeast, meter);
        search.extend(numbered, new BitSet());
        BitSet best = new BitSet();
        search.best.stream().forEach(place -> best.set(elements[place]));
        return best;
    }

    private void extend(List<BitSet> sets, BitSet before) {
        if (best.cardinality() <= atLeast) {
            return;
        }
        meter.node();
        BitSet chosen = (BitSet) before.clone();
        List<BitSet> unmet = withoutNeed(sets, chosen);
        if (unmet.isEmpty()) {
            best = chosen.cardinality() < best.cardinality() ? chosen : best;
            return;
        }
        if (chosen.cardinality() + atLeast(unmet) >= best.cardinality()) {
            return;
        }
        int element = mostFrequent(unmet);
        BitSet with = (BitSet) chosen.clone();
        with.set(element);
        extend(unmet.stream().filter(set -> !set.get(element)).toList(), with);
        extend(without(unmet, element), chosen);
    }

    private static List<BitSet> without(List<BitSet> sets, int element) {
        List<BitSet> without = new ArrayList<>();
        for (BitSet set : sets) {
            BitSet left = (BitSet) set.clone();
            left.clear(element);
            without.add(left);
        }
        return without;
    }

    // ---- what needs no choice ----

    /** {@return the sets that are left, none with fewer than two elements; what is chosen without need of a choice is added} */
    private static List<BitSet> withoutNeed(List<BitSet> sets, BitSet chosen) {
        List<BitSet> left = sets;
        boolean smaller = true;
        while (smaller) {
            List<BitSet> smallest = contained(left);
            List<BitSet> kept = undominated(smallest);
            BitSet alone = new BitSet();
            kept.stream().filter(set -> set.cardinality() == 1).forEach(alone::or);
            chosen.or(alone);
            smaller = !kept.equals(smallest) || !alone.isEmpty();
            left = kept.stream().filter(set -> !set.intersects(alone)).toList();
        }
        return left;
    }

    /** {@return those that contain no other, small ones first} */
    private static List<BitSet> contained(List<BitSet> sets) {
        List<BitSet> sorted = new ArrayList<>(sets);
        sorted.sort(Comparator.comparingInt(BitSet::cardinality));
        List<BitSet> kept = new ArrayList<>();
        for (BitSet set : sorted) {
            if (kept.stream().noneMatch(smaller -> contains(set, smaller))) {
                kept.add(set);
            }
        }
        return kept;
    }

    private static boolean contains(BitSet set, BitSet smaller) {
        for (int i = smaller.nextSetBit(0); i >= 0; i = smaller.nextSetBit(i + 1)) {
            if (!set.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the sets without elements that meet no more of them than another; of equal ones the first stays} */
    private static List<BitSet> undominated(List<BitSet> sets) {
        BitSet[] meets = meets(sets);
        BitSet needless = new BitSet();
        for (BitSet set : sets) {
            for (int one = set.nextSetBit(0); one >= 0; one = set.nextSetBit(one + 1)) {
                for (int other = set.nextSetBit(0); other >= 0; other = set.nextSetBit(other + 1)) {
                    if (one != other
                            && !needless.get(one)
                            && !needless.get(other)
                            && contains(meets[other], meets[one])
                            && (one > other || !meets[one].equals(meets[other]))) {
                        needless.set(one);
                    }
                }
            }
        }
        if (needless.isEmpty()) {
            return sets;
        }
        List<BitSet> kept = new ArrayList<>();
        for (BitSet set : sets) {
            BitSet left = (BitSet) set.clone();
            left.andNot(needless);
            kept.add(left);
        }
        return kept;
    }

    /** {@return by element, which sets it meets} */
    private static BitSet[] meets(List<BitSet> sets) {
        int size = sets.stream().mapToInt(BitSet::length).max().orElse(0);
        BitSet[] meets = new BitSet[size];
        for (int i = 0; i < sets.size(); i++) {
            BitSet set = sets.get(i);
            for (int element = set.nextSetBit(0); element >= 0; element = set.nextSetBit(element + 1)) {
                meets[element] = meets[element] == null ? new BitSet() : meets[element];
                meets[element].set(i);
            }
        }
        return meets;
    }

    // ---- choices ----

    private static int[] frequencies(List<BitSet> sets) {
        int[] frequencies = new int[sets.stream().mapToInt(BitSet::length).max().orElse(0)];
        sets.forEach(set -> set.stream().forEach(element -> frequencies[element]++));
        return frequencies;
    }

    private static int mostFrequent(List<BitSet> sets) {
        int[] frequencies = frequencies(sets);
        int most = 0;
        for (int i = 1; i < frequencies.length; i++) {
            most = frequencies[i] > frequencies[most] ? i : most;
        }
        return most;
    }

    /** {@return how many elements it takes at least: one for each of some sets that share none, or by how many an element meets} */
    private static int atLeast(List<BitSet> sets) {
        BitSet taken = new BitSet();
        int disjoint = 0;
        int[] frequencies = frequencies(sets);
        double shares = 0;
        for (BitSet set : sets) {
            if (!set.intersects(taken)) {
                taken.or(set);
                disjoint++;
            }
            int most = 1;
            for (int element = set.nextSetBit(0); element >= 0; element = set.nextSetBit(element + 1)) {
                most = Math.max(most, frequencies[element]);
            }
            shares += 1.0 / most;
        }
        return Math.max(disjoint, (int) Math.ceil(shares - ROUNDING));
    }
}
