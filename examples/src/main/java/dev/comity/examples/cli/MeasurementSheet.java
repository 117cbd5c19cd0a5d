package dev.comity.examples.cli;

import dev.comity.io.Out;
import dev.comity.model.Fraction;
import dev.comity.model.Words;
import dev.comity.survey.Axis;
import dev.comity.survey.Measurement;
import dev.comity.survey.Part;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** Writes measurements in long form: a row for each value and for each part; whole days are flushed as they come. */
final class MeasurementSheet {
    private static final List<String> HEAD =
            List.of("measure", "of", "date", "axis", "part", "value", "unit", "undefined");
    private static final int PLACES = 10;

    private final PrintWriter out;
    private final Format format;
    private final String of;
    private final List<Axis> axes;
    private final boolean parts;
    private boolean begun;

    /**
     * @param of of what is measured; empty for the whole
     * @param axes by which axes the parts are written; none for all
     * @param parts whether parts are written at all
     */
    MeasurementSheet(PrintWriter out, Format format, String of, List<Axis> axes, boolean parts) {
        this.out = out;
        this.format = format;
        this.of = of;
        this.axes = axes;
        this.parts = parts;
    }

    void add(LocalDate day, List<Measurement> measurements) {
        if (format == Format.table) {
            table(day, measurements);
        } else {
            measurements.forEach(measurement -> rows(day, measurement));
        }
        out.flush();
    }

    void end() {
        if (format == Format.json) {
            out.println(begun ? "\n]" : "[]");
        }
        out.flush();
    }

    private void rows(LocalDate day, Measurement measurement) {
        row(
                day,
                measurement,
                "",
                "",
                measurement.value().map(MeasurementSheet::decimal).orElse(""));
        for (Part part : measurement.parts()) {
            if (wanted(part)) {
                row(day, measurement, Words.of(part.axis()), part.key(), decimal(part.value()));
            }
        }
    }

    private boolean wanted(Part part) {
        return parts && (axes.isEmpty() || axes.contains(part.axis()));
    }

    private void row(LocalDate day, Measurement measurement, String axis, String part, String value) {
        List<String> row = List.of(
                measurement.measure().toString(),
                of,
                day.toString(),
                axis,
                part,
                value,
                measurement.measure().unit(),
                axis.isEmpty() ? measurement.undefined() : "");
        if (format == Format.csv) {
            if (!begun) {
                Csv.print(out, HEAD);
            }
            Csv.print(out, row);
        } else {
            out.print(format == Format.jsonl ? "" : begun ? ",\n" : "[\n");
            out.print(Out.json(object(row).build()) + (format == Format.jsonl ? "\n" : ""));
        }
        begun = true;
    }

    private static Out object(List<String> row) {
        Out object = Out.map();
        for (int i = 0; i < row.size(); i++) {
            String text = row.get(i);
            if (HEAD.get(i).equals("value") && !text.isEmpty()) {
                object.number("value", Double.parseDouble(text));
            } else if (!text.isEmpty()) {
                object.put(HEAD.get(i), text);
            }
        }
        return object;
    }

    /** To ten places, without an exponent. */
    private static String decimal(Fraction value) {
        BigDecimal decimal = new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), PLACES, RoundingMode.HALF_EVEN);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private void table(LocalDate day, List<Measurement> measurements) {
        out.println((begun ? "\n" : "") + day + (of.isEmpty() ? "" : ", " + of));
        begun = true;
        int width = measurements.stream()
                .mapToInt(measurement -> measurement.measure().toString().length())
                .max()
                .orElse(0);
        for (Measurement measurement : measurements) {
            String name = measurement.measure().toString();
            String unit = measurement.isDefined() ? "  " + measurement.measure().unit() : "";
            out.println(name + " ".repeat(width - name.length()) + "  " + measurement.figure() + unit);
            measurement.parts().stream()
                    .filter(this::wanted)
                    .forEach(part -> out.println("  " + part.key() + "  " + decimal(part.value())));
        }
    }
}
