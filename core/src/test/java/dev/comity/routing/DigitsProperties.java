package dev.comity.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Counting many at once is counting one by one. */
class DigitsProperties {
    @Property
    void eachBitIsCountedByItself(
            @ForAll @Size(max = Digits.MOST) List<Long> added, @ForAll @IntRange(min = -1, max = 40) int least) {
        Digits digits = new Digits();
        added.forEach(digits::add);
        long found = digits.atLeast(least);
        for (int bit = 0; bit < Long.SIZE; bit++) {
            int place = bit;
            long count = added.stream().filter(one -> (one >>> place & 1) != 0).count();
            assertThat((found >>> bit & 1) != 0).isEqualTo(count >= least);
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
