package dev.comity.report;

import com.google.common.collect.TreeBasedTable;
import dev.comity.routing.Allocation;
import dev.comity.routing.Status;
import java.util.List;

/** From who leads on the one side to who leads on the other, the stronger the more functions. */
final class Flows {
    private final TreeBasedTable<String, String, Integer> counts = TreeBasedTable.create();

    void add(Allocation before, Allocation after) {
        for (String from : who(before)) {
            for (String to : who(after)) {
                counts.row(from).merge(to, 1, Integer::sum);
            }
        }
    }

    private static List<String> who(Allocation allocation) {
        return allocation.status() == Status.GAP
                ? List.of("gap")
                : allocation.leadIds().asList();
    }

    Graph graph(String id, String title, String before, String after) {
        Graph.Builder graph = Graph.of(id, title, true);
        counts.cellSet().forEach(flow -> {
            String from = flow.getRowKey() + " " + before;
            String to = flow.getColumnKey() + " " + after;
            int count = flow.getValue();
            graph.node(from, from, before).node(to, to, after);
            graph.edge(from, to, count == 1 ? "1 function" : count + " functions", count);
        });
        return graph.build();
    }
}
