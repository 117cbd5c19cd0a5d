package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;

/**
 * A table, with how to draw it: every chart is its data. The rows are tidy, one for each point.
 *
 * <pre>{@code
 * Table data = Table.of("gaps", "Gaps", "domain", "share")
 *         .row(Cell.of("trade"), Cell.of(Fraction.parse("0.2")))
 *         .row(Cell.of("health"), Cell.of(Fraction.parse("0.1")))
 *         .build();
 * new Chart(Chart.Kind.BARS, data, "domain", "", "share").xs();   // [trade, health]
 * }</pre>
 *
 * @param kind how to draw it
 * @param data the table, of which the chart has key and heading
 * @param x the column that goes from left to right
 * @param y the column that goes from top to bottom, or tells the lines apart; empty for bars
 * @param value the column that is drawn
 */
public record Chart(Kind kind, Table data, String x, String y, String value) implements Block {
    /** How to draw a table. */
    public enum Kind {
        /** Words in a grid. */
        MATRIX,
        /** Numbers in a grid, the darker the greater. */
        HEAT,
        /** A line for each {@code y} along {@code x}. */
        LINES,
        /** A bar for each {@code x}. */
        BARS
    }

    /**
     * Checks that the columns are there.
     *
     * @param kind how to draw it
     * @param data the table, of which the chart has key and heading
     * @param x the column that goes from left to right
     * @param y the column that goes from top to bottom, or tells the lines apart
     * @param value the column that is drawn
     * @throws IllegalArgumentException if the table has no column of one of the names
     */
    public Chart {
        data.column(x);
        data.column(value);
        if (kind != Kind.BARS) {
            data.column(y);
        }
    }

    @Override
    public String id() {
        return data.id();
    }

    @Override
    public String title() {
        return data.title();
    }

    /** {@return what stands from left to right, in the order of rows} */
    public ImmutableSet<String> xs() {
        return texts(x);
    }

    /** {@return what stands from top to bottom, in the order of rows; empty for bars} */
    public ImmutableSet<String> ys() {
        return kind == Kind.BARS ? ImmutableSet.of() : texts(y);
    }

    private ImmutableSet<String> texts(String column) {
        int index = data.column(column);
        return data.rows().stream().map(row -> row.get(index).text()).collect(ImmutableSet.toImmutableSet());
    }

    /** {@return the table as it is drawn: a row for each {@code y}, a column for each {@code x}; of bars the data itself} */
    Table pivot() {
        if (kind == Kind.BARS) {
            return data;
        }
        ImmutableSetMultimap<String, Cell> cells = cells();
        String[] columns =
                ImmutableList.<String>builder().add(y).addAll(xs()).build().toArray(String[]::new);
        Table.Builder table = Table.of(id(), title(), columns);
        for (String row : ys()) {
            Cell[] line = new Cell[columns.length];
            line[0] = Cell.of(row);
            for (int i = 1; i < columns.length; i++) {
                line[i] = only(cells.get(key(columns[i], row)));
            }
            table.row(line);
        }
        return table.build();
    }

    /** {@return the table as it stands below a picture: as drawn, but what goes on in time goes down, for there may be much of it} */
    Table figures() {
        return kind == Kind.LINES ? new Chart(kind, data, y, x, value).pivot() : pivot();
    }

    private ImmutableSetMultimap<String, Cell> cells() {
        ImmutableSetMultimap.Builder<String, Cell> cells = ImmutableSetMultimap.builder();
        data.rows()
                .forEach(row -> cells.put(
                        key(
                                row.get(data.column(x)).text(),
                                row.get(data.column(y)).text()),
                        row.get(data.column(value))));
        return cells.build();
    }

    private static Cell only(ImmutableSet<Cell> cells) {
        return cells.size() == 1
                ? cells.iterator().next()
                : Cell.of(String.join("; ", cells.stream().map(Cell::text).toList()));
    }

    private static String key(String x, String y) {
        return x.length() + ":" + x + y;
    }
}
