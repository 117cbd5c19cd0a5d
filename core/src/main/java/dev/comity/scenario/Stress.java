package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import dev.comity.scenario.Facet.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * What came of some samples of a {@link Sampling}: histograms of shares, and the worst samples. Results of different
 * samples of one sampling are {@linkplain #merge merged}; in which order, and how the samples were divided, makes no
 * difference to the last bit. Equality is by all components. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Sampling sampling = new Sampling(
 *         "council",
 *         new ShockModel.Blockages(ImmutableSortedSet.of("UNSC"), Fraction.parse("0.5")),
 *         new IssueSource.Whole(Portfolio.of("mine", List.of(issue("gambia-2017")))),
 *         ImmutableSortedSet.of(LocalDate.of(2017, 1, 19)),
 *         1,
 *         4,
 *         1);
 * Stress stress = Sampler.of(router, sampling).run(0, 4);
 * stress.complete();                         // true
 * stress.of(Facet.Quantity.OPENED).mean();   // 1/6
 * }</pre>
 *
 * @param sampling the id of the sampling
 * @param digest the fingerprint of the sampling, the policy and the world
 * @param policy the id of the policy
 * @param seed the seed
 * @param samples how many samples are asked for; of merged results the most
 * @param done the indexes of those that are in here, from 0, in ranges closed below and open above
 * @param leftOut the most issues that could not be routed on one of the days that were drawn
 * @param facets the shares, by what is measured
 * @param worst the samples that opened the most, the worst first
 * @param keep how many of them are kept at most
 */
public record Stress(
        String sampling,
        String digest,
        String policy,
        long seed,
        long samples,
        ImmutableRangeSet<Long> done,
        int leftOut,
        ImmutableSortedMap<Facet, Histogram> facets,
        ImmutableList<BadSample> worst,
        int keep) {

    /** {@return how many samples are in here} */
    public long size() {
        return size(done);
    }

    static long size(RangeSet<Long> indexes) {
        long size = 0;
        for (Range<Long> range : indexes.asRanges()) {
            size += range.upperEndpoint() - range.lowerEndpoint();
        }
        return size;
    }

    /** {@return whether all samples that were asked for are in here} */
    public boolean complete() {
        return missing().isEmpty();
    }

    /** {@return the indexes of the samples asked for that are not in here} */
    public ImmutableRangeSet<Long> missing() {
        return ImmutableRangeSet.of(Range.closedOpen(0L, samples)).difference(done);
    }

    /**
     * {@return a share as a whole; of no sample if there is none}
     *
     * @param quantity what is measured
     */
    public Histogram of(Quantity quantity) {
        return facets.getOrDefault(Facet.of(quantity), Histogram.empty());
    }

    /**
     * {@return the samples of both}
     *
     * @param other samples that are not in here, of the same sampling, world and policy
     * @throws IllegalArgumentException if they are of different samplings, worlds or policies, or share a sample
     */
    public Stress merge(Stress other) {
        if (!head().equals(other.head())) {
            throw new IllegalArgumentException("only results of one sampling, world and policy can be merged, not "
                    + head() + " and " + other.head());
        }
        for (Range<Long> range : other.done.asRanges()) {
            if (done.intersects(range)) {
                throw new IllegalArgumentException("samples " + range + " are in both results");
            }
        }
        TreeMap<Facet, Histogram> both = new TreeMap<>(facets);
        other.facets.forEach((facet, histogram) -> both.merge(facet, histogram, Histogram::merge));
        return new Stress(
                sampling,
                digest,
                policy,
                seed,
                Math.max(samples, other.samples),
                done.union(other.done),
                Math.max(leftOut, other.leftOut),
                ImmutableSortedMap.copyOfSorted(both),
                worst(worst, other.worst, keep),
                keep);
    }

    private List<Object> head() {
        return List.of(sampling, digest, policy, seed, keep);
    }

    static ImmutableList<BadSample> worst(List<BadSample> some, List<BadSample> others, int keep) {
        List<BadSample> all = new ArrayList<>(some);
        all.addAll(others);
        Collections.sort(all);
        return ImmutableList.copyOf(all.subList(0, Math.min(keep, all.size())));
    }

    /** {@return how many samples are done, the shares as a whole with intervals of 95 %, and the worst samples} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                sampling + " under " + policy + ", seed " + seed + ": " + size() + " of " + samples + " samples");
        for (Quantity quantity : Quantity.values()) {
            Histogram histogram = of(quantity);
            text.append("\n").append(Facet.of(quantity)).append(": ").append(histogram);
            if (histogram.samples() > 0) {
                text.append(", ").append(histogram.meanInterval(0.95));
            }
        }
        worst.forEach(sample -> text.append("\n").append(sample));
        return text.toString();
    }
}
