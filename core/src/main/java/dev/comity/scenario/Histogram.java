package dev.comity.scenario;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.model.Fraction;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a share took which value over samples. All is kept in whole numbers and exact fractions: whatever the order in
 * which histograms are merged, the sum is the same to the last bit. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Histogram gaps = new Histogram(ImmutableSortedMap.of(Fraction.ZERO, 90L, Fraction.ONE, 10L));
 * gaps.mean();                   // 0.1
 * gaps.positiveInterval(0.95);   // 5.5 to 17.4 % (95.0 %, wilson)
 * }</pre>
 *
 * @param counts how many samples had a value, by value from 0 to 1; none is zero
 */
public record Histogram(ImmutableSortedMap<Fraction, Long> counts) {
    private static final Histogram EMPTY = new Histogram(ImmutableSortedMap.of());

    /**
     * Checks values and counts.
     *
     * @param counts how many samples had a value, by value from 0 to 1
     * @throws IllegalArgumentException if a count is not positive, or a value lies outside 0 to 1
     */
    public Histogram {
        for (Map.Entry<Fraction, Long> entry : counts.entrySet()) {
            if (entry.getValue() < 1) {
                throw new IllegalArgumentException("a count is positive, not " + entry.getValue());
            }
            if (entry.getKey().compareTo(Fraction.ZERO) < 0 || entry.getKey().compareTo(Fraction.ONE) > 0) {
                throw new IllegalArgumentException("a share goes from 0 to 1, not `" + entry.getKey() + "`");
            }
        }
    }

    /** {@return the histogram of no sample} */
    public static Histogram empty() {
        return EMPTY;
    }

    /** {@return how many samples there are} */
    public long samples() {
        long samples = 0;
        for (long count : counts.values()) {
            samples += count;
        }
        return samples;
    }

    /** {@return in how many samples the share was not zero} */
    public long positive() {
        return samples() - counts.getOrDefault(Fraction.ZERO, 0L);
    }

    /**
     * {@return the mean, exactly}
     *
     * @throws IllegalStateException if there is no sample
     */
    public Fraction mean() {
        return moment(1);
    }

    /**
     * {@return the variance of the samples, exactly: the sum of squared deviations over one less than their number}
     *
     * @throws IllegalStateException if there are fewer than two samples
     */
    public Fraction variance() {
        long samples = samples();
        if (samples < 2) {
            throw new IllegalStateException("a variance needs two samples");
        }
        Fraction mean = mean();
        return moment(2).minus(mean.times(mean)).times(Fraction.of(samples, samples - 1));
    }

    private Fraction moment(int power) {
        if (counts.isEmpty()) {
            throw new IllegalStateException("there is no sample");
        }
        Fraction sum = Fraction.ZERO;
        for (Map.Entry<Fraction, Long> entry : counts.entrySet()) {
            Fraction value = entry.getKey();
            Fraction raised = power == 1 ? value : value.times(value);
            sum = sum.plus(raised.times(Fraction.of(entry.getValue(), 1)));
        }
        return sum.over(new Fraction(BigInteger.valueOf(samples()), BigInteger.ONE));
    }

    /**
     * {@return the standard error of the mean}
     *
     * @throws IllegalStateException if there are fewer than two samples
     */
    public double standardError() {
        return Math.sqrt(variance().toDouble() / samples());
    }

    /**
     * {@return the smallest value that is not exceeded in a share of the samples}
     *
     * @param share over 0, to 1
     * @throws IllegalStateException if there is no sample
     */
    public Fraction quantile(double share) {
        double wanted = share * samples();
        long seen = 0;
        for (Map.Entry<Fraction, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen >= wanted) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("there is no sample");
    }

    /**
     * {@return where the expected share lies} By Student's t; by Hoeffding's inequality where the samples are fewer than two
     * or all equal, since then they tell no variance. Student's is approximate, and too narrow where rare samples weigh much.
     *
     * @param level the nominal coverage, over 0 and below 1
     * @throws IllegalStateException if there is no sample
     */
    public Interval meanInterval(double level) {
        checkLevel(level);
        double mean = mean().toDouble();
        long samples = samples();
        if (counts.size() < 2) {
            return around(mean, Math.sqrt(Math.log(2 / (1 - level)) / (2 * samples)), level, Interval.Method.HOEFFDING);
        }
        double t = Quantiles.studentAbove(samples - 1, (1 - level) / 2);
        return around(mean, t * standardError(), level, Interval.Method.STUDENT);
    }

    /**
     * {@return where the probability lies that the share is not zero, by Wilson's score interval}
     *
     * @param level the nominal coverage, over 0 and below 1
     * @throws IllegalStateException if there is no sample
     */
    public Interval positiveInterval(double level) {
        checkLevel(level);
        double samples = samples();
        if (samples == 0) {
            throw new IllegalStateException("there is no sample");
        }
        double z = -Quantiles.inverseNormal((1 - level) / 2);
        double share = positive() / samples;
        double center = (share + z * z / (2 * samples)) / (1 + z * z / samples);
        double half =
                z / (1 + z * z / samples) * Math.sqrt(share * (1 - share) / samples + z * z / (4 * samples * samples));
        double low = positive() == 0 ? 0 : Math.max(0, center - half);
        double high = positive() == samples() ? 1 : Math.min(1, center + half);
        return new Interval(low, high, level, Interval.Method.WILSON);
    }

    private static Interval around(double mean, double half, double level, Interval.Method method) {
        return new Interval(Math.max(0, mean - half), Math.min(1, mean + half), level, method);
    }

    private static void checkLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level lies between 0 and 1, not `" + level + "`");
        }
    }

    /**
     * {@return the samples of both}
     *
     * @param other the histogram of other samples of the same share
     */
    public Histogram merge(Histogram other) {
        TreeMap<Fraction, Long> both = new TreeMap<>(counts);
        other.counts.forEach((value, count) -> both.merge(value, count, Math::addExact));
        return new Histogram(ImmutableSortedMap.copyOfSorted(both));
    }

    /** {@return the mean in per cent and the number of samples} */
    @Override
    public String toString() {
        return counts.isEmpty() ? "no sample" : Percent.of(mean().toDouble()) + " % of " + samples() + " samples";
    }
}
