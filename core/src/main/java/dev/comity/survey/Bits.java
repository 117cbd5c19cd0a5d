package dev.comity.survey;

import java.util.Map;

/** A set of small whole numbers in machine words, so that what many pairs have in common is counted fast. */
final class Bits {
    private final long[] words;

    private Bits(int bound) {
        this.words = new long[(bound + Long.SIZE - 1) / Long.SIZE];
    }

    /** {@return the numbers of some members, by an index that knows them all} */
    static <T> Bits of(Iterable<T> members, Map<T, Integer> index) {
        Bits bits = new Bits(index.size());
        members.forEach(member -> bits.add(index.get(member)));
        return bits;
    }

    /** {@return the sets as their members see them: for each number below a bound, in which of the sets it is} */
    static Bits[] turned(Bits[] sets, int bound) {
        Bits[] turned = new Bits[bound];
        for (int i = 0; i < bound; i++) {
            turned[i] = new Bits(sets.length);
            for (int set = 0; set < sets.length; set++) {
                if (sets[set].has(i)) {
                    turned[i].add(set);
                }
            }
        }
        return turned;
    }

    private void add(int i) {
        words[i / Long.SIZE] |= 1L << i;
    }

    private boolean has(int i) {
        return (words[i / Long.SIZE] >>> i & 1) == 1;
    }

    /** {@return how many are in both} */
    int common(Bits other) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(words[i] & other.words[i]);
        }
        return count;
    }

    /** {@return how many are in one of them or in both} */
    int union(Bits other) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            count += Long.bitCount(words[i] | other.words[i]);
        }
        return count;
    }
}
