package dev.comity.routing;

import java.util.Arrays;

/** What a fact reads for candidates: the readings, and for each of them the candidates that read it. */
final class CompiledSplit {
    private final int words;
    private CompiledFact.Value[] values = new CompiledFact.Value[4];
    private long[][] sets;
    /** Those for whom it has been read. */
    private final long[] told;

    private int count;

    CompiledSplit(int words) {
        this.words = words;
        this.sets = new long[values.length][words];
        this.told = new long[words];
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            Arrays.fill(sets[i], 0);
        }
        Arrays.fill(told, 0);
        count = 0;
    }

    boolean has(int c) {
        return BitSets.has(told, c);
    }

    /** {@return a word of those among some for whom it has not been read} */
    long untold(int word, long some) {
        return some & ~told[word];
    }

    /** {@return what it reads for a candidate for whom it has been read} */
    CompiledFact.Value of(int c) {
        int place = 0;
        while (!BitSets.has(sets[place], c)) {
            place++;
        }
        return values[place];
    }

    void put(int c, CompiledFact.Value value) {
        put(c >>> 6, 1L << c, value);
    }

    /** Notes for a word of candidates, for whom it has not been read, what it reads. */
    void put(int word, long those, CompiledFact.Value value) {
        if (those != 0) {
            sets[place(value)][word] |= those;
            told[word] |= those;
        }
    }

    private int place(CompiledFact.Value value) {
        int place = 0;
        while (place < count && values[place] != value) {
            place++;
        }
        if (place == values.length) {
            values = Arrays.copyOf(values, 2 * place);
            sets = Arrays.copyOf(sets, 2 * place);
            for (int i = place; i < sets.length; i++) {
                sets[i] = new long[words];
            }
        }
        if (place == count) {
            if (values[place] != value) {
                values[place] = value;
            }
            count++;
        }
        return place;
    }

    void forget(int c) {
        if (has(c)) {
            BitSets.remove(told, c);
            for (int i = 0; i < count; i++) {
                BitSets.remove(sets[i], c);
            }
        }
    }

    /** Leaves of some those whose readings let a rule fire, and adds those of whom that is not certain. */
    void narrow(int rule, long[] some, long[] doubtful) {
        for (int i = 0; i < count; i++) {
            if (!BitSets.has(values[i].may(), rule)) {
                for (int w = 0; w < words; w++) {
                    some[w] &= ~sets[i][w];
                }
            } else if (!BitSets.has(values[i].holds(), rule)) {
                for (int w = 0; w < words; w++) {
                    doubtful[w] |= sets[i][w];
                }
            }
        }
    }
}
