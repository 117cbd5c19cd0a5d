package dev.comity.examples.cli;

import dev.comity.io.Out;
import dev.comity.report.Table;
import java.io.PrintWriter;

/** Prints rows as a table with aligned columns, as JSON objects, or as comma-separated values. */
final class Rows {
    private final Table.Builder rows;

    Rows(String... head) {
        this.rows = Table.of("rows", "", head);
    }

    void add(String... fields) {
        rows.texts(fields);
    }

    void print(PrintWriter out, Format format) {
        print(rows.build(), out, format);
    }

    static void print(Table table, PrintWriter out, Format format) {
        switch (format) {
            case csv -> out.print(table.csv());
            case json -> out.println(Out.prettyJson(table.node()));
            case jsonl -> table.node().items().forEach(row -> out.println(Out.json(row)));
            case table -> out.print(table.aligned());
        }
        out.flush();
    }
}
