package dev.comity.proof;

import java.util.function.IntConsumer;

/** Sets of small numbers as bits of longs. */
final class Bits {
    private Bits() {}

    static void set(long[] bits, int index) {
        bits[index >> 6] |= 1L << index;
    }

    static void clear(long[] bits, int index) {
        bits[index >> 6] &= ~(1L << index);
    }

    static boolean has(long[] bits, int index) {
        return (bits[index >> 6] >>> index & 1) != 0;
    }

    static long[] and(long[] one, long[] other) {
        long[] both = new long[one.length];
        for (int w = 0; w < both.length; w++) {
            both[w] = one[w] & other[w];
        }
        return both;
    }

    static long[] minus(long[] one, long[] other) {
        long[] rest = new long[one.length];
        for (int w = 0; w < rest.length; w++) {
            rest[w] = one[w] & ~other[w];
        }
        return rest;
    }

    static long[] with(long[] bits, int index) {
        long[] more = bits.clone();
        set(more, index);
        return more;
    }

    /** Adds the members of another set. */
    static void add(long[] bits, long[] others) {
        for (int w = 0; w < bits.length; w++) {
            bits[w] |= others[w];
        }
    }

    static boolean isEmpty(long[] bits) {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    static int size(long[] bits) {
        int size = 0;
        for (long word : bits) {
            size += Long.bitCount(word);
        }
        return size;
    }

    static int sizeOfShared(long[] one, long[] other) {
        int size = 0;
        for (int w = 0; w < one.length; w++) {
            size += Long.bitCount(one[w] & other[w]);
        }
        return size;
    }

    /** {@return the least member from a number on; −1 if there is none} */
    static int next(long[] bits, int from) {
        int w = from >> 6;
        if (w >= bits.length) {
            return -1;
        }
        long word = bits[w] & -1L << from;
        while (word == 0) {
            if (++w == bits.length) {
                return -1;
            }
            word = bits[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }

    static void forEach(long[] bits, IntConsumer action) {
        for (int i = next(bits, 0); i >= 0; i = next(bits, i + 1)) {
            action.accept(i);
        }
    }
}
