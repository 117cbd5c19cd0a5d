package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;
import dev.comity.model.Snapshot;
import dev.comity.model.Words;
import dev.comity.survey.Axis;
import dev.comity.survey.Measurement;
import dev.comity.survey.OverlappingPair;
import dev.comity.survey.Part;
import dev.comity.survey.Survey;
import dev.comity.survey.Unfilled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is shown of a survey, and of measurements. */
final class SurveyReport {
    /** More edges than these no eye can follow. */
    private static final int MOST_EDGES = 60;

    private static final int MOST_LINES = 8;

    /** States and bodies run to thousands of rows; the report of a single measure has them. */
    private static final Set<Axis> FEW = Set.of(Axis.DOMAIN, Axis.FUNCTION, Axis.REGION, Axis.COMPONENT);

    private SurveyReport() {}

    static Report of(Survey survey) {
        Snapshot snapshot = survey.snapshot();
        ImmutableList<Measurement> all = survey.all();
        List<Block> blocks = new ArrayList<>();
        blocks.add(measures(all));
        if (!survey.gapByDomainAndRegion().isEmpty()) {
            blocks.add(gaps(survey));
        }
        blocks.add(overlaps(survey.overlapping()));
        blocks.add(parts(all, FEW));
        if (!survey.gapByDomainAndRegion().isEmpty()) {
            blocks.add(unfilled(survey));
        }
        ImmutableMap<String, Cell> facts = ImmutableMap.of(
                "world", Cell.of(snapshot.architecture().name()),
                "date", Cell.of(snapshot.date().toString()),
                "states", Cell.of(snapshot.states().size()),
                "overlappingPairs", Cell.of(survey.overlapping().size()));
        return new Report("survey", survey.toString(), facts, ImmutableList.copyOf(blocks));
    }

    static Report of(Measurement measurement) {
        ImmutableMap.Builder<String, Cell> facts = ImmutableMap.<String, Cell>builder()
                .put("measure", Cell.of(measurement.measure().toString()))
                .put("value", value(measurement))
                .put("undefined", Cell.of(measurement.undefined()))
                .put("grade", Cell.of(measurement.word()))
                .put("unit", Cell.of(measurement.measure().unit()))
                .put("range", Cell.of(measurement.measure().range()))
                .put("formula", Cell.of(measurement.measure().formula()))
                .put("source", Cell.of(measurement.measure().source()));
        Table.Builder inputs = Table.of("inputs", "Worked out from", "input", "value");
        measurement.inputs().forEach((name, value) -> inputs.texts(name, value));
        List<Block> blocks =
                new ArrayList<>(List.of(parts(List.of(measurement), Set.of(Axis.values())), inputs.build()));
        for (Axis axis : Axis.values()) {
            if (measurement.parts().stream().anyMatch(part -> part.axis() == axis)) {
                blocks.add(bars(measurement, axis));
            }
        }
        return new Report(
                "measurement",
                measurement.measure() + " of " + measurement.subject(),
                facts.buildOrThrow(),
                ImmutableList.copyOf(blocks));
    }

    private static Chart bars(Measurement measurement, Axis axis) {
        String word = Words.of(axis);
        Table.Builder table = Table.of("by-" + word, "By " + word, word, "value");
        for (Part part : measurement.parts()) {
            if (part.axis() == axis) {
                table.row(Cell.of(part.key()), Cell.of(part.value()));
            }
        }
        return new Chart(Chart.Kind.BARS, table.build(), word, "", "value");
    }

