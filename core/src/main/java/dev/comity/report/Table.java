package dev.comity.report;

import com.google.common.collect.ImmutableList;
import dev.comity.io.ListNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A table: a row for each thing, a column for each of its properties.
 *
 * <pre>{@code
 * Table.of("leads", "Leads", "function", "leads")
 *         .row(Cell.of(GovernanceFunction.MONITORING), Cell.ids(List.of("ASEAN", "UNEP")))
 *         .build()
 *         .csv();
 * // function,leads
 * // monitoring,ASEAN UNEP
 * }</pre>
 *
 * @param id key
 * @param title heading
 * @param columns names of the columns, in camel case, all different
 * @param rows as many cells each as there are columns
 */
public record Table(String id, String title, ImmutableList<String> columns, ImmutableList<ImmutableList<Cell>> rows)
        implements Block {
    /**
     * Checks that every row fits.
     *
     * @param id key
     * @param title heading
     * @param columns names of the columns, in camel case, all different
     * @param rows as many cells each as there are columns
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public Table {
        for (ImmutableList<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells does not fit into " + columns.size() + " columns");
            }
        }
    }

    /** {@return the rows as comma-separated values; lists have spaces} */
    public String csv() {
        return CsvReport.of(this);
    }

    /** {@return the rows as a list of mappings, to be written in JSON} */
    public ListNode node() {
        return JsonReport.of(this);
    }

    /** {@return the rows with aligned columns, however wide they are} */
    public String aligned() {
        return TableText.of(this, Integer.MAX_VALUE);
    }

    /** {@return the position of a column} */
    int column(String name) {
        int found = columns.indexOf(name);
        if (found < 0) {
            throw new IllegalArgumentException("there is no column `" + name + "`");
        }
        return found;
    }

    boolean isNumeric(int column) {
        return !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> row.get(column) instanceof Cell.Number
                                || row.get(column) instanceof Cell.Count
                                || row.get(column).text().isEmpty())
                && rows.stream().anyMatch(row -> !row.get(column).text().isEmpty());
    }

    /** {@return the table without columns in which nothing stands, but for the first: people need not see them} */
    Table filled() {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (i == 0 || rows.stream().anyMatch(row -> !row.get(column).text().isEmpty())) {
                kept.add(i);
            }
        }
        return new Table(
                id,
                title,
                kept.stream().map(columns::get).collect(ImmutableList.toImmutableList()),
                rows.stream()
                        .map(row -> kept.stream().map(row::get).collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** {@return the name of a column in words: {@code leadsBefore} is {@code leads before}} */
    static String words(String column) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < column.length(); i++) {
            char letter = column.charAt(i);
            boolean starts = i > 0 && Character.isUpperCase(letter) && Character.isLowerCase(column.charAt(i - 1));
            text.append(starts ? " " : "").append(starts ? Character.toLowerCase(letter) : letter);
        }
        return text.toString();
    }

    /**
     * {@return a table to be filled row by row}
     *
     * @param id its key for programs, unique in the report
     * @param title its heading
     * @param columns names of the columns, in camel case, all different
     */
    public static Builder of(String id, String title, String... columns) {
        return new Builder(id, title, ImmutableList.copyOf(columns));
    }

    /** Collects rows. Not safe for several threads. */
    public static final class Builder {
        private final String id;
        private final String title;
        private final ImmutableList<String> columns;
        private final List<ImmutableList<Cell>> rows = new ArrayList<>();

        private Builder(String id, String title, ImmutableList<String> columns) {
            this.id = id;
            this.title = title;
            this.columns = columns;
        }

        /**
         * {@return this, with a row}
         *
         * @param cells as many as there are columns, in their order
         */
        public Builder row(Cell... cells) {
            rows.add(ImmutableList.copyOf(cells));
            return this;
        }

        /**
         * {@return this, with a row of texts}
         *
         * @param texts as many as there are columns, in their order
         */
        public Builder texts(String... texts) {
            ImmutableList.Builder<Cell> cells = ImmutableList.builder();
            for (String text : texts) {
                cells.add(Cell.of(text));
            }
            rows.add(cells.build());
            return this;
        }

        /**
         * {@return the table}
         *
         * @throws IllegalArgumentException if a row has too many or too few cells
         */
        public Table build() {
            return new Table(id, title, columns, ImmutableList.copyOf(rows));
        }
    }
}
