package dev.comity.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a table with aligned columns; cells are broken, and columns go below others, where the page is too narrow. */
final class TableText {
    private static final String GAP = "  ";
    private static final int LONGEST = 26;

    private final List<List<String>> lines = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();
    private final int width;
    private final int[] least;

    private TableText(Table table, int width) {
        this.width = width;
        lines.add(table.columns().stream().map(Table::words).map(Plain::line).toList());
        table.rows()
                .forEach(row ->
                        lines.add(row.stream().map(Cell::text).map(Plain::line).toList()));
        for (int i = 0; i < table.columns().size(); i++) {
            numeric.add(table.isNumeric(i));
        }
        this.least = IntStream.range(0, numeric.size()).map(this::least).toArray();
    }

    static String of(Table table, int width) {
        if (table.rows().isEmpty()) {
            return "none\n";
        }
        TableText writer = new TableText(table, width);
        StringBuilder text = new StringBuilder();
        for (List<Integer> columns : writer.bands()) {
            text.append(text.length() == 0 ? "" : "\n");
            writer.print(columns, text);
        }
        return text.toString();
    }

    /** {@return which columns stand side by side; the first one begins every band} */
    private List<List<Integer>> bands() {
        List<List<Integer>> bands = new ArrayList<>();
        List<Integer> band = new ArrayList<>(List.of(0));
        int used = least[0];
        for (int column = 1; column < numeric.size(); column++) {
            if (band.size() > 1 && used + GAP.length() + least[column] > width) {
                bands.add(band);
                band = new ArrayList<>(List.of(0));
                used = least[0];
            }
            band.add(column);
            used += GAP.length() + least[column];
        }
        bands.add(band);
        return bands;
    }

    /** Words stay whole unless they are very long. */
    private int least(int column) {
        int longest = lines.stream()
                .flatMap(line -> Stream.of(line.get(column).split(" ")))
                .mapToInt(Plain::width)
                .max()
                .orElse(1);
        return Math.max(1, Math.min(longest, LONGEST));
    }

    private int natural(int column) {
        return lines.stream()
                .mapToInt(line -> Plain.width(line.get(column)))
                .max()
                .orElse(1);
    }

    private void print(List<Integer> columns, StringBuilder text) {
        int[] widths = widths(columns);
        for (List<String> line : lines) {
            List<List<String>> cells = new ArrayList<>();
            int height = 1;
            for (int i = 0; i < widths.length; i++) {
                List<String> cell = Wrapped.lines(line.get(columns.get(i)), widths[i]);
                cells.add(cell);
                height = Math.max(height, cell.size());
            }
            for (int k = 0; k < height; k++) {
                text.append(row(columns, cells, k, widths)).append('\n');
            }
        }
    }

    /** The widest gives way until all fit. */
    private int[] widths(List<Integer> columns) {
        int[] widths = columns.stream()
                .mapToInt(column -> Math.max(1, natural(column)))
                .toArray();
        int room = width - GAP.length() * (widths.length - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = spare(widths, i, columns) > spare(widths, widest, columns) ? i : widest;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int spare(int[] widths, int i, List<Integer> columns) {
        return widths[i] > least[columns.get(i)] ? widths[i] : widths[i] - width;
    }

    private String row(List<Integer> columns, List<List<String>> cells, int k, int[] widths) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String part = k < cells.get(i).size() ? cells.get(i).get(k) : "";
            String pad = " ".repeat(widths[i] - Plain.width(part));
            boolean right = numeric.get(columns.get(i));
            row.append(i == 0 ? "" : GAP).append(right ? pad : "").append(part).append(right ? "" : pad);
        }
        return row.toString().stripTrailing();
    }
}
