package dev.comity.scenario;

import dev.comity.model.Words;

/**
 * A confidence interval of a share.
 *
 * <pre>{@code
 * Interval share = new Interval(0.02, 0.1, 0.95, Interval.Method.WILSON);   // 2.0 to 10.0 % (95.0 %, wilson)
 * share.contains(0.05);                                                     // true
 * }</pre>
 *
 * @param low the lower end, from 0
 * @param high the upper end, to 1
 * @param level the nominal coverage, over 0 and below 1
 * @param method how it was made
 */
public record Interval(double low, double high, double level, Method method) {
    /** How an interval is made. */
    public enum Method {
        /** The score interval of a binomial share (Wilson 1927, JASA 22:209–212; Brown, Cai &amp; DasGupta 2001). */
        WILSON,
        /** The mean plus and minus so many standard errors as Student's t gives, cut at 0 and 1. */
        STUDENT,
        /**
         * Free of any distribution, for samples too few or too equal to estimate a variance from (Hoeffding 1963, JASA
         * 58:13–30, theorem 2); wide.
         */
        HOEFFDING
    }

    /**
     * {@return whether a value lies in it, ends included}
     *
     * @param value the value, as a share
     */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** {@return both ends in per cent, the level and the method} */
    @Override
    public String toString() {
        return Percent.of(low) + " to " + Percent.of(high) + " % (" + Percent.of(level) + " %, " + Words.of(method)
                + ")";
    }
}
