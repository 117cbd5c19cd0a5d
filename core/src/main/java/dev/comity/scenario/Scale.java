package dev.comity.scenario;

import dev.comity.model.Fraction;
import java.math.BigInteger;
import java.util.List;

/** Fractions as whole numbers of one small part. */
record Scale(BigInteger parts) {
    /** Sums stay below this. */
    private static final int BITS = 62;

    /**
     * {@return the coarsest scale on which some fractions are whole}
     *
     * @throws IllegalArgumentException if their sum, with room for many of each, needs more than 62 bits
     */
    static Scale of(List<Fraction> fractions) {
        BigInteger parts = BigInteger.ONE;
        for (Fraction fraction : fractions) {
            BigInteger denominator = fraction.denominator();
            parts = parts.multiply(denominator).divide(parts.gcd(denominator));
        }
        BigInteger sum = BigInteger.ZERO;
        for (Fraction fraction : fractions) {
            sum = sum.add(fraction.numerator().multiply(parts).divide(fraction.denominator()));
        }
        // An issue has at most a few thousand units.
        if (sum.shiftLeft(16).bitLength() > BITS) {
            throw new IllegalArgumentException("costs and weights are too fine or too great; round them");
        }
        return new Scale(parts);
    }

    long whole(Fraction fraction) {
        return fraction.numerator()
                .multiply(parts)
                .divide(fraction.denominator())
                .longValueExact();
    }

    Fraction fraction(long whole) {
        return new Fraction(BigInteger.valueOf(whole), parts);
    }
}
