package dev.comity.scenario;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/** The normal distribution and Student's t, in terms of special functions. */
final class Quantiles {
    private static final double ROOT = Math.sqrt(2);

    private Quantiles() {}

    /** {@return the probability that a standard normal is below a value} */
    static double normal(double value) {
        return Erfc.value(-value / ROOT) / 2;
    }

    /**
     * {@return the value below which a standard normal is with a probability}
     *
     * @param probability over 0 and below 1
     */
    static double inverseNormal(double probability) {
        return -ROOT * InverseErfc.value(2 * probability);
    }

    /**
     * {@return the value that Student's t exceeds with a probability} By halving: the survival function is half the
     * regularised incomplete beta function of n/(n+t²), with n/2 and 1/2 (Abramowitz & Stegun 26.7.1).
     *
     * @param degrees the degrees of freedom, from 1
     * @param probability over 0 and at most 1/2
     */
    static double studentAbove(double degrees, double probability) {
        double low = 0;
        double high = 1;
        while (above(degrees, high) > probability) {
            low = high;
            high *= 2;
        }
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            if (above(degrees, middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return middle;
    }

    private static double above(double degrees, double t) {
        return RegularizedBeta.value(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
    }
}
