package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Counting many at once is counting one by one. */
class DigitsProperties {
    private static final int WORDS = 2;

    /** Rows of two words each, of which some count. */
    private static Digits counted(List<Long> rows, long numbers) {
        long[] flat = rows.stream().mapToLong(Long::longValue).toArray();
        int[] counting = IntStream.range(0, Digits.MOST)
                .filter(row -> isIn(row, numbers))
                .toArray();
        Digits digits = new Digits();
        digits.room(WORDS);
        digits.begin(counting.length);
        digits.count(0, flat, WORDS, counting, counting.length);
        digits.count(1, flat, WORDS, counting, counting.length);
        return digits;
    }

    private static boolean isIn(int bit, long word) {
        return (word >>> bit & 1) != 0;
    }

    private static long count(List<Long> rows, long numbers, int candidate) {
        return IntStream.range(0, rows.size() / WORDS)
                .filter(row -> isIn(row, numbers))
                .filter(row -> isIn(candidate, rows.get(row * WORDS + (candidate >> 6))))
                .count();
    }

    @Property
    void eachCandidateIsCountedByItself(
            @ForAll @Size(2 * Digits.MOST) List<Long> rows,
            @ForAll @LongRange(min = 0, max = (1L << Digits.MOST) - 1) long numbers,
            @ForAll @IntRange(min = -1, max = 40) int least) {
        Digits digits = counted(rows, numbers);
        for (int c = 0; c < 2 * Long.SIZE; c++) {
            boolean found = isIn(c, digits.atLeast(least, c >> 6));
            assertThat(found).isEqualTo(count(rows, numbers, c) >= least);
        }
    }

    @Property
    void thoseWithMostAreLeft(
            @ForAll @Size(2 * Digits.MOST) List<Long> rows,
            @ForAll @LongRange(min = 0, max = (1L << Digits.MOST) - 1) long numbers,
            @ForAll long some,
            @ForAll long others) {
        long[] left = {some, others};
        counted(rows, numbers).retainMost(left);
        Set<Integer> candidates = new TreeSet<>();
        IntStream.range(0, 2 * Long.SIZE)
                .filter(c -> isIn(c, c < Long.SIZE ? some : others))
                .forEach(candidates::add);
        long most = candidates.stream()
                .mapToLong(c -> count(rows, numbers, c))
                .max()
                .orElse(0);
        for (int c = 0; c < 2 * Long.SIZE; c++) {
            boolean expected = candidates.contains(c) && count(rows, numbers, c) == most;
            assertThat(isIn(c, left[c >> 6])).isEqualTo(expected);
        }
    }

    @Property
    void theLeastNumberNotBelowAShareIsTheQuotientRoundedUp(
            @ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long share,
            @ForAll @LongRange(min = 1, max = Integer.MAX_VALUE) long shareOf,
            @ForAll @LongRange(min = 1, max = Integer.MAX_VALUE) long whole) {
        BigInteger least = BigInteger.valueOf(Exact.least(share, shareOf, whole));
        BigInteger product = BigInteger.valueOf(share).multiply(BigInteger.valueOf(whole));
        assertThat(least.multiply(BigInteger.valueOf(shareOf))).isGreaterThanOrEqualTo(product);
        assertThat(least.subtract(BigInteger.ONE).multiply(BigInteger.valueOf(shareOf)))
                .isLessThan(product);
    }
}
