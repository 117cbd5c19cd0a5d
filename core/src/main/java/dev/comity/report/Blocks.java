package dev.comity.report;

import dev.comity.model.Suggest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the block that a form of a report shows. */
final class Blocks {
    private Blocks() {}

    /**
     * {@return the block of a key}
     *
     * @throws IllegalArgumentException if there is none
     */
    static Block of(Report report, String id) {
        List<String> ids = report.blocks().stream().map(Block::id).toList();
        return report.blocks().stream()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no block `" + id + "`; "
                        + Suggest.remedy(id, ids, "they are " + String.join(", ", ids))));
    }

    /**
     * {@return the figures of a block}
     *
     * @throws IllegalArgumentException if there is no block of the key, or it has no figures
     */
    static Table table(Report report, String id) {
        return figures(of(report, id))
                .orElseThrow(() -> new IllegalArgumentException("`" + id + "` is no table, and has no figures"));
    }

    /** {@return the first table, or the figures of the first chart} */
    static Optional<Table> main(Report report) {
        return report.blocks().stream()
                .flatMap(block -> block instanceof Graph ? Stream.empty() : figures(block).stream())
                .findFirst();
    }

    /**
     * {@return the first table, or the figures of the first chart}
     *
     * @throws IllegalArgumentException if there is neither
     */
    static Table mainTable(Report report) {
        return main(report).orElseThrow(() -> new IllegalArgumentException("this report has no table"));
    }

    private static Optional<Table> figures(Block block) {
        return block instanceof Table table
                ? Optional.of(table)
                : block instanceof Chart chart
                        ? Optional.of(chart.data())
                        : block instanceof Graph graph ? Optional.of(graph.table()) : Optional.empty();
    }

    /** {@return the first graph with an edge, else the first tree with a branch, as a graph} */
    static Optional<Graph> graph(Report report) {
        Stream<Graph> graphs = report.blocks().stream()
                .filter(Graph.class::isInstance)
                .map(Graph.class::cast)
                .filter(graph -> !graph.edges().isEmpty());
        Stream<Graph> trees = report.blocks().stream()
                .filter(Tree.class::isInstance)
                .map(Tree.class::cast)
                .filter(tree -> !tree.branches().isEmpty())
                .map(Diagram::graph);
        return Stream.concat(graphs, trees).findFirst();
    }
}
