package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.model.Words;
import dev.comity.scenario.BadSample;
import dev.comity.scenario.Facet;
import dev.comity.scenario.Histogram;
import dev.comity.scenario.Interval;
import dev.comity.scenario.Stress;
import dev.comity.survey.Axis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is shown of samples of shocks. */
final class StressReport {
    private static final int PLACES = 6;
    private static final int PERCENT_PLACES = 2;

    /** Bars beyond these say little; the table has all. */
    private static final int MOST_BARS = 20;

    private final Stress stress;
    private final double level;

    private StressReport(Stress stress, double level) {
        this.stress = stress;
        this.level = level;
    }

    static Report of(Stress stress, double level) {
        StressReport report = new StressReport(stress, level);
        ImmutableMap<String, Cell> facts = ImmutableMap.<String, Cell>builder()
                .put("sampling", Cell.of(stress.sampling()))
                .put("policy", Cell.of(stress.policy()))
                .put("seed", Cell.of(stress.seed()))
                .put("samples", Cell.of(stress.size()))
                .put("samplesAsked", Cell.of(stress.samples()))
                .put("issuesLeftOut", Cell.of(stress.leftOut()))
                .put("level", number(level))
                .put("digest", Cell.of(stress.digest()))
                .buildOrThrow();
        List<Block> blocks = new ArrayList<>(List.of(report.shares(), report.whole()));
        for (Axis axis : Axis.values()) {
            report.bars(axis).ifPresent(blocks::add);
        }
        blocks.add(report.worst());
        return new Report(
                "stress",
                stress.sampling() + " under " + stress.policy() + ": " + stress.size() + " of " + stress.samples()
                        + " samples",
                facts,
                ImmutableList.copyOf(blocks));
    }

    private Table shares() {
        Table.Builder rows = Table.of(
                "shares",
                "Shares, with intervals",
                "quantity",
                "axis",
                "key",
                "samples",
                "mean",
                "standardError",
                "low",
                "high",
                "method",
                "positive",
                "positiveLow",
                "positiveHigh",
                "median",
                "upper95",
                "level");
        stress.facets().forEach((facet, histogram) -> row(rows, facet, histogram));
        return rows.build();
    }

    private void row(Table.Builder rows, Facet facet, Histogram histogram) {
        Interval mean = histogram.meanInterval(level);
        Interval positive = histogram.positiveInterval(level);
        boolean spread = histogram.samples() > 1;
        rows.row(
                Cell.of(facet.quantity()),
                Cell.of(facet.axis().map(Words::of).orElse("")),
                Cell.of(facet.key()),
                Cell.of(histogram.samples()),
                number(histogram.mean().toDouble()),
                spread ? number(histogram.standardError()) : Cell.of(""),
                number(mean.low()),
                number(mean.high()),
                Cell.of(mean.method()),
                number(histogram.positive() / (double) histogram.samples()),
                number(positive.low()),
                number(positive.high()),
                number(histogram.quantile(0.5).toDouble()),
                number(histogram.quantile(0.95).toDouble()),
                number(level));
    }

    private static Cell number(double value) {
        return new Cell.Number(new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN));
    }

    private static Cell percent(Histogram histogram) {
        double share = 100 * histogram.mean().toDouble();
        return new Cell.Number(new BigDecimal(share).setScale(PERCENT_PLACES, RoundingMode.HALF_EVEN));
    }

    private Chart whole() {
        Table.Builder table = Table.of("quantities", "On average, in per cent of all units", "quantity", "percent");
        for (Facet.Quantity quantity : Facet.Quantity.values()) {
            Histogram histogram = stress.of(quantity);
            if (histogram.samples() > 0) {
                table.row(Cell.of(quantity), percent(histogram));
            }
        }
        return new Chart(Chart.Kind.BARS, table.build(), "quantity", "", "percent");
    }

    /** {@return the places of an axis where anything opens or is lost, most first} */
    private Optional<Chart> bars(Axis axis) {
        List<Map.Entry<Facet, Histogram>> hit = stress.facets().entrySet().stream()
                .filter(entry -> entry.getKey().axis().equals(Optional.of(axis)))
                .filter(entry -> entry.getValue().positive() > 0)
                .sorted(Comparator.comparing((Map.Entry<Facet, Histogram> entry) ->
                                entry.getValue().mean())
                        .reversed())
                .toList();
        if (hit.isEmpty()) {
            return Optional.empty();
        }
        String word = Words.of(axis);
        String most = hit.size() > MOST_BARS ? ", the " + MOST_BARS + " hit most of " + hit.size() : "";
        String what = Words.of(hit.get(0).getKey().quantity());
        Table.Builder table =
                Table.of("by-" + word, "Share " + what + " by " + word + ", in per cent" + most, word, "percent");
        hit.stream()
                .limit(MOST_BARS)
                .forEach(entry -> table.row(Cell.of(entry.getKey().key()), percent(entry.getValue())));
        return Optional.of(new Chart(Chart.Kind.BARS, table.build(), word, "", "percent"));
    }

    private Tree worst() {
        Tree.Builder tree = new Tree.Builder();
        for (BadSample sample : stress.worst()) {
            Tree.Builder gaps = new Tree.Builder();
            sample.gaps().forEach(gap -> gaps.leaf(gap.toString()));
            Tree.Builder steps = new Tree.Builder();
            sample.scenario().steps().forEach(step -> steps.leaf(step.toString()));
            tree.add(new Tree.Builder()
                    .branch("What was drawn", steps)
                    .branch("What nobody leads any more", gaps)
                    .as(sample.toString(), ""));
        }
        return new Tree("worst", "The worst samples", tree.build());
    }
}
