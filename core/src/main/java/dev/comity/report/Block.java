package dev.comity.report;

/**
 * A titled part of a report.
 *
 * <pre>{@code
 * Report report = Report.of(router.explain(issue("haze-2013")));
 * report.blocks().stream().map(Block::id).toList();   // [allocations, leads, reasons, network, duties, warnings]
 * }</pre>
 */
public sealed interface Block permits Note, Table, Tree, Graph, Chart {
    /** {@return a key for programs, unique in the report: letters, digits and hyphens} */
    String id();

    /** {@return the heading; may be any text} */
    String title();
}
