package dev.comity.model;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact ratio, in lowest terms. Shares of members, populations and capacities are compared exactly, so that no
 * verdict hangs on rounding.
 *
 * <pre>{@code
 * Fraction.of(2, 6).plus(Fraction.parse("0.5"));   // 5/6
 * Fraction.of(2, 3).atLeast(Fraction.parse("0.6667"));   // false
 * Fraction.parse("66%");   // IllegalArgumentException: `66%` is not a number; write `0.8`, `1` or `2/3`
 * }</pre>
 *
 * @param numerator any integer
 * @param denominator greater than zero
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    /** 0. */
    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    /** 1. */
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    /**
     * Reduces to lowest terms.
     *
     * @param numerator any integer
     * @param denominator any integer but zero; a negative one turns both signs
     */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a fraction has no zero denominator");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    /**
     * {@return the ratio of two integers}
     *
     * @param numerator any integer
     * @param denominator any integer but zero
     */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * {@return the exact value of a decimal}
     *
     * @param decimal any decimal
     */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * {@return the ratio of two decimals}
     *
     * @param part any decimal
     * @param whole any decimal but zero
     */
    public static Fraction of(BigDecimal part, BigDecimal whole) {
        Fraction divisor = of(whole);
        Fraction dividend = of(part);
        return new Fraction(
                dividend.numerator.multiply(divisor.denominator), dividend.denominator.multiply(divisor.numerator));
    }

    /**
     * Reads {@code 0.8}, {@code 1} or {@code 2/3}.
     *
     * @param text a decimal, or two integers with a {@code /} between
     * @return the fraction
     * @throws IllegalArgumentException if the text is none of them
     */
    public static Fraction parse(String text) {
        try {
            int slash = text.indexOf('/');
            if (slash > 0) {
                return new Fraction(
                        new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
            }
            BigDecimal decimal = new BigDecimal(text);
            if (Math.abs(decimal.scale()) > 30 || decimal.precision() > 60) {
                throw new NumberFormatException("too long");
            }
            return of(decimal);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("`" + text + "` is not a number; write `0.8`, `1` or `2/3`");
        }
    }

    /**
     * {@return the sum}
     *
     * @param other what is added
     */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * {@return the difference}
     *
     * @param other what is taken away
     */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /**
     * {@return the product}
     *
     * @param other the other factor
     */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * {@return the quotient}
     *
     * @param other the divisor, not zero
     * @throws IllegalArgumentException if the other is zero
     */
    public Fraction over(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * {@return the smaller of the two}
     *
     * @param other another fraction
     */
    public Fraction min(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * {@return whether this is at least the other}
     *
     * @param other another fraction
     */
    public boolean atLeast(Fraction other) {
        return compareTo(other) >= 0;
    }

    /** {@return the nearest double} */
    public double toDouble() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@return a decimal where it ends within ten places, else {@code n/d}} */
    @Override
    public String toString() {
        try {
            BigDecimal decimal = new BigDecimal(numerator).divide(new BigDecimal(denominator));
            if (decimal.scale() <= 10) {
                return decimal.stripTrailingZeros().toPlainString();
            }
        } catch (ArithmeticException endless) {
            return numerator + "/" + denominator;
        }
        return numerator + "/" + denominator;
    }

    /** Refuses to count as a weight below zero: with one, a vote in favour could block. */
    void requireWeight() {
        if (numerator.signum() < 0) {
            throw new IllegalArgumentException("a weight is zero or more, not `" + this + "`");
        }
    }
}
