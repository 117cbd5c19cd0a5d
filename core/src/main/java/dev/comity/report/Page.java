package dev.comity.report;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a report as one page: no script, nothing from the net, every picture with its figures as a table. */
final class Page {
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
    private static final int SHADES = 5;
    private static final int LONG = 40;
    private static final int WIDE = 7;
    private static final int SHORT = 16;

    /** Longer texts are given more room, or they make rows of one word a line. */
    private static final int PARAGRAPH = 60;

    private final Html html = new Html();
    private final Painter painter;

    private Page(Painter painter) {
        this.painter = painter;
    }

    static String of(Report report, Painter painter) {
        Page page = new Page(painter);
        page.head(report);
        page.html.raw("<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
        page.top(report);
        page.html.raw("<main id=\"main\">\n");
        report.blocks().forEach(page::section);
        page.html.raw("</main>\n<footer><p>Advice under a stated policy, not a legal ruling. To cite: "
                + Html.escaped(Citation.line()) + ".</p></footer>\n");
        return page.html.raw("</body>\n</html>\n").toString();
    }

    private void head(Report report) {
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .raw("\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n");
        html.raw("<title>" + Html.escaped(report.title()) + "</title>\n<style>\n" + style() + "</style>\n</head>\n");
    }

    private static String style() {
        try {
            return Resources.toString(Resources.getResource(Page.class, "page.css"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void top(Report report) {
        html.raw("<header>\n").element("h1", report.title());
        html.raw("<dl class=\"facts\">\n");
        report.facts().forEach((name, cell) -> {
            if (!cell.text().isEmpty()) {
                html.raw("<div>").element("dt", Table.words(name));
                html.open("dd").linked(cell.text()).close("dd").raw("</div>\n");
            }
        });
        html.raw("</dl>\n</header>\n<nav aria-label=\"Contents\"><ul>\n");
        for (Block block : report.blocks()) {
            html.raw("<li>")
                    .open("a", "href", "#" + block.id())
                    .say(block.title())
                    .raw("</a></li>\n");
        }
        html.raw("</ul></nav>\n");
    }

    private void section(Block block) {
        String heading = "heading-" + block.id();
        html.open("section", "id", block.id(), "aria-labelledby", heading).raw("\n");
        html.element("h2", block.title(), "id", heading);
        String picture = painter.svg(block);
        if (block instanceof Note note) {
            html.open("p").linked(note.text()).close("p");
        } else if (block instanceof Tree tree && tree.branches().isEmpty()) {
            html.raw("<p>None.</p>\n");
        } else if (block instanceof Tree tree) {
            branches(tree.branches(), 0);
        } else if (block instanceof Graph graph) {
            pictured(graph, picture, graph.table());
        } else if (block instanceof Chart chart) {
            pictured(chart, picture, chart.figures());
        } else {
            table(((Table) block).filled(), Range.NONE);
        }
        html.close("section");
    }

    private void pictured(Block block, String picture, Table figures) {
        Range range = block instanceof Chart chart && chart.kind() == Chart.Kind.HEAT ? Range.of(chart) : Range.NONE;
        if (picture.isEmpty()) {
            table(figures.filled(), range);
            return;
        }
        html.raw("<figure>\n");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", block.title());
        html.open("div", "role", "img", "aria-label", block.title() + ": the figures stand in the table below");
        html.raw(picture).raw("</div></div>\n</figure>\n<details class=\"figures\"><summary>Figures</summary>\n");
        rows(figures.filled(), range);
        html.close("details");
    }

    private void branches(List<Tree.Branch> branches, int depth) {
        html.raw(depth == 0 ? "<ul class=\"tree\">\n" : "<ul>\n");
        for (Tree.Branch branch : branches) {
            html.raw("<li>");
            if (branch.branches().isEmpty()) {
                html.linked(branch.text());
                source(branch);
            } else {
                html.raw(depth == 0 ? "<details open>" : "<details>");
                html.element("summary", branch.text());
                source(branch);
                branches(branch.branches(), depth + 1);
                html.raw("</details>");
            }
            html.close("li");
        }
        html.close("ul");
    }

    private void source(Tree.Branch branch) {
        if (!branch.source().isEmpty()) {
            html.raw(" ").open("cite").linked(branch.source()).close("cite");
        }
    }

    /** A long table is folded. */
    private void table(Table table, Range range) {
        if (table.rows().isEmpty()) {
            html.raw("<p>None.</p>\n");
        } else if (table.rows().size() > LONG) {
            html.raw("<details class=\"figures\"><summary>" + table.rows().size() + " rows</summary>\n");
            rows(table, range);
            html.close("details");
        } else {
            rows(table, range);
        }
    }

    private void rows(Table table, Range range) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", table.title() + ", table");
        html.raw(table.columns().size() > WIDE ? "\n<table class=\"wide\">\n<thead><tr>" : "\n<table>\n<thead><tr>");
        for (int i = 0; i < table.columns().size(); i++) {
            String side = table.isNumeric(i) ? "number" : "text";
            html.element("th", Table.words(table.columns().get(i)), "scope", "col", "class", side);
        }
        html.raw("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(row, range));
        html.raw("</tbody>\n</table>\n").close("div");
    }

    private void row(List<Cell> row, Range range) {
        html.raw("<tr>");
        for (int i = 0; i < row.size(); i++) {
            String element = i == 0 ? "th" : "td";
            html.open(element, attributes(row.get(i), i == 0, range));
            html.linked(row.get(i).text()).close(element);
        }
        html.raw("</tr>\n");
    }

    private static String[] attributes(Cell cell, boolean first, Range range) {
        int length = cell.text().length();
        String kind = length <= SHORT ? "short" : length <= PARAGRAPH ? "text" : "long text";
        if (first) {
            return new String[] {"scope", "row", "class", kind};
        }
        if (cell instanceof Cell.Number number && range != Range.NONE) {
            int shade = (int) Math.min(SHADES - 1L, Math.floor(range.share(number) * SHADES));
            return new String[] {"class", "number shade-" + shade};
        }
        boolean number = cell instanceof Cell.Number || cell instanceof Cell.Count;
        return new String[] {"class", number ? "number" : kind};
    }
}
