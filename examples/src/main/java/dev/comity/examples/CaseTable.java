package dev.comity.examples;

import dev.comity.model.Words;
import dev.comity.policy.WarningKind;
import dev.comity.routing.Allocation;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Verdict;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Prints cases as a table that fits 120 columns. */
final class CaseTable {
    private static final int ID = 28;
    private static final int LEADS = 32;
    private static final int WARNINGS = 24;
    private static final String LAYOUT = "%-" + ID + "s %-10s %-7s%-7s%-7s %-" + LEADS + "s %s";

    private final PrintStream out;
    private final boolean colour;

    CaseTable(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void print(List<CaseRow> rows) {
        line(
                String.format(LAYOUT, "case", "date", "univ.", "reg.", "netw.", "leads under networked", "warnings"),
                "\033[1m");
        for (CaseRow row : rows) {
            Routing routing = row.networked();
            String line = String.format(
                    LAYOUT,
                    cut(row.expected().issue().id(), ID),
                    routing.date(),
                    word(row.universalist()),
                    word(row.regionalist()),
                    word(routing),
                    cut(leads(routing), LEADS),
                    cut(warnings(routing), WARNINGS));
            line(line.stripTrailing(), row.asExpected() ? "" : "\033[31m");
        }
        out.println();
        out.println(
                "REG regional, XREG across regions, MULT multilateral, COAL coalition, HYBR several of these, - nobody;"
                        + " ? if granted, ~ with gaps");
    }

    private void line(String text, String style) {
        out.println(colour && !style.isEmpty() ? style + text + "\033[0m" : text);
    }

    private static String word(Routing routing) {
        if (routing.verdict() == Verdict.NONE && routing.verdictIfGranted() != Verdict.NONE) {
            return abbreviation(routing.verdictIfGranted()) + "?";
        }
        return abbreviation(routing.verdict()) + (routing.complete() || routing.verdict() == Verdict.NONE ? "" : "~");
    }

    private static String abbreviation(Verdict verdict) {
        return switch (verdict) {
            case REGIONAL -> "REG";
            case CROSS_REGIONAL -> "XREG";
            case MULTILATERAL -> "MULT";
            case COALITION -> "COAL";
            case HYBRID -> "HYBR";
            case NONE -> "-";
        };
    }

    private static String leads(Routing routing) {
        Set<String> leads = new TreeSet<>();
        for (Allocation allocation : routing.allocations().values()) {
            String mark = allocation.status() == Status.CONDITIONAL ? "?" : "";
            allocation.leadIds().forEach(id -> leads.add(id + mark));
        }
        return leads.isEmpty() ? "-" : String.join(" ", leads);
    }

    private static String warnings(Routing routing) {
        Set<String> kinds = new TreeSet<>();
        int unknown = 0;
        for (var warning : routing.warnings()) {
            if (warning.kind() == WarningKind.UNKNOWN_FACT) {
                unknown++;
            } else {
                kinds.add(Words.of(warning.kind()));
            }
        }
        String counted = unknown == 0 ? "" : unknown + " unknown";
        String all = String.join(" ", kinds);
        return counted.isEmpty() ? all : all.isEmpty() ? counted : counted + " " + all;
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1) + "…";
    }
}
