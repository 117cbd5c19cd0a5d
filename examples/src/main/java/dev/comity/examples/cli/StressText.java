package dev.comity.examples.cli;

import dev.comity.model.Words;
import dev.comity.report.Report;
import dev.comity.report.Table;
import dev.comity.scenario.BadSample;
import dev.comity.scenario.Facet;
import dev.comity.scenario.Histogram;
import dev.comity.scenario.Interval;
import dev.comity.scenario.Stress;
import dev.comity.survey.Axis;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints what came of samples: a row for each share, or the most of it as a text. */
final class StressText {
    private static final int SHOWN = 5;

    private final Stress stress;
    private final double level;

    StressText(Stress stress, double level) {
        this.stress = stress;
        this.level = level;
    }

    void print(ProofFormat format, PrintWriter out) {
        switch (format) {
            case text -> text(out);
            case csv -> Rows.print(shares(), out, Format.csv);
            case json -> Rows.print(shares(), out, Format.json);
        }
        out.flush();
    }

    private Table shares() {
        return (Table) Report.of(stress, level).block("shares");
    }

    private void text(PrintWriter out) {
        out.println(stress.sampling() + " under " + stress.policy() + ": " + stress.size() + " of " + stress.samples()
                + " samples, seed " + stress.seed()
                + (stress.leftOut() > 0 ? "; " + stress.leftOut() + " issues left out" : ""));
        if (stress.size() == 0) {
            return;
        }
        Rows rows = new Rows("", "mean", "interval", "", "in samples", "interval");
        for (Facet.Quantity quantity : Facet.Quantity.values()) {
            add(rows, Words.of(quantity), stress.of(quantity));
        }
        for (Axis axis : Axis.values()) {
            most(axis).forEach(entry -> add(rows, entry.getKey().toString(), entry.getValue()));
        }
        rows.print(out, Format.table);
        for (BadSample sample : stress.worst()) {
            out.println(sample);
            sample.gaps().stream().limit(SHOWN).forEach(gap -> out.println("  " + gap));
            if (sample.gaps().size() > SHOWN) {
                out.println("  … and " + (sample.gaps().size() - SHOWN) + " more");
            }
        }
    }

    /** The places of an axis where a share is greatest, without those where it is nothing. */
    private List<Map.Entry<Facet, Histogram>> most(Axis axis) {
        return stress.facets().entrySet().stream()
                .filter(entry -> entry.getKey().axis().equals(Optional.of(axis)))
                .filter(entry -> entry.getValue().positive() > 0)
                .sorted(Comparator.comparing((Map.Entry<Facet, Histogram> entry) ->
                                entry.getValue().mean())
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    private void add(Rows rows, String name, Histogram histogram) {
        if (histogram.samples() == 0) {
            return;
        }
        Interval mean = histogram.meanInterval(level);
        Interval positive = histogram.positiveInterval(level);
        rows.add(
                name,
                percent(histogram.mean().toDouble()),
                percent(mean.low()) + " to " + percent(mean.high()),
                Words.of(mean.method()),
                percent(histogram.positive() / (double) histogram.samples()),
                percent(positive.low()) + " to " + percent(positive.high()));
    }

    private static String percent(double share) {
        return new BigDecimal(100 * share).setScale(1, RoundingMode.HALF_EVEN) + " %";
    }
}
