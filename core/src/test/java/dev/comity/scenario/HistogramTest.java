package dev.comity.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.model.Fraction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** Means, variances and intervals, against values worked out elsewhere. */
class HistogramTest {
    private static Histogram binomial(long zeros, long ones) {
        return new Histogram(ImmutableSortedMap.of(Fraction.ZERO, zeros, Fraction.ONE, ones));
    }

    @Test
    void momentsAreExact() {
        Histogram histogram = new Histogram(
                ImmutableSortedMap.of(Fraction.of(1, 5), 1L, Fraction.of(3, 10), 2L, Fraction.of(2, 5), 1L));

        assertThat(histogram.samples()).isEqualTo(4);
        assertThat(histogram.mean()).isEqualTo(Fraction.of(3, 10));
        assertThat(histogram.variance()).isEqualTo(Fraction.of(1, 150));
        assertThat(histogram.quantile(0.5)).isEqualTo(Fraction.of(3, 10));
        assertThat(histogram.quantile(1)).isEqualTo(Fraction.of(2, 5));
    }

    /** The 0.975 quantile of t with 3 degrees of freedom is 3.182446. */
    @Test
    void studentsIntervalIsThatOfTheTables() {
        Interval interval = new Histogram(
                        ImmutableSortedMap.of(Fraction.of(1, 5), 1L, Fraction.of(3, 10), 2L, Fraction.of(2, 5), 1L))
                .meanInterval(0.95);

        assertThat(interval.method()).isEqualTo(Interval.Method.STUDENT);
        assertThat(interval.high()).isCloseTo(0.3 + 3.182446 * Math.sqrt(1.0 / 600), within(1e-6));
        assertThat(interval.low()).isCloseTo(0.3 - 3.182446 * Math.sqrt(1.0 / 600), within(1e-6));
    }

    /** Five of ten: 0.2366 to 0.7634; none of ten: up to 0.2775. */
    @Test
    void wilsonsIntervalIsThatOfTheTables() {
        Interval half = binomial(5, 5).positiveInterval(0.95);
        assertThat(half.low()).isCloseTo(0.2366, within(5e-5));
        assertThat(half.high()).isCloseTo(0.7634, within(5e-5));

        Interval none = new Histogram(ImmutableSortedMap.of(Fraction.ZERO, 10L)).positiveInterval(0.95);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.2775, within(5e-5));
        assertThat(new Histogram(ImmutableSortedMap.of(Fraction.ONE, 10L))
                        .positiveInterval(0.95)
                        .low())
                .isCloseTo(0.7225, within(5e-5));
    }

    @Test
    void quantilesAreThoseOfALibrary() {
        for (double probability : new double[] {1e-6, 0.005, 0.025, 0.3, 0.5}) {
            for (double degrees : new double[] {1, 2, 3, 17, 199, 1e6}) {
                double expected = TDistribution.of(degrees).inverseSurvivalProbability(probability);
                assertThat(Quantiles.studentAbove(degrees, probability))
                        .isCloseTo(expected, within(1e-9 * (1 + expected)));
            }
            double normal = NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
            assertThat(Quantiles.inverseNormal(probability)).isCloseTo(normal, within(1e-12));
            assertThat(Quantiles.normal(normal)).isCloseTo(probability, within(1e-12));
        }
    }

    @Test
    void equalSamplesTellNoVariance() {
        Interval interval = new Histogram(ImmutableSortedMap.of(Fraction.ZERO, 100L)).meanInterval(0.95);

        assertThat(interval.method()).isEqualTo(Interval.Method.HOEFFDING);
        assertThat(interval.high()).isCloseTo(Math.sqrt(Math.log(40) / 200), within(1e-12));
        assertThat(interval.low()).isZero();
    }

    @Test
    void withoutSamplesThereIsNothingToTell() {
        assertThat(Histogram.empty().toString()).isEqualTo("no sample");
        assertThatThrownBy(() -> Histogram.empty().mean()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Histogram.empty().positiveInterval(0.95)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> binomial(1, 1).meanInterval(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Histogram(ImmutableSortedMap.of(Fraction.of(2, 1), 1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
