package dev.comity.proof;

import dev.comity.routing.Inquiry;
import dev.comity.routing.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the smallest sets of facts that suffice for a verdict. Each is a minimal hitting set of the sets of facts whose
 * change can alter the verdict (Ignatiev, Narodytska, Asher & Marques-Silva 2020, "From contrastive to abductive
 * explanations and back again"), so sets grow one fact of an unhit change at a time, the smallest first (Reiter 1987, "A
 * theory of diagnosis from first principles"); changes are looked for only when no known one is unhit, as in MARCO
 * (Liffiton, Previti, Malik & Marques-Silva 2016). A single smallest set is found by implicit hitting sets.
 */
final class SufficiencySearch {
    private static final int SOON = 300;
    private static final int PAIRS = 5000;

    private final Inquiry inquiry;
    private final Goal other;
    private final BitSet frozen;
    private final Meter meter;
    /** Sets of facts whose change can alter the verdict. */
    private final List<BitSet> alterations = new ArrayList<>();

    private final List<BitSet> found = new ArrayList<>();
    private List<BitSet> level = new ArrayList<>(List.of(new BitSet()));
    private int size;

    SufficiencySearch(Inquiry inquiry, Verdict verdict, BitSet frozen, Meter meter) {
        this.inquiry = inquiry;
        this.other = new Goal.OtherThan(verdict);
        this.frozen = frozen;
        this.meter = meter;
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
        seed();
        while (true) {
            BitSet facts = HittingSet.smallest(alterations, meter);
            size = facts.cardinality();
            if (!alterApartFrom(facts)) {
                return facts;
            }
        }
    }

    /** Single facts and, if there are not too many, pairs are found all at once; the rest one by one. */
    private void seed() {
        List<BitSet> alone = alterAlone();
        alterations.addAll(alone);
        BitSet known = new BitSet();
        alone.forEach(known::or);
        BitSet fixed = (BitSet) frozen.clone();
        fixed.or(known);
        Set<BitSet> pairs = new LinkedHashSet<>();
        try {
            Meter few = new Meter(Budget.standard().steps(PAIRS));
            AnswerTree.ofAll(inquiry, fixed, Inquiry.AS_IT_READS, 2, few).walk(other, changes -> {
                BitSet pair = new BitSet();
                pair.set(changes[0]);
                pair.set(changes[2]);
                pairs.add(pair);
                return false;
            });
        } catch (OutOfBudget end) {
            // Those found are alterations all the same.
        }
        alterations.addAll(pairs);
    }

    /** {@return the facts of which another reading alone alters the verdict, each as a set} */
    List<BitSet> alterAlone() {
        BitSet alone = new BitSet();
        AnswerTree.ofAll(inquiry, frozen, Inquiry.AS_IT_READS, 1, meter).walk(other, changes -> {
            alone.set(changes[0]);
            return false;
        });
        return alone.stream()
                .mapToObj(fact -> {
                    BitSet set = new BitSet();
                    set.set(fact);
                    return set;
                })
                .toList();
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
        seed();
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
        BitSet altered = new BitSet();
        // Most alterations need few changes, and are found soonest where no more are allowed.
        boolean any = alter(fixed, 2, meter, altered)
                || alter(fixed, 3, meter, altered)
                || alter(fixed, Integer.MAX_VALUE, meter, altered);
        return any ? altered : null;
    }

    private boolean alter(BitSet fixed, int mostChanges, Meter within, BitSet altered) {
        return AnswerTree.ofFirst(inquiry, fixed, mostChanges, within).walk(other, changes -> {
            altered.or(reduced(changes));
            return true;
        });
    }

    /**
     * {@return facts that suffice, perhaps more than needed: those that are left when one group of facts after the other
     * is let go, then one fact after the other, as long as it is soon proved that the rest suffices}
     */
    BitSet enough(List<BitSet> groups) {
        BitSet facts = new BitSet();
        groups.forEach(facts::or);
        for (BitSet group : groups) {
            letGo(group, facts);
        }
        for (int fact = facts.length() - 1; fact >= 0; fact--) {
            if (facts.get(fact)) {
                BitSet alone = new BitSet();
                alone.set(fact);
                letGo(alone, facts);
            }
        }
        return facts;
    }

    private void letGo(BitSet some, BitSet facts) {
        BitSet fixed = (BitSet) facts.clone();
        fixed.andNot(some);
        fixed.or(frozen);
        try {
            Meter soon = new Meter(Budget.standard().steps(SOON));
            if (!alter(fixed, Integer.MAX_VALUE, soon, new BitSet())) {
                facts.andNot(some);
            }
        } catch (OutOfBudget end) {
            // They stay: whether the rest suffices without them is open.
        }
    }

    /** Takes back each change that is not needed; what is left alters the verdict too, with nothing else changed. */
    private BitSet reduced(int[] changes) {
        int[] answers = new int[inquiry.facts().size()];
        for (int i = 0; i < changes.length; i += 2) {
            answers[changes[i]] = changes[i + 1];
        }
        for (int i = 0; i < changes.length && changes.length > 2; i += 2) {
            answers[changes[i]] = Inquiry.AS_IT_READS;
            meter.step();
            if (!other.isMet(inquiry, fact -> answers[fact]) || !inquiry.isPossible(fact -> answers[fact])) {
                answers[changes[i]] = changes[i + 1];
            }
        }
        BitSet left = new BitSet();
        for (int i = 0; i < changes.length; i += 2) {
            left.set(changes[i], answers[changes[i]] != Inquiry.AS_IT_READS);
        }
        return left;
    }
}
