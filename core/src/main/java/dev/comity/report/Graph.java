package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes and what leads from one to another.
 *
 * <pre>{@code
 * Graph ties = Graph.of("ties", "Ties", true)
 *         .node("AU", "African Union", "regional")
 *         .node("UNSC", "Security Council", "multilateral")
 *         .edge("AU", "UNSC", "reports to")
 *         .build();
 * new Report("ties", "Who reports to whom", ImmutableMap.of(), ImmutableList.of(ties)).mermaid();
 * // flowchart LR
 * //   n0["African Union"]
 * //   n1["Security Council"]
 * //   n0 -->|"reports to"| n1
 * }</pre>
 *
 * @param id key
 * @param title heading
 * @param directed whether edges have a direction
 * @param nodes the nodes by key
 * @param edges the edges, between keys of nodes
 */
public record Graph(
        String id, String title, boolean directed, ImmutableMap<String, Node> nodes, ImmutableList<Edge> edges)
        implements Block {
    /**
     * A node.
     *
     * @param text what it is called
     * @param group what it belongs with, for its colour; may be empty
     */
    public record Node(String text, String group) {}

    /**
     * An edge.
     *
     * @param from key of a node
     * @param to key of a node
     * @param text what it is called; may be empty
     * @param weight how strong it is, greater than zero; 1 if they are all alike
     */
    public record Edge(String from, String to, String text, double weight) {}

    /**
     * Checks that edges join nodes.
     *
     * @param id key
     * @param title heading
     * @param directed whether edges have a direction
     * @param nodes the nodes by key
     * @param edges the edges, between keys of nodes
     * @throws IllegalArgumentException if an edge leads to a node that is not there
     */
    public Graph {
        for (Edge edge : edges) {
            if (!nodes.containsKey(edge.from()) || !nodes.containsKey(edge.to())) {
                throw new IllegalArgumentException("an edge leads to a node that is not there");
            }
        }
    }

    /** {@return the edges as a table} */
    Table table() {
        Table.Builder table = Table.of(id, title, "from", "to", "relation", "weight");
        for (Edge edge : edges) {
            table.row(
                    Cell.of(nodes.get(edge.from()).text()),
                    Cell.of(nodes.get(edge.to()).text()),
                    Cell.of(edge.text()),
                    new Cell.Number(java.math.BigDecimal.valueOf(edge.weight())));
        }
        return table.build();
    }

    /**
     * {@return a graph to be filled}
     *
     * @param id its key for programs, unique in the report
     * @param title its heading
     * @param directed whether edges have a direction
     */
    public static Builder of(String id, String title, boolean directed) {
        return new Builder(id, title, directed);
    }

    /** Collects nodes and edges. Not safe for several threads. */
    public static final class Builder {
        private final String id;
        private final String title;
        private final boolean directed;
        private final Map<String, Node> nodes = new LinkedHashMap<>();
        private final List<Edge> edges = new ArrayList<>();

        private Builder(String id, String title, boolean directed) {
            this.id = id;
            this.title = title;
            this.directed = directed;
        }

        /**
         * {@return this, with a node, unless there is one of this key}
         *
         * @param key the key of the node
         * @param text what it is called
         * @param group what it belongs with, for its colour; may be empty
         */
        public Builder node(String key, String text, String group) {
            nodes.putIfAbsent(key, new Node(text, group));
            return this;
        }

        /**
         * {@return this, with an edge}
         *
         * @param from the key of the node where it begins
         * @param to the key of the node where it ends
         * @param text what it is called; may be empty
         */
        public Builder edge(String from, String to, String text) {
            return edge(from, to, text, 1);
        }

        /**
         * {@return this, with an edge of some strength}
         *
         * @param from the key of the node where it begins
         * @param to the key of the node where it ends
         * @param text what it is called; may be empty
         * @param weight how strong it is, greater than zero
         */
        public Builder edge(String from, String to, String text, double weight) {
            edges.add(new Edge(from, to, text, weight));
            return this;
        }

        /**
         * {@return the graph}
         *
         * @throws IllegalArgumentException if an edge joins no two nodes
         */
        public Graph build() {
            return new Graph(id, title, directed, ImmutableMap.copyOf(nodes), ImmutableList.copyOf(edges));
        }
    }
}
