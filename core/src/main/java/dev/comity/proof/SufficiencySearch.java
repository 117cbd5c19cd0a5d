package dev.comity.proof;

import dev.comity.routing.Alterations;
import dev.comity.routing.Inquiry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the smallest sets of facts that suffice for a verdict. Each is a minimal hitting set of the sets of facts whose
 * change can alter the verdict (Ignatiev, Narodytska, Asher & Marques-Silva 2020, "From contrastive to abductive
 * explanations and back again"), so sets grow one fact of an unhit change at a time, the smallest first (Reiter 1987, "A
 * theory of diagnosis from first principles"); changes are looked for only when no known one is unhit, as in MARCO
 * (Liffiton, Previti, Malik & Marques-Silva 2016). A single smallest set is found by implicit hitting sets.
 */
final class SufficiencySearch {
    private final Inquiry inquiry;
    private final BitSet frozen;
    private final Meter meter;
    private final Alterations search;
    /** Sets of facts whose change can alter the verdict. */
    private final List<BitSet> alterations = new ArrayList<>();

    private final List<BitSet> found = new ArrayList<>();
    private List<BitSet> level = new ArrayList<>(List.of(new BitSet()));
    private int size;

    SufficiencySearch(Inquiry inquiry, BitSet frozen, Meter meter) {
        this.inquiry = inquiry;
        this.frozen = frozen;
        this.meter = meter;
        this.search = inquiry.alterations();
    }

    /** {@return what was found so far, the smallest first} */
    List<BitSet> found() {
        return found;
    }

    /** {@return how many facts a set must have at least that is not found yet} */
    int size() {
        return size;
    }

    /** {@return a smallest one: a smallest set that meets all known alterations either suffices or shows new ones} */
    BitSet one() {
        while (true) {
            BitSet facts = HittingSet.smallest(alterations, size, meter);
            size = facts.cardinality();
            if (!alterApartFrom(facts)) {
                return facts;
            }
        }
    }

    /** {@return the facts of which another reading alone alters the verdict} */
    BitSet alterAlone() {
        BitSet alone = new BitSet();
        for (int fact = 0; fact < inquiry.facts().size(); fact++) {
            BitSet free = new BitSet();
            free.set(fact);
            alone.set(fact, !frozen.get(fact) && amid(free).isPresent());
        }
        return alone;
    }

    /** {@return whether there are alterations that leave these facts as they are; finds several that share no fact} */
    private boolean alterApartFrom(BitSet facts) {
        BitSet kept = (BitSet) facts.clone();
        boolean any = false;
        for (BitSet more = alteration(kept); more != null; more = alteration(kept)) {
            alterations.add(more);
            kept.or(more);
            any = true;
        }
        return any;
    }

    /** Finds all, the smallest first. */
    void findAll() {
        while (!level.isEmpty()) {
            Set<BitSet> seen = new HashSet<>();
            List<BitSet> grown = new ArrayList<>();
            for (BitSet facts : level) {
                if (found.stream().noneMatch(smaller -> contains(facts, smaller))) {
                    BitSet unhit = unhit(facts);
                    if (unhit == null) {
                        found.add(facts);
                    } else {
                        unhit.stream().forEach(fact -> grow(facts, fact, seen, grown));
                    }
                }
            }
            level = grown;
            size++;
        }
    }

    private void grow(BitSet facts, int fact, Set<BitSet> seen, List<BitSet> grown) {
        BitSet more = (BitSet) facts.clone();
        more.set(fact);
        if (seen.add(more)) {
            meter.node();
            grown.add(more);
        }
    }

    private static boolean contains(BitSet facts, BitSet smaller) {
        BitSet missing = (BitSet) smaller.clone();
        missing.andNot(facts);
        return missing.isEmpty();
    }

    /** {@return the smallest known alteration that leaves these facts as they are, else a new one; null if there is none} */
    private @org.jspecify.annotations.Nullable BitSet unhit(BitSet facts) {
        BitSet smallest = null;
        for (BitSet alteration : alterations) {
            boolean smaller = smallest == null || alteration.cardinality() < smallest.cardinality();
            if (smaller && !alteration.intersects(facts)) {
                smallest = alteration;
            }
        }
        if (smallest == null) {
            smallest = alteration(facts);
            if (smallest != null) {
                alterations.add(smallest);
            }
        }
        return smallest;
    }

    private @org.jspecify.annotations.Nullable BitSet alteration(BitSet facts) {
        BitSet fixed = (BitSet) frozen.clone();
        fixed.or(facts);
        return search.find(fixed, meter::step)
                .map(SufficiencySearch::changed)
                .map(this::minimal)
                .orElse(null);
    }

    /**
     * {@return facts that suffice, and of which none can be left away; those of the first groups are left away first, as
     * far as there is budget left}
     */
    BitSet enough(List<BitSet> groups, Meter within) {
        BitSet facts = new BitSet();
        groups.forEach(facts::or);
        BitSet fixed = (BitSet) facts.clone();
        fixed.or(frozen);
        try {
            for (BitSet group : groups) {
                letGo(group, facts, within);
            }
            for (BitSet group : groups) {
                for (int fact = group.nextSetBit(0); fact >= 0; fact = group.nextSetBit(fact + 1)) {
                    BitSet alone = new BitSet();
                    alone.set(fact);
                    letGo(alone, facts, within);
                }
            }
        } catch (OutOfBudget end) {
            // The others stay: whether the rest suffices without them is open.
        }
        return facts;
    }

    private void letGo(BitSet some, BitSet facts, Meter within) {
        if (!facts.intersects(some)) {
            return;
        }
        BitSet fixed = (BitSet) facts.clone();
        fixed.andNot(some);
        fixed.or(frozen);
        if (search.find(fixed, within::step).isEmpty()) {
            facts.and(search.needed());
        }
    }

    private static BitSet changed(int[] answers) {
        BitSet changed = new BitSet();
        for (int i = 0; i < answers.length; i++) {
            changed.set(i, answers[i] != Inquiry.AS_IT_READS);
        }
        return changed;
    }

    /** {@return those of some facts that alter the verdict while no part of them does} */
    private BitSet minimal(BitSet altering) {
        BitSet left = altering;
        for (int fact = left.nextSetBit(0); fact >= 0 && left.cardinality() > 1; fact = left.nextSetBit(fact + 1)) {
            BitSet free = (BitSet) left.clone();
            free.clear(fact);
            left = amid(free).map(SufficiencySearch::changed).orElse(left);
        }
        return left;
    }

    /** {@return what alters the verdict while all but these facts read as they read} */
    private Optional<int[]> amid(BitSet free) {
        BitSet fixed = new BitSet();
        fixed.set(0, inquiry.facts().size());
        fixed.andNot(free);
        return search.find(fixed, meter::step);
    }
}
