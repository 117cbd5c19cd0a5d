package dev.comity.report;

import java.util.Map;
import java.util.TreeMap;

/** Writes graphs in the languages of Mermaid and of Graphviz. */
final class Diagram {
    private static final String INDENT = "  ";

    private final Map<String, String> names = new TreeMap<>();

    private Diagram() {}

    /** {@return the graph as a flowchart of Mermaid} */
    static String mermaid(Graph graph) {
        Diagram diagram = new Diagram();
        StringBuilder text = new StringBuilder("flowchart LR\n");
        graph.nodes()
                .forEach((key, node) -> text.append(INDENT)
                        .append(diagram.name(key))
                        .append("[\"")
                        .append(entities(node.text()))
                        .append("\"]\n"));
        for (Graph.Edge edge : graph.edges()) {
            text.append(INDENT)
                    .append(diagram.name(edge.from()))
                    .append(graph.directed() ? " -->" : " ---")
                    .append(edge.text().isEmpty() ? "" : "|\"" + entities(edge.text()) + "\"|")
                    .append(' ')
                    .append(diagram.name(edge.to()))
                    .append('\n');
        }
        return text.toString();
    }

    /** {@return the graph in the language of Graphviz} */
    static String dot(Graph graph) {
        Diagram diagram = new Diagram();
        StringBuilder text = new StringBuilder(graph.directed() ? "digraph" : "graph")
                .append(" {\n  rankdir=LR;\n  node [shape=box];\n");
        graph.nodes()
                .forEach((key, node) -> text.append(INDENT)
                        .append(diagram.name(key))
                        .append(" [label=")
                        .append(quoted(node.text()))
                        .append("];\n"));
        for (Graph.Edge edge : graph.edges()) {
            text.append(INDENT)
                    .append(diagram.name(edge.from()))
                    .append(graph.directed() ? " -> " : " -- ")
                    .append(diagram.name(edge.to()))
                    .append(edge.text().isEmpty() ? "" : " [label=" + quoted(edge.text()) + "]")
                    .append(";\n");
        }
        return text.append("}\n").toString();
    }

    /** {@return a tree as a graph} */
    static Graph graph(Tree tree) {
        Graph.Builder graph = Graph.of(tree.id(), tree.title(), true).node("0", tree.title(), "");
        int[] count = {0};
        tree.branches().forEach(branch -> add(branch, "0", graph, count));
        return graph.build();
    }

    private static void add(Tree.Branch branch, String above, Graph.Builder graph, int[] count) {
        count[0]++;
        String key = Integer.toString(count[0]);
        graph.node(key, branch.line(), "").edge(above, key, "");
        branch.branches().forEach(below -> add(below, key, graph, count));
    }

    /** Keys of nodes may hold anything; names don't. */
    private String name(String key) {
        return names.computeIfAbsent(key, fresh -> "n" + names.size());
    }

    /** What might mean something to Mermaid, or look like the mark of a list, is written as the number of its code. */
    private static String entities(String text) {
        StringBuilder safe = new StringBuilder();
        Plain.line(text).codePoints().forEach(code -> {
            boolean bare = Character.isLetterOrDigit(code)
                    || safe.length() > 0 && " ,:()/-".indexOf(code) >= 0
                    || code == '.' && !safe.chars().allMatch(Character::isDigit);
            if (bare) {
                safe.appendCodePoint(code);
            } else {
                safe.append('#').append(code).append(';');
            }
        });
        return safe.toString();
    }

    private static String quoted(String text) {
        return '"' + Plain.line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
