package dev.comity.routing;

/** How often each candidate is in some rows, counted in binary, sixty-four candidates at once: a word for each digit. */
final class Digits {
    /** The most that can be counted. */
    static final int MOST = 31;

    private static final int PLACES = 5;

    /** For each word of candidates its digits, the ones first. */
    private long[] digits = new long[0];
    /** How many of the places are used. */
    private int places = PLACES;

    void room(int words) {
        digits = new long[words * PLACES];
    }

    /**
     * Begins to count.
     *
     * @param most how many rows will be counted at most, up to {@link #MOST}
     */
    void begin(int most) {
        places = Integer.SIZE - Integer.numberOfLeadingZeros(most);
    }

    /** Counts for no candidate of a word any row. */
    void clear(int word) {
        for (int place = 0; place < places; place++) {
            digits[word * PLACES + place] = 0;
        }
    }

    /**
     * Counts for each candidate of a word the rows in which it is.
     *
     * @param word the number of the word
     * @param rows sets of candidates, one after the other
     * @param stride how many words a row has
     * @param numbers the numbers of the rows that count, first of all that the array holds
     * @param count how many count, at most {@link #MOST}
     */
    void count(int word, long[] rows, int stride, int[] numbers, int count) {
        long ones = 0;
        long twos = 0;
        long fours = 0;
        long eights = 0;
        long sixteens = 0;
        for (int i = 0; i < count; i++) {
            long those = rows[numbers[i] * stride + word];
            long two = ones & those;
            long four = twos & two;
            long eight = fours & four;
            ones ^= those;
            twos ^= two;
            fours ^= four;
            sixteens ^= eights & eight;
            eights ^= eight;
        }
        int at = word * PLACES;
        digits[at] = ones;
        digits[at + 1] = twos;
        digits[at + 2] = fours;
        digits[at + 3] = eights;
        digits[at + 4] = sixteens;
    }

    /** {@return the candidates of a word for whom at least so many rows are counted} */
    long atLeast(long least, int word) {
        if (least <= 0 || least >> places != 0) {
            return least <= 0 ? -1L : 0;
        }
        long more = 0;
        long equal = -1L;
        for (int place = places - 1; place >= 0; place--) {
            long digit = digits[word * PLACES + place];
            long wanted = -(least >> place & 1);
            more |= equal & digit & ~wanted;
            equal &= ~(digit ^ wanted);
        }
        return more | equal;
    }

    /** Leaves of some candidates those for whom most rows are counted. */
    void retainMost(long[] some) {
        for (int place = places - 1; place >= 0; place--) {
            long any = 0;
            for (int i = 0; i < some.length; i++) {
                any |= some[i] & digits[i * PLACES + place];
            }
            for (int i = 0; any != 0 && i < some.length; i++) {
                some[i] &= digits[i * PLACES + place];
            }
        }
    }
}