    /** {@return a measure over days, broken down along an axis; the whole is one of the parts} */
    static Report of(ImmutableSortedMap<LocalDate, Measurement> series, Axis axis) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("a series has at least one day");
        }
        String what = series.get(series.firstKey()).measure().toString();
        String word = Words.of(axis);
        Table.Builder table = Table.of("series", what + " by " + word + " over time", "date", word, "value");
        Table.Builder total = Table.of("total", what + " over time", "date", "of", "value");
        for (LocalDate day : series.keySet()) {
            Measurement then = series.get(day);
            total.row(Cell.of(day.toString()), Cell.of("all"), value(then));
            for (String key : keys(series, axis)) {
                Cell value = then.part(axis, key).map(Cell::of).orElseGet(() -> Cell.of(""));
                table.row(Cell.of(day.toString()), Cell.of(key), value);
            }
        }
        boolean few = keys(series, axis).size() <= MOST_LINES;
        return new Report(
                "series",
                what + ", " + series.firstKey() + " to " + series.lastKey(),
                ImmutableMap.of("measure", Cell.of(what), "days", Cell.of(series.size())),
                ImmutableList.of(
                        new Chart(few ? Chart.Kind.LINES : Chart.Kind.HEAT, table.build(), "date", word, "value"),
                        new Chart(Chart.Kind.LINES, total.build(), "date", "of", "value")));
    }

    private static ImmutableSortedSet<String> keys(ImmutableSortedMap<LocalDate, Measurement> series, Axis axis) {
        return series.values().stream()
                .flatMap(measurement -> measurement.parts().stream())
                .filter(part -> part.axis() == axis)
                .map(Part::key)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    private static Cell value(Measurement measurement) {
        return measurement.value().map(Cell::of).orElseGet(() -> Cell.of(""));
    }

    private static Table measures(List<Measurement> all) {
        Table.Builder table = Table.of(
                "measures", "Measures", "measure", "value", "grade", "unit", "range", "formula", "source", "undefined");
        for (Measurement measurement : all) {
            table.row(
                    Cell.of(measurement.measure().toString()),
                    value(measurement),
                    Cell.of(measurement.word()),
                    Cell.of(measurement.measure().unit()),
                    Cell.of(measurement.measure().range()),
                    Cell.of(measurement.measure().formula()),
                    Cell.of(measurement.measure().source()),
                    Cell.of(measurement.undefined()));
        }
        return table.build();
    }

    private static Chart gaps(Survey survey) {
        Table.Builder table = Table.of("gaps", "Gaps: domain by region", "domain", "region", "gap");
        var gaps = survey.gapByDomainAndRegion();
        for (String domain : gaps.rowKeySet()) {
            for (String region : ImmutableSortedSet.copyOf(gaps.columnKeySet())) {
                Fraction gap = gaps.get(domain, region);
                table.row(Cell.of(domain), Cell.of(region), gap == null ? Cell.of("") : Cell.of(gap));
            }
        }
        return new Chart(Chart.Kind.HEAT, table.build(), "region", "domain", "gap");
    }

    private static Graph overlaps(List<OverlappingPair> pairs) {
        String most =
                pairs.size() > MOST_EDGES ? ", the strongest " + MOST_EDGES + " of " + pairs.size() + " pairs" : "";
        Graph.Builder graph = Graph.of("overlaps", "Bodies that overlap" + most, false);
        for (OverlappingPair pair : pairs.subList(0, Math.min(MOST_EDGES, pairs.size()))) {
            graph.node(pair.one(), pair.one(), "");
            graph.node(pair.other(), pair.other(), "");
            graph.edge(
                    pair.one(),
                    pair.other(),
                    Cell.of(pair.overlap()).text(),
                    pair.overlap().toDouble());
        }
        return graph.build();
    }

    private static Table parts(List<Measurement> all, Set<Axis> axes) {
        Table.Builder table = Table.of("parts", "Broken down", "measure", "by", "key", "value");
        for (Measurement measurement : all) {
            for (Part part : measurement.parts()) {
                if (axes.contains(part.axis())) {
                    table.row(
                            Cell.of(measurement.measure().toString()),
                            Cell.of(part.axis()),
                            Cell.of(part.key()),
                            Cell.of(part.value()));
                }
            }
        }
        return table.build();
    }

    private static Table unfilled(Survey survey) {
        Table.Builder table = Table.of(
                "unfilled",
                "What nobody fills when every universal body is blocked",
                "issue",
                "function",
                "domain",
                "lost",
                "filled",
                "why");
        for (Unfilled one : survey.unfilled()) {
            table.row(
                    Cell.of(one.issue()),
                    Cell.of(one.unit().function()),
                    Cell.of(one.unit().domain().toString()),
                    Cell.ids(one.lost()),
                    Cell.of(one.filled()),
                    Cell.of(String.join("; ", one.why())));
        }
        return table.build();
    }
}
