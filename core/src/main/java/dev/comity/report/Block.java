package dev.comity.report;

/** A titled part of a report. */
public sealed interface Block permits Note, Table, Tree, Graph, Chart {
    /** {@return a key for programs, unique in the report: letters, digits and hyphens} */
    String id();

    /** {@return the heading; may be any text} */
    String title();
}
