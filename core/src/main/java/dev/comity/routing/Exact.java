package dev.comity.routing;

import dev.comity.model.Fraction;

/** Exact comparison of ratios of whole numbers, without garbage. */
final class Exact {
    private Exact() {}

    /** {@return how {@code a / b} compares with {@code c / d}; the denominators are above zero} */
    static int compare(long a, long b, long c, long d) {
        long high = Math.multiplyHigh(a, d);
        long other = Math.multiplyHigh(c, b);
        return high != other ? Long.compare(high, other) : Long.compareUnsigned(a * d, c * b);
    }

    /**
     * {@return the least whole number that is not below a share of another}
     *
     * @throws ArithmeticException if it is no {@code long}
     */
    static long least(long share, long shareOf, long whole) {
        long product = Math.multiplyExact(share, whole);
        return product / shareOf + (product % shareOf > 0 ? 1 : 0);
    }

    /**
     * {@return how two ratios compare}
     *
     * @throws ArithmeticException if their parts are no {@code long}
     */
    static int compare(Fraction one, Fraction other) {
        return compare(numerator(one), denominator(one), numerator(other), denominator(other));
    }

    /**
     * {@return the numerator of a ratio}
     *
     * @throws ArithmeticException if it is no {@code long}
     */
    static long numerator(Fraction ratio) {
        return ratio.numerator().longValueExact();
    }

    /**
     * {@return the denominator of a ratio}
     *
     * @throws ArithmeticException if it is no {@code long}
     */
    static long denominator(Fraction ratio) {
        return ratio.denominator().longValueExact();
    }
}
