package dev.comity.routing;

import dev.comity.model.Fraction;
import java.math.BigInteger;
import java.util.Map;

/** How much actors count, as whole numbers in the same proportions. */
final class Weights {
    /** So small that sums over all actors are far from the limit. */
    private static final int MOST_BITS = 46;

    final long[] of;
    /** Into how many parts one is divided. */
    final long one;
    /** Whether whole numbers are large enough. */
    final boolean fits;

    private Weights(long[] of, long one, boolean fits) {
        this.of = of;
        this.one = one;
        this.fits = fits;
    }

    /** {@return what some actors weigh together} */
    long sum(long[] actors) {
        long sum = 0;
        for (int i = 0; i < actors.length; i++) {
            for (long left = actors[i]; left != 0; left &= left - 1) {
                sum += of[(i << 6) + Long.numberOfTrailingZeros(left)];
            }
        }
        return sum;
    }

    static Weights of(Map<String, Fraction> given, CompiledWorld world) {
        BigInteger common = BigInteger.ONE;
        for (Fraction weight : given.values()) {
            common = common.multiply(weight.denominator()).divide(common.gcd(weight.denominator()));
        }
        boolean fits = common.bitLength() <= MOST_BITS;
        long[] whole = new long[world.ids.length];
        for (Map.Entry<String, Fraction> entry : given.entrySet()) {
            Integer number = world.numbers.get(entry.getKey());
            if (number != null && fits) {
                Fraction weight = entry.getValue();
                BigInteger scaled = weight.numerator().multiply(common.divide(weight.denominator()));
                fits = scaled.bitLength() <= MOST_BITS;
                whole[number] = scaled.longValue();
            }
        }
        return new Weights(whole, fits ? common.longValue() : 1, fits);
    }
}
