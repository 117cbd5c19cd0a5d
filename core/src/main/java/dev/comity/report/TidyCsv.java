package dev.comity.report;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes tables for programs that work with data: one value a field, in long format. Where columns hold lists, each item has
 * a row of its own, which names the column under {@code list}; an empty list has one row with an empty item, so that
 * nothing gets lost. Names are in snake case, truth values {@code true} and {@code false}, lines end with a line feed.
 */
final class TidyCsv {
    private final Table table;
    private final List<Integer> plain = new ArrayList<>();
    private final List<Integer> lists = new ArrayList<>();

    private TidyCsv(Table table) {
        this.table = table;
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            boolean list = table.rows().stream().anyMatch(row -> row.get(column) instanceof Cell.Ids);
            (list ? lists : plain).add(i);
        }
    }

    static String of(Table table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            new TidyCsv(table).write(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(CsvWriter csv) {
        List<String> names = new ArrayList<>();
        plain.forEach(column -> names.add(name(column)));
        if (!lists.isEmpty()) {
            names.add("list");
            names.add("item");
        }
        csv.writeRecord(names);
        table.rows().forEach(row -> write(row, csv));
    }

    private void write(List<Cell> row, CsvWriter csv) {
        List<String> fields = new ArrayList<>();
        plain.forEach(column -> fields.add(field(row.get(column))));
        if (lists.isEmpty()) {
            csv.writeRecord(fields);
        }
        for (int column : lists) {
            for (String item : items(row.get(column))) {
                List<String> line = new ArrayList<>(fields);
                line.add(name(column));
                line.add(Plain.storable(item));
                csv.writeRecord(line);
            }
        }
    }

    private static ImmutableList<String> items(Cell cell) {
        boolean some = cell instanceof Cell.Ids ids && !ids.ids().isEmpty();
        return some ? ((Cell.Ids) cell).ids() : ImmutableList.of(field(cell));
    }

    private static String field(Cell cell) {
        return cell instanceof Cell.YesNo yesNo ? Boolean.toString(yesNo.value()) : Plain.storable(cell.plain());
    }

    private String name(int column) {
        return Ascii.toLowerCase(Table.words(table.columns().get(column))).replaceAll("[^a-z0-9]+", "_");
    }
}
