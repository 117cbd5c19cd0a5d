package dev.comity.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a report as text of 120 columns. */
final class TextReport {
    static final int WIDTH = 120;
    private static final int BAR = 40;
    private static final String SHADES = " ░▒▓█";
    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

    private final StringBuilder text = new StringBuilder();

    private TextReport() {}

    static String of(Report report) {
        TextReport writer = new TextReport();
        writer.line(Wrapped.hanging("", report.title(), WIDTH));
        report.facts().forEach((name, cell) -> {
            if (!cell.text().isEmpty()) {
                writer.line(Wrapped.hanging("  " + Table.words(name) + ": ", cell.text(), WIDTH));
            }
        });
        for (Block block : report.blocks()) {
            writer.line("");
            writer.line(Wrapped.hanging("", block.title(), WIDTH));
            writer.text.append(of(block));
        }
        return writer.text.toString();
    }

    static String of(Block block) {
        TextReport writer = new TextReport();
        if (block instanceof Note note) {
            writer.line(Wrapped.hanging("", note.text(), WIDTH));
        } else if (block instanceof Tree tree) {
            tree.branches().forEach(branch -> writer.branch(branch, 0));
            writer.none(tree.branches().isEmpty());
        } else if (block instanceof Graph graph) {
            writer.graph(graph);
        } else if (block instanceof Chart chart) {
            writer.text.append(TableText.of(drawn(chart), WIDTH));
        } else {
            writer.text.append(TableText.of(((Table) block).filled(), WIDTH));
        }
        return writer.text.toString();
    }

    private void line(String content) {
        text.append(content).append('\n');
    }

    private void none(boolean empty) {
        if (empty) {
            line("none");
        }
    }

    private void branch(Tree.Branch branch, int depth) {
        line(Wrapped.hanging("  ".repeat(Math.min(depth, WIDTH / 4)) + "- ", branch.line(), WIDTH));
        branch.branches().forEach(below -> branch(below, depth + 1));
    }

    private void graph(Graph graph) {
        Map<String, List<String>> targets = new LinkedHashMap<>();
        for (Graph.Edge edge : graph.edges()) {
            String relation = edge.text().isEmpty() ? "" : " (" + edge.text() + ")";
            targets.computeIfAbsent(edge.from(), from -> new ArrayList<>())
                    .add(graph.nodes().get(edge.to()).text() + relation);
        }
        String arrow = graph.directed() ? " → " : " – ";
        targets.forEach((from, to) ->
                line(Wrapped.hanging("  ", graph.nodes().get(from).text() + arrow + String.join(", ", to), WIDTH)));
        none(targets.isEmpty());
    }

    /** {@return the table as drawn, with what characters can show of it} */
    private static Table drawn(Chart chart) {
        return switch (chart.kind()) {
            case MATRIX -> chart.pivot();
            case HEAT -> shaded(chart);
            case LINES -> withCurves(chart);
            case BARS -> withBars(chart);
        };
    }

    private static Table shaded(Chart chart) {
        Range range = Range.of(chart);
        Table pivot = chart.pivot();
        Table.Builder shaded =
                Table.of(chart.id(), chart.title(), pivot.columns().toArray(String[]::new));
        for (List<Cell> row : pivot.rows()) {
            shaded.row(row.stream()
                    .map(cell -> cell instanceof Cell.Number number
                            ? Cell.of(two(number.value()) + " " + pick(SHADES, range.share(number)))
                            : cell)
                    .toArray(Cell[]::new));
        }
        return shaded.build();
    }

    private static String two(BigDecimal value) {
        return value.setScale(2, java.math.RoundingMode.HALF_EVEN).toPlainString();
    }

    private static Table withCurves(Chart chart) {
        Range range = Range.of(chart);
        Table pivot = chart.pivot();
        List<String> columns = new ArrayList<>(pivot.columns());
        columns.add(1, "course");
        Table.Builder drawn = Table.of(chart.id(), chart.title(), columns.toArray(String[]::new));
        for (List<Cell> row : pivot.rows()) {
            StringBuilder curve = new StringBuilder();
            row.stream()
                    .skip(1)
                    .forEach(cell -> curve.append(
                            cell instanceof Cell.Number number ? pick(HEIGHTS, range.share(number)) : ' '));
            List<Cell> cells = new ArrayList<>(row);
            cells.add(1, Cell.of(curve.toString()));
            drawn.row(cells.toArray(Cell[]::new));
        }
        return drawn.build();
    }

    private static Table withBars(Chart chart) {
        Range range = Range.of(chart);
        List<String> columns = new ArrayList<>(chart.data().columns());
        columns.add("");
        Table.Builder drawn = Table.of(chart.id(), chart.title(), columns.toArray(String[]::new));
        for (List<Cell> row : chart.data().rows()) {
            Cell value = row.get(chart.data().column(chart.value()));
            int length = value instanceof Cell.Number number ? (int) Math.round(BAR * range.share(number)) : 0;
            List<Cell> cells = new ArrayList<>(row);
            cells.add(Cell.of("█".repeat(length)));
            drawn.row(cells.toArray(Cell[]::new));
        }
        return drawn.build();
    }

    private static char pick(String signs, double share) {
        return signs.charAt((int) Math.min(signs.length() - 1L, Math.floor(share * signs.length())));
    }
}
