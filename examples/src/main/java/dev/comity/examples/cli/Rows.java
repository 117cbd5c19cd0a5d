package dev.comity.examples.cli;

import dev.comity.io.ListNode;
import dev.comity.io.Node;
import dev.comity.io.Out;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints rows as a table with aligned columns, as JSON objects, or as comma-separated values. */
final class Rows {
    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    Rows(String... head) {
        this.head = List.of(head);
    }

    void add(String... fields) {
        rows.add(List.of(fields));
    }

    void print(PrintWriter out, Format format) {
        switch (format) {
            case csv -> {
                Csv.print(out, head);
                rows.forEach(row -> Csv.print(out, row));
            }
            case json -> out.println(Out.prettyJson(ListNode.copyOf(objects())));
            case jsonl -> objects().forEach(object -> out.println(Out.json(object)));
            case table -> table(out);
        }
        out.flush();
    }

    private List<Node> objects() {
        List<Node> objects = new ArrayList<>();
        for (List<String> row : rows) {
            Out map = Out.map();
            for (int i = 0; i < head.size(); i++) {
                map.put(head.get(i), row.get(i));
            }
            objects.add(map.build());
        }
        return objects;
    }

    private void table(PrintWriter out) {
        line(out, head);
        rows.forEach(row -> line(out, row));
    }

    private void line(PrintWriter out, List<String> fields) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            int width = width(i);
            line.append(fields.get(i))
                    .append(" ".repeat(width - fields.get(i).length()))
                    .append("  ");
        }
        out.println(line.toString().stripTrailing());
    }

    private int width(int column) {
        int width = head.get(column).length();
        for (List<String> row : rows) {
            width = Math.max(width, row.get(column).length());
        }
        return width;
    }
}
