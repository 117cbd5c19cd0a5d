package dev.comity.report;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as comma-separated values in the manner of RFC 4180. */
final class CsvReport {
    private CsvReport() {}

    static String of(Table table) {
        StringBuilder text = new StringBuilder(line(table.columns()));
        for (List<Cell> row : table.rows()) {
            text.append(line(row.stream().map(Cell::plain).toList()));
        }
        return text.toString();
    }

    private static String line(Collection<String> fields) {
        return fields.stream().map(CsvReport::quoted).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String quoted(String field) {
        String clean = Plain.storable(field);
        boolean bare = clean.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return bare ? clean : '"' + clean.replace("\"", "\"\"") + '"';
    }
}
