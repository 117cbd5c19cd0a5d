package dev.comity.scenario;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A sample in which gaps opened, to be replayed. Sorted by the share of units opened, the largest first, then by index.
 *
 * <pre>{@code
 * Sampling sampling = new Sampling(
 *         "certain",
 *         new ShockModel.Blockages(ImmutableSortedSet.of("UNSC"), Fraction.ONE),
 *         new IssueSource.Whole(Portfolio.of("mine", List.of(issue("gambia-2017")))),
 *         ImmutableSortedSet.of(LocalDate.of(2017, 1, 19)),
 *         1,
 *         1,
 *         1);
 * Sampler.of(router, sampling).run(0, 1).worst().get(0);   // sample 0: 2 gaps, 66.7 % of units, by 1 steps
 * }</pre>
 *
 * @param index which sample it is
 * @param day its day
 * @param opened the share of units that nobody leads any more
 * @param gaps these units
 * @param scenario what was drawn, with the issues that it leaves without a lead
 */
public record BadSample(
        long index, LocalDate day, Fraction opened, ImmutableSortedSet<IssueUnit> gaps, Scenario scenario)
        implements Comparable<BadSample> {
    private static final Comparator<BadSample> ORDER =
            Comparator.comparing(BadSample::opened).reversed().thenComparing(BadSample::index);

    @Override
    public int compareTo(BadSample other) {
        return ORDER.compare(this, other);
    }

    /** {@return the index, the share and the gaps} */
    @Override
    public String toString() {
        return "sample " + index + ": " + gaps.size() + (gaps.size() == 1 ? " gap" : " gaps") + ", "
                + Percent.of(opened.toDouble()) + " % of units, by "
                + scenario.steps().size() + " steps";
    }
}
