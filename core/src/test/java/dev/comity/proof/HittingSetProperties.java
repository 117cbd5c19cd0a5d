package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Smallest hitting sets against every set. */
class HittingSetProperties {
    private static final int ELEMENTS = 10;
    private static final Budget ENOUGH = Budget.standard();

    @Property(tries = 300)
    void noSmallerSetMeetsAll(@ForAll Random random) {
        List<BitSet> sets = new ArrayList<>();
        int count = random.nextInt(16);
        int largest = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            BitSet set = new BitSet();
            int size = 1 + random.nextInt(largest);
            for (int j = 0; j < size; j++) {
                // Far apart, as the facts of a large issue are.
                set.set(7 * random.nextInt(ELEMENTS));
            }
            sets.add(set);
        }
        int fewest = fewest(sets);
        int known = random.nextInt(fewest + 1);

        BitSet found = HittingSet.smallest(sets, known, new Meter(ENOUGH));

        assertThat(sets).allMatch(set -> set.intersects(found));
        assertThat(found.cardinality()).isEqualTo(fewest);
    }

    private static int fewest(List<BitSet> sets) {
        int fewest = ELEMENTS;
        for (int chosen = 0; chosen < 1 << ELEMENTS; chosen++) {
            BitSet tried = new BitSet();
            for (int i = 0; i < ELEMENTS; i++) {
                tried.set(7 * i, (chosen >> i & 1) == 1);
            }
            if (sets.stream().allMatch(set -> set.intersects(tried))) {
                fewest = Math.min(fewest, Integer.bitCount(chosen));
            }
        }
        return fewest;
    }
}
