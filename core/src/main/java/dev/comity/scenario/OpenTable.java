package dev.comity.scenario;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.ToLongFunction;

/**
 * How much weight stays open, by which of some reforms are made. Entry {@code i} is for the reforms of the scope whose bits
 * are set in {@code i}. Not to be changed once made.
 *
 * @param scope the numbers of the reforms, ascending
 * @param open an entry for each subset of them
 */
record OpenTable(int[] scope, long[] open) {
    /** Stands for reforms that can't be made together. */
    static final long IMPOSSIBLE = Long.MAX_VALUE;

    /** Stands for what never happens, so that any value will do. */
    private static final long NEVER = -1;

    /** {@return a table over some reforms; without those on which it does not depend} What is impossible may read anything. */
    static OpenTable of(int[] scope, ToLongFunction<BitSet> open) {
        long[] values = new long[1 << scope.length];
        for (int i = 0; i < values.length; i++) {
            BitSet chosen = new BitSet();
            for (int j = 0; j < scope.length; j++) {
                chosen.set(scope[j], (i >> j & 1) == 1);
            }
            long value = open.applyAsLong(chosen);
            values[i] = value == IMPOSSIBLE ? NEVER : value;
        }
        OpenTable table = new OpenTable(scope, values);
        for (int j = scope.length - 1; j >= 0; j--) {
            table = table.withoutIfIdle(j);
        }
        for (int i = 0; i < table.open.length; i++) {
            table.open[i] = table.open[i] == NEVER ? IMPOSSIBLE : table.open[i];
        }
        return table;
    }

    private OpenTable withoutIfIdle(int place) {
        long[] joined = new long[open.length / 2];
        for (int i = 0; i < joined.length; i++) {
            long without = open[spread(i, place)];
            long with = open[spread(i, place) | 1 << place];
            if (without != NEVER && with != NEVER && without != with) {
                return this;
            }
            joined[i] = Math.max(without, with);
        }
        return new OpenTable(without(place), joined);
    }

    /** An index with a zero put in at a place. */
    private static int spread(int index, int place) {
        int low = index & (1 << place) - 1;
        return (index >> place) << place + 1 | low;
    }

    private int[] without(int place) {
        int[] rest = new int[scope.length - 1];
        System.arraycopy(scope, 0, rest, 0, place);
        System.arraycopy(scope, place + 1, rest, place, rest.length - place);
        return rest;
    }

    /** {@return the table once it is settled whether a reform is made; itself if it does not speak of it} */
    OpenTable settled(int reform, boolean made) {
        int place = Arrays.binarySearch(scope, reform);
        if (place < 0) {
            return this;
        }
        long[] rest = new long[open.length / 2];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = open[spread(i, place) | (made ? 1 << place : 0)];
        }
        return new OpenTable(without(place), rest);
    }

    /** {@return the sum of two tables of one scope} */
    OpenTable plus(OpenTable other) {
        long[] sum = new long[open.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum(open[i], other.open[i]);
        }
        return new OpenTable(scope, sum);
    }

    static long sum(long one, long other) {
        return one == IMPOSSIBLE || other == IMPOSSIBLE ? IMPOSSIBLE : one + other;
    }

    /** {@return whether it says the same whatever is made} */
    boolean constant() {
        for (long value : open) {
            if (value != open[0]) {
                return false;
            }
        }
        return true;
    }

    long at(BitSet chosen) {
        int index = 0;
        for (int j = 0; j < scope.length; j++) {
            index |= chosen.get(scope[j]) ? 1 << j : 0;
        }
        return open[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenTable that && Arrays.equals(scope, that.scope) && Arrays.equals(open, that.open);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(scope) + Arrays.hashCode(open);
    }

    @Override
    public String toString() {
        return Arrays.toString(scope) + " -> " + Arrays.toString(open);
    }
}
