package dev.comity.routing;

/** Counts in binary, sixty-four at once: a word for each digit. */
final class Digits {
    /** The most that can be counted. */
    static final int MOST = 31;

    private long ones;
    private long twos;
    private long fours;
    private long eights;
    private long sixteens;

    /** Begins to count again. */
    void begin() {
        ones = 0;
        twos = 0;
        fours = 0;
        eights = 0;
        sixteens = 0;
    }

    /** Adds one to each count whose bit is set; at most {@link #MOST} times. */
    void add(long those) {
        long carry = ones & those;
        ones ^= those;
        long next = twos & carry;
        twos ^= carry;
        carry = fours & next;
        fours ^= next;
        next = eights & carry;
        eights ^= carry;
        sixteens ^= next;
    }

    /** {@return those that have counted at least so many} */
    long atLeast(long least) {
        if (least <= 0 || least > MOST) {
            return least <= 0 ? -1L : 0;
        }
        long more = sixteens & ~wanted(least, 4);
        long equal = ~(sixteens ^ wanted(least, 4));
        more |= equal & eights & ~wanted(least, 3);
        equal &= ~(eights ^ wanted(least, 3));
        more |= equal & fours & ~wanted(least, 2);
        equal &= ~(fours ^ wanted(least, 2));
        more |= equal & twos & ~wanted(least, 1);
        equal &= ~(twos ^ wanted(least, 1));
        more |= equal & ones & ~wanted(least, 0);
        equal &= ~(ones ^ wanted(least, 0));
        return more | equal;
    }

    /** {@return a digit of a number, as all bits of a word} */
    private static long wanted(long number, int digit) {
        return -(number >> digit & 1);
    }
}
