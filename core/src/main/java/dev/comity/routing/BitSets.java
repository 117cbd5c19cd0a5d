package dev.comity.routing;

/** Sets of small integers as machine words, in arrays that are used again and again. */
final class BitSets {
    private BitSets() {}

    /** {@return how many words hold so many bits} */
    static int words(int bits) {
        return (bits + Long.SIZE - 1) >>> 6;
    }

    static boolean has(long[] set, int bit) {
        return (set[bit >>> 6] & 1L << bit) != 0;
    }

    static void add(long[] set, int bit) {
        set[bit >>> 6] |= 1L << bit;
    }

    static void remove(long[] set, int bit) {
        set[bit >>> 6] &= ~(1L << bit);
    }

    static void clear(long[] set) {
        for (int i = 0; i < set.length; i++) {
            set[i] = 0;
        }
    }

    /** Makes a set the same as another; without a call, since sets have a word or a few. */
    static void copy(long[] from, long[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = from[i];
        }
    }

    static void addAll(long[] set, long[] others) {
        for (int i = 0; i < set.length; i++) {
            set[i] |= others[i];
        }
    }

    static boolean meets(long[] one, long[] other) {
        for (int i = 0; i < one.length; i++) {
            if ((one[i] & other[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    static boolean containsAll(long[] set, long[] part) {
        for (int i = 0; i < set.length; i++) {
            if ((part[i] & ~set[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isEmpty(long[] set) {
        for (long word : set) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    static int size(long[] set) {
        int size = 0;
        for (long word : set) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** {@return the least element from a number on; -1 if there is none} */
    static int next(long[] set, int from) {
        int word = from >>> 6;
        if (word >= set.length) {
            return -1;
        }
        long left = set[word] & -1L << from;
        while (left == 0) {
            if (++word == set.length) {
                return -1;
            }
            left = set[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }
}
