package dev.comity.examples.shell;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.examples.picture.EChartsPainter;
import dev.comity.report.Painter;
import dev.comity.report.Report;
import dev.comity.report.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A result in a session: it prints as one screen, and has methods to see more of it or keep it. What these return prints
 * as it is, without quotes, which strings in JShell do not. Safe for any thread.
 */
public final class View {
    private static final Painter PAINTER = new EChartsPainter();
    private static final int SCREEN = 40;
    private static final String PAGE = ".html";

    private final Report report;
    private final String screen;

    private View(Report report, String screen) {
        this.report = report;
        this.screen = screen;
    }

    /**
     * Text that prints as it is.
     *
     * @param text the text
     */
    public record Text(String text) {
        @Override
        public String toString() {
            return text.stripTrailing();
        }
    }

    /** {@return a view of any value} Where the library has no report of it, it is what the value says itself. */
    public static View of(Object result) {
        Optional<Report> report = Reports.of(result);
        return report.map(known -> new View(known, known.toString()))
                .orElseGet(() -> new View(Reports.lines(result), screen(result.toString())));
    }

    private static String screen(String text) {
        List<String> lines = text.lines().toList();
        return lines.size() <= SCREEN
                ? text
                : String.join("\n", lines.subList(0, SCREEN - 1)) + "\n… and " + (lines.size() - SCREEN + 1)
                        + " more lines: see text()";
    }

    /** {@return everything as text} */
    public Text text() {
        return new Text(report.text());
    }

    /** {@return the main table, or the figures of the main chart} */
    public Text table() {
        return new Text(report.table());
    }

    /**
     * {@return the reasons: every tree of the report}
     *
     * @throws IllegalArgumentException if it holds none
     */
    public Text explain() {
        List<Tree> trees = report.blocks().stream()
                .filter(Tree.class::isInstance)
                .map(Tree.class::cast)
                .toList();
        if (trees.isEmpty()) {
            throw new IllegalArgumentException(
                    "this result holds no reasons; those of a routing are in show(router, issue)");
        }
        Report reasons = new Report(report.kind(), report.title(), ImmutableMap.of(), ImmutableList.copyOf(trees));
        return new Text(reasons.text());
    }

    /** {@return the main table as comma-separated values} */
    public Text csv() {
        return new Text(report.csv());
    }

    /**
     * {@return a part as comma-separated values}
     *
     * @throws IllegalArgumentException if it has no such part, or that part no figures
     */
    public Text csv(String part) {
        return new Text(report.csv(part));
    }

    /** {@return everything as JSON} */
    public Text json() {
        return new Text(report.json());
    }

    /** {@return the first graph, else the first tree, as a flowchart of Mermaid; empty if there is none} */
    public Text mermaid() {
        return new Text(report.mermaid());
    }

    /** {@return the keys of the parts, for {@link #csv(String)}} */
    public Text parts() {
        return new Text(report.blocks().stream()
                .map(block -> block.id() + ": " + block.title())
                .collect(Collectors.joining("\n")));
    }

    /** {@return the report behind it} */
    public Report report() {
        return report;
    }

    /**
     * Writes a page with pictures.
     *
     * @param file its path; the ending {@code .html} is added where it is missing
     * @return the path
     * @throws IOException if it can't be written
     */
    public Path html(String file) throws IOException {
        return save(file.endsWith(PAGE) ? file : file + PAGE);
    }

    /**
     * Writes the whole to a file, in the form that its ending asks for: html, svg, mmd, dot, json, csv or txt.
     *
     * @return the path
     * @throws IOException if it can't be written
     * @throws IllegalArgumentException if the ending asks for no form, or there is nothing to show in it
     */
    public Path save(String file) throws IOException {
        Path path = Path.of(file);
        report.save(path, PAINTER);
        return path;
    }

    /** {@return one screen of text} */
    @Override
    public String toString() {
        return screen.stripTrailing();
    }
}
