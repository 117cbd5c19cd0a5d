package dev.comity.examples.cli;

import dev.comity.io.ListNode;
import dev.comity.io.Out;
import dev.comity.report.Report;
import java.io.PrintWriter;
import java.util.List;

/** Prints reports of one kind for programs. */
final class Reporting {
    private Reporting() {}

    /** Prints one report as JSON, several as a list. */
    static void json(List<Report> reports, PrintWriter out) {
        out.println(
                reports.size() == 1
                        ? Out.prettyJson(reports.get(0).node())
                        : Out.prettyJson(ListNode.copyOf(
                                reports.stream().map(Report::node).toList())));
    }

    /** Prints their main tables, which have the same columns, as one. */
    static void csv(List<Report> reports, PrintWriter out) {
        boolean head = true;
        for (Report report : reports) {
            String table = report.csv();
            out.print(head ? table : table.substring(table.indexOf('\n') + 1));
            head = false;
        }
    }
}
