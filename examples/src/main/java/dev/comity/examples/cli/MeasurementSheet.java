package dev.comity.examples.cli;

import dev.comity.io.Node;
import dev.comity.io.Out;
import dev.comity.report.Cell;
import dev.comity.report.Table;
import dev.comity.survey.Axis;
import dev.comity.survey.Measurement;
import dev.comity.survey.Part;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes measurements day by day, in long form: a row for each value and for each part. Whole days are flushed, so that what
 * has been written can be read whenever the program ends; only JSON then lacks its closing bracket.
 */
final class MeasurementSheet {
    private final PrintWriter out;
    private final Format format;
    private final String of;
    private final List<Axis> axes;
    private boolean begun;

    /**
     * @param of of what is measured; empty for the whole
     * @param axes by which axes the parts are written; none for no parts in a table, and for all in other formats
     */
    MeasurementSheet(PrintWriter out, Format format, String of, List<Axis> axes) {
        this.out = out;
        this.format = format;
        this.of = of;
        this.axes = axes;
    }

    void add(LocalDate day, List<Measurement> measurements) {
        if (format == Format.table) {
            out.println((begun ? "\n" : "") + day + (of.isEmpty() ? "" : ", " + of));
            out.print(brief(measurements).aligned());
        } else {
            write(tidy(day, measurements));
        }
        begun = true;
        out.flush();
    }

    void end() {
        out.print(format == Format.json ? "\n]\n" : "");
        out.flush();
    }

    private void write(Table table) {
        if (format == Format.csv) {
            String csv = table.csv();
            out.print(begun ? csv.substring(csv.indexOf('\n') + 1) : csv);
            return;
        }
        String before = begun ? ",\n" : "[\n";
        for (Node row : table.node().items()) {
            out.print(format == Format.json ? before + Out.json(row) : Out.json(row) + "\n");
            before = ",\n";
        }
    }

    private Table tidy(LocalDate day, List<Measurement> measurements) {
        Table.Builder table =
                Table.of("measurements", "", "measure", "of", "date", "axis", "part", "value", "unit", "undefined");
        for (Measurement measurement : measurements) {
            Cell measure = Cell.of(measurement.measure().toString());
            Cell date = Cell.of(day.toString());
            Cell unit = Cell.of(measurement.measure().unit());
            Cell none = Cell.of("");
            Cell why = Cell.of(measurement.undefined());
            Cell value = measurement.value().map(Cell::of).orElse(none);
            table.row(measure, Cell.of(of), date, none, none, value, unit, why);
            for (Part part : measurement.parts()) {
                if (axes.isEmpty() || axes.contains(part.axis())) {
                    Cell own = Cell.of(part.value());
                    table.row(measure, Cell.of(of), date, Cell.of(part.axis()), Cell.of(part.key()), own, unit, none);
                }
            }
        }
        return table.build();
    }

    private Table brief(List<Measurement> measurements) {
        Table.Builder table = axes.isEmpty()
                ? Table.of("measurements", "", "measure", "value", "unit")
                : Table.of("measurements", "", "measure", "part", "value", "unit");
        for (Measurement measurement : measurements) {
            Cell measure = Cell.of(measurement.measure().toString());
            Cell unit = Cell.of(measurement.measure().unit());
            Cell figure = Cell.of(measurement.figure());
            if (axes.isEmpty()) {
                table.row(measure, figure, unit);
                continue;
            }
            table.row(measure, Cell.of("all"), figure, unit);
            measurement.parts().stream()
                    .filter(part -> axes.contains(part.axis()))
                    .forEach(part -> table.row(Cell.of(""), Cell.of(part.key()), Cell.of(part.value()), Cell.of("")));
        }
        return table.build();
    }
}
