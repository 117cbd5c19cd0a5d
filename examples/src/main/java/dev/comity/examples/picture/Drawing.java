package dev.comity.examples.picture;

import com.google.common.collect.ImmutableList;
import dev.comity.io.ListNode;
import dev.comity.io.Node;
import dev.comity.io.Out;
import dev.comity.io.ScalarNode;
import dev.comity.report.Block;
import dev.comity.report.Cell;
import dev.comity.report.Chart;
import dev.comity.report.Graph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be drawn, as the script that draws reads it. */
final class Drawing {
    /** With more of them a network is a thicket. */
    private static final int MOST_NODES = 120;

    private Drawing() {}

    /** {@return the data of a picture; empty if there is nothing to draw} */
    static Optional<Out> of(Block block) {
        if (block instanceof Chart chart && !chart.data().rows().isEmpty()) {
            return Optional.of(of(chart));
        }
        boolean readable = block instanceof Graph graph
                && !graph.edges().isEmpty()
                && graph.nodes().size() <= MOST_NODES;
        return readable ? Optional.of(of((Graph) block)) : Optional.empty();
    }

    private static Out of(Chart chart) {
        ImmutableList<String> xs = chart.xs().asList();
        ImmutableList<String> ys = chart.ys().asList();
        boolean bars = chart.kind() == Chart.Kind.BARS;
        int x = chart.data().columns().indexOf(chart.x());
        int y = chart.data().columns().indexOf(chart.y());
        int value = chart.data().columns().indexOf(chart.value());
        List<Node> points = chart.data().rows().stream()
                .map(row -> Out.map()
                        .number("x", xs.indexOf(row.get(x).text()))
                        .number("y", bars ? 0 : ys.indexOf(row.get(y).text()))
                        .put("value", value(row.get(value)))
                        .build())
                .map(Node.class::cast)
                .toList();
        return Out.map()
                .word("kind", chart.kind())
                .put("xs", texts(xs))
                .put("ys", texts(ys))
                .put("points", ListNode.copyOf(points));
    }

    private static Node value(Cell cell) {
        return cell instanceof Cell.Number ? ScalarNode.bare(cell.plain()) : text(cell.text());
    }

    /** A graph in which every edge leads from the one side to the other is drawn as a flow. */
    private static Out of(Graph graph) {
        Set<String> from = graph.edges().stream().map(Graph.Edge::from).collect(Collectors.toSet());
        Set<String> to = graph.edges().stream().map(Graph.Edge::to).collect(Collectors.toSet());
        boolean flow = graph.directed() && from.stream().noneMatch(to::contains);
        List<String> keys = graph.nodes().keySet().asList();
        List<Layout.Box> boxes = keys.stream().map(key -> box(graph, key)).toList();
        double[][] places = flow ? new double[2][keys.size()] : Layout.of(boxes, ends(graph, keys));
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        for (int i = 0; i < keys.size(); i++) {
            nodes.add(Out.map()
                    .put("text", text(graph.nodes().get(keys.get(i)).text()))
                    .put("group", text(graph.nodes().get(keys.get(i)).group()))
                    .number("size", boxes.get(i).size())
                    .number("label", boxes.get(i).label())
                    .number("x", places[0][i])
                    .number("y", places[1][i])
                    .build());
        }
        List<Node> edges = graph.edges().stream()
                .map(edge -> (Node) Out.map()
                        .number("from", keys.indexOf(edge.from()))
                        .number("to", keys.indexOf(edge.to()))
                        .number("weight", edge.weight())
                        .build())
                .toList();
        return Out.map()
                .put("kind", flow ? "flow" : "graph")
                .put("directed", ScalarNode.bare(Boolean.toString(graph.directed())))
                .put("nodes", ListNode.copyOf(nodes.build()))
                .put("edges", ListNode.copyOf(edges));
    }

    /** A node is the larger the more edges it has. */
    private static Layout.Box box(Graph graph, String key) {
        long degree = graph.edges().stream()
                .filter(edge -> edge.from().equals(key) || edge.to().equals(key))
                .count();
        return Layout.Box.of(7 + 2 * Math.min(8, degree), graph.nodes().get(key).text());
    }

    private static List<int[]> ends(Graph graph, List<String> keys) {
        return graph.edges().stream()
                .map(edge -> new int[] {keys.indexOf(edge.from()), keys.indexOf(edge.to())})
                .toList();
    }

    private static ListNode texts(List<String> texts) {
        return ListNode.copyOf(texts.stream().map(Drawing::text).toList());
    }

    /** SVG is XML, which holds no control characters; and none that turn the direction of writing are wanted. */
    private static ScalarNode text(String text) {
        return ScalarNode.of(text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\x{FFFE}\\x{FFFF}]", "\uFFFD"));
    }
}
