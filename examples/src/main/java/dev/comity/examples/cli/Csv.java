package dev.comity.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Writes comma-separated values in the manner of RFC 4180. */
final class Csv {
    private Csv() {}

    static void print(PrintWriter out, List<String> fields) {
        out.print(fields.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n");
    }

    static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
