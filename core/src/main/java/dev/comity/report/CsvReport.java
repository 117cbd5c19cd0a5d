package dev.comity.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes tables as comma-separated values in the manner of RFC 4180. */
final class CsvReport {
    private CsvReport() {}

    static String of(Table table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(table.columns().stream().map(Plain::storable).toList());
            for (List<Cell> row : table.rows()) {
                csv.writeRecord(
                        row.stream().map(Cell::plain).map(Plain::storable).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
