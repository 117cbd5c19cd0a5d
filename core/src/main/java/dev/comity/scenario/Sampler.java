package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import dev.comity.model.Fraction;
import dev.comity.routing.Router;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Draws the samples of a {@link Sampling} and routes their issues. Results do not depend on the number of threads, nor on
 * how the samples are divided. What is routed in the world as it is is kept; so is what some shocks do to issues that are
 * the same in every sample. Safe for any number of threads.
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
 * Sampler sampler = Sampler.of(router, sampling);
 * Stress half = sampler.run(0, 2);
 * half.merge(sampler.run(2, 4)).equals(sampler.run(0, 4));   // true
 * }</pre>
 */
public final class Sampler {
    /** So many samples make a part that is handed over when it is finished, unless another number is asked for. */
    public static final int PART = 50;

    private final Router router;
    private final Sampling sampling;
    private final String digest;
    private final Map<LocalDate, SampleDay> days = new ConcurrentHashMap<>();

    /** What a sample has drawn. */
    private record Drawn(SampleDay day, ImmutableList<Step> steps, Ledger ledger) {}

    private Sampler(Router router, Sampling sampling) {
        this.router = router;
        this.sampling = sampling;
        this.digest = sampling.digest(router);
    }

    /**
     * {@return a sampler in the world and under the policy of a router}
     *
     * @param router of which the world and the policy are taken
     * @param sampling what is to be sampled
     */
    public static Sampler of(Router router, Sampling sampling) {
        return new Sampler(router, sampling);
    }

    /** {@return what is sampled} */
    public Sampling sampling() {
        return sampling;
    }

    /**
     * {@return what was drawn in a sample, with its issues, as a scenario to be compared}
     *
     * @param index from 0
     * @throws IllegalArgumentException if the model speaks of what the world does not hold
     */
    public Scenario scenario(long index) {
        Drawn drawn = draw(index);
        Scenario.Builder scenario = scenario(index, drawn);
        drawn.ledger().entries().forEach(entry -> scenario.issues(entry.issue()));
        return scenario.build();
    }

    private Scenario.Builder scenario(long index, Drawn drawn) {
        return Scenario.builder()
                .id("sample-" + index)
                .title("sample " + index + " of " + sampling.id() + ", seed " + sampling.seed())
                .steps(drawn.steps());
    }

    /** Day, issues and shocks each have a stream of their own, so that one does not shift the other. */
    private Drawn draw(long index) {
        SplittableRandom random = Streams.of(sampling.seed(), index);
        SplittableRandom forDay = random.split();
        SplittableRandom forIssues = random.split();
        SplittableRandom forShocks = random.split();
        LocalDate date = sampling.days()
                .asList()
                .get(Streams.below(forDay, sampling.days().size()));
        SampleDay day = day(date);
        return new Drawn(day, day.steps(forShocks), day.ledger(forIssues));
    }

    private SampleDay day(LocalDate date) {
        return days.computeIfAbsent(date, any -> new SampleDay(router, sampling, date));
    }

    /** {@return the result without any sample, to which others can be merged} */
    public Stress none() {
        return stress(ImmutableRangeSet.of(), new TreeMap<>(), List.of(), 0);
    }

    /**
     * {@return the samples from one index to another, by this thread}
     *
     * @param from the first index, from 0
     * @param to the index after the last
     */
    public Stress run(long from, long to) {
        return run(ImmutableRangeSet.of(Range.closedOpen(from, to)), 1, Progress.none(), part -> {});
    }

    /**
     * {@return some samples; fewer if progress says no or this thread is interrupted, which then stays interrupted}
     *
     * @param indexes which samples, for example {@link Stress#missing()}
     * @param threads how many threads work, at least one
     * @param progress told after each sample
     * @param finished takes each finished part, one at a time, from any thread; all that is finished passes through it
     * @throws IllegalArgumentException if an index is negative, or the model speaks of what the world does not hold
     */
    public Stress run(ImmutableRangeSet<Long> indexes, int threads, Progress progress, Consumer<Stress> finished) {
        if (!indexes.isEmpty() && indexes.span().lowerEndpoint() < 0) {
            throw new IllegalArgumentException("samples count from 0");
        }
        return new SampleRun(this, indexes, progress, finished).with(threads);
    }

    /**
     * {@return the samples of a range, up to where it should stop}
     *
     * @param goOn asked before each sample
     * @param tick told after each sample
     */
    Stress part(Range<Long> range, BooleanSupplier goOn, Runnable tick) {
        Map<Facet, TreeMap<Fraction, Long>> counts = new TreeMap<>();
        List<BadSample> worst = new ArrayList<>();
        int leftOut = 0;
        long index = range.lowerEndpoint();
        while (index < range.upperEndpoint() && goOn.getAsBoolean()) {
            Drawn drawn = draw(index);
            Ledger.Shares shares = drawn.day().shares(drawn.ledger(), drawn.steps());
            shares.shares()
                    .forEach((facet, share) -> counts.computeIfAbsent(facet, any -> new TreeMap<>())
                            .merge(share, 1L, Long::sum));
            if (!shares.gaps().isEmpty()) {
                worst.add(bad(index, drawn, shares));
            }
            leftOut = Math.max(leftOut, drawn.day().leftOut());
            tick.run();
            index++;
        }
        return stress(
                ImmutableRangeSet.of(Range.closedOpen(range.lowerEndpoint(), index)),
                counts,
                Stress.worst(worst, List.of(), sampling.keep()),
                leftOut);
    }

    private BadSample bad(long index, Drawn drawn, Ledger.Shares shares) {
        Set<String> left = new HashSet<>();
        shares.gaps().forEach(gap -> left.add(gap.issue()));
        Scenario.Builder scenario = scenario(index, drawn);
        for (Ledger.Entry entry : drawn.ledger().entries()) {
            if (left.contains(entry.issue().id())) {
                scenario.issues(entry.issue());
            }
        }
        return new BadSample(index, drawn.day().date(), shares.opened(), shares.gaps(), scenario.build());
    }

    private Stress stress(
            ImmutableRangeSet<Long> done,
            Map<Facet, TreeMap<Fraction, Long>> counts,
            List<BadSample> worst,
            int leftOut) {
        ImmutableSortedMap.Builder<Facet, Histogram> facets = ImmutableSortedMap.naturalOrder();
        counts.forEach((facet, values) -> facets.put(facet, new Histogram(ImmutableSortedMap.copyOfSorted(values))));
        return new Stress(
                sampling.id(),
                digest,
                router.policy().id(),
                sampling.seed(),
                sampling.samples(),
                done,
                leftOut,
                facets.buildOrThrow(),
                ImmutableList.copyOf(worst),
                sampling.keep());
    }
}
