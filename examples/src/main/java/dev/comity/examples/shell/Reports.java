package dev.comity.examples.shell;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.model.Snapshot;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Difference;
import dev.comity.report.Cell;
import dev.comity.report.Report;
import dev.comity.report.Table;
import dev.comity.routing.Explanation;
import dev.comity.routing.Routing;
import dev.comity.scenario.Comparison;
import dev.comity.survey.Axis;
import dev.comity.survey.Measurement;
import dev.comity.survey.Survey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the report of a result. */
final class Reports {
    private static final int KINDS_OF_DIFFERENCE = 12;

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(Report.class, report -> report),
            new Kind<>(Routing.class, Report::of),
            new Kind<>(Explanation.class, Report::of),
            new Kind<>(Comparison.class, Report::of),
            new Kind<>(Survey.class, Report::of),
            new Kind<>(Measurement.class, Report::of),
            new Kind<>(DivisionOfLaborPolicy.class, Report::of),
            new Kind<>(Snapshot.class, Report::of),
            new Kind<>(Difference.class, difference -> Report.of(difference, KINDS_OF_DIFFERENCE)),
            new Kind<>(Map.class, Reports::map),
            new Kind<>(Iterable.class, Reports::list));

    private record Kind<T>(Class<T> type, Function<T, Report> report) {
        Optional<Report> of(Object value) {
            return type.isInstance(value) ? Optional.of(report.apply(type.cast(value))) : Optional.empty();
        }
    }

    private Reports() {}

    /** {@return the report of a result; empty if it says itself best} */
    static Optional<Report> of(Object result) {
        return KINDS.stream().flatMap(kind -> kind.of(result).stream()).findFirst();
    }

    /** {@return a report of what says itself: its lines} */
    static Report lines(Object value) {
        List<String> lines = value.toString().lines().toList();
        return table(
                "value", lines.isEmpty() ? "" : lines.get(0), lines.stream().map(Reports::row), "line");
    }

    private static Report list(Iterable<?> values) {
        ImmutableList<?> all = ImmutableList.copyOf(values);
        if (!all.isEmpty() && all.stream().allMatch(Routing.class::isInstance)) {
            return Report.of(all.stream().map(Routing.class::cast).toList());
        }
        return table("list", all.size() + " values", all.stream().map(Reports::row), "value");
    }

    private static Report map(Map<?, ?> values) {
        boolean series = !values.isEmpty()
                && values.keySet().stream().allMatch(LocalDate.class::isInstance)
                && values.values().stream().allMatch(Measurement.class::isInstance);
        return series
                ? series(values)
                : table(
                        "map",
                        values.size() + " values",
                        values.entrySet().stream()
                                .map(entry -> new Cell[] {cell(entry.getKey()), cell(entry.getValue())}),
                        "key",
                        "value");
    }

    /** A series of measurements, along the first axis along which it is broken down. */
    private static Report series(Map<?, ?> values) {
        ImmutableSortedMap.Builder<LocalDate, Measurement> series = ImmutableSortedMap.naturalOrder();
        values.forEach((day, measurement) -> series.put((LocalDate) day, (Measurement) measurement));
        ImmutableSortedMap<LocalDate, Measurement> all = series.buildOrThrow();
        Axis axis = all.values().stream()
                .flatMap(measurement -> measurement.parts().stream())
                .map(part -> part.axis())
                .min(Axis::compareTo)
                .orElse(Axis.DOMAIN);
        return Report.of(all, axis);
    }

    private static Report table(String kind, String title, Stream<Cell[]> rows, String... columns) {
        Table.Builder table = Table.of("values", "Values", columns);
        rows.forEach(table::row);
        return new Report(kind, title, ImmutableMap.of(), ImmutableList.of(table.build()));
    }

    private static Cell[] row(Object value) {
        return new Cell[] {cell(value)};
    }

    private static Cell cell(Object value) {
        return value instanceof Integer || value instanceof Long
                ? Cell.of(((Number) value).longValue())
                : Cell.of(value.toString());
    }
}
