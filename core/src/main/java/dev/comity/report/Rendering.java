package dev.comity.report;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes reports in forms, and says which form has nothing to show. */
final class Rendering {
    private Rendering() {}

    /** {@return the report in a form; empty if it has nothing to show in it} */
    static Optional<String> of(Report report, Form form, Painter painter) {
        String written = switch (form) {
            case TEXT -> report.text();
            case CSV -> Blocks.main(report).map(CsvReport::of).orElse("");
            case TIDY -> Blocks.main(report).map(TidyCsv::of).orElse("");
            case JSON -> report.json();
            case MERMAID -> report.mermaid();
            case DOT -> report.dot();
            case SVG -> report.svg(painter);
            case HTML -> report.html(painter);
        };
        return written.isEmpty() ? Optional.empty() : Optional.of(written);
    }

    static ImmutableSet<Form> forms(Report report, Painter painter) {
        return Stream.of(Form.values())
                .filter(form -> form == Form.TEXT
                        || form == Form.JSON
                        || form == Form.HTML
                        || of(report, form, painter).isPresent())
                .collect(Sets.toImmutableEnumSet());
    }

    static IllegalArgumentException refusal(Report report, Form form, Painter painter) {
        String known = forms(report, painter).stream().map(Form::ending).collect(Collectors.joining(", "));
        return new IllegalArgumentException(
                "this " + report.kind() + " " + lack(form) + "; it can be written as " + known);
    }

    private static String lack(Form form) {
        return switch (form) {
            case CSV, TIDY -> "has no table to show as " + form.ending();
            case MERMAID, DOT -> "has no graph and no tree to show as " + form.ending();
            case SVG ->
                "has no picture to show as svg: pictures need a painter, and a chart or graph that is not empty";
            default -> "can't be shown as " + form.ending();
        };
    }
}
