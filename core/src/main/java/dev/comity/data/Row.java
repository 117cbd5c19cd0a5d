package dev.comity.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.comity.finding.Place;
import java.util.OptionalInt;

/** A row of a table. Whoever reads a field by its name has required the column before. */
final class Row {
    private final Table table;
    private final CsvRecord fields;

    Row(Table table, CsvRecord fields) {
        this.table = table;
        this.fields = fields;
    }

    /** {@return the field, without space around it} */
    String text(String column) {
        return text(table.position(column));
    }

    String text(int position) {
        return fields.getField(position).strip();
    }

    /** {@return the field, or empty if the table has no such column} */
    String optional(String column) {
        return table.has(column) ? text(column) : "";
    }

    /** {@return the field as a whole number, also where it is written with a zero fraction; empty if it is none} */
    OptionalInt integer(String column) {
        String text = text(column);
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        try {
            return OptionalInt.of(Integer.parseInt(whole));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** {@return where the row begins} */
    Place place() {
        return Place.at(table.source(), (int) fields.getStartingLineNumber(), 1);
    }

    /** {@return where the row begins, with the name of a column} */
    Place place(String column) {
        return place().withPath(column);
    }
}
