package dev.comity.report;

import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.Out;
import dev.comity.io.ScalarNode;
import java.util.List;

/** A report as JSON: its facts by name, then its blocks by key; rows of tables are objects. */
final class JsonReport {
    private static final String TEXT = "text";

    private JsonReport() {}

    static MapNode of(Report report) {
        Out map = Out.map().put("report", report.kind()).put("title", text(report.title()));
        report.facts().forEach((name, cell) -> map.put(name, of(cell)));
        report.blocks().forEach(block -> map.put(block.id(), of(block)));
        return map.build();
    }

    private static Node of(Block block) {
        if (block instanceof Note note) {
            return text(note.text());
        }
        if (block instanceof Tree tree) {
            return branches(tree.branches());
        }
        if (block instanceof Graph graph) {
            return of(graph);
        }
        return of(block instanceof Chart chart ? chart.data() : (Table) block);
    }

    static ListNode of(Table table) {
        return ListNode.copyOf(
                table.rows().stream().map(row -> of(table.columns(), row)).toList());
    }

    private static MapNode of(List<String> columns, List<Cell> row) {
        Out map = Out.map();
        for (int i = 0; i < columns.size(); i++) {
            map.put(columns.get(i), of(row.get(i)));
        }
        return map.build();
    }

    private static Node of(Cell cell) {
        if (cell instanceof Cell.Number || cell instanceof Cell.YesNo) {
            return ScalarNode.bare(cell instanceof Cell.YesNo yesNo ? Boolean.toString(yesNo.value()) : cell.plain());
        }
        if (cell instanceof Cell.Entries entries) {
            Out map = Out.map();
            entries.entries().forEach((name, value) -> map.put(name, text(value)));
            return map.build();
        }
        return cell instanceof Cell.Ids ids
                ? ListNode.copyOf(ids.ids().stream().map(JsonReport::text).toList())
                : text(cell.plain());
    }

    private static Node branches(List<Tree.Branch> branches) {
        return ListNode.copyOf(branches.stream()
                .map(branch -> Out.map()
                        .put(TEXT, text(branch.text()))
                        .put("source", text(branch.source()))
                        .put("branches", branches(branch.branches()))
                        .build())
                .toList());
    }

    private static Node of(Graph graph) {
        List<MapNode> nodes = graph.nodes().entrySet().stream()
                .map(entry -> Out.map()
                        .put("id", text(entry.getKey()))
                        .put(TEXT, text(entry.getValue().text()))
                        .put("group", text(entry.getValue().group()))
                        .build())
                .toList();
        List<MapNode> edges = graph.edges().stream()
                .map(edge -> Out.map()
                        .put("from", text(edge.from()))
                        .put("to", text(edge.to()))
                        .put(TEXT, text(edge.text()))
                        .number("weight", edge.weight())
                        .build())
                .toList();
        return Out.map()
                .put("nodes", ListNode.copyOf(nodes))
                .put("edges", ListNode.copyOf(edges))
                .build();
    }

    private static ScalarNode text(String text) {
        return ScalarNode.of(Plain.storable(text));
    }
}
