package dev.comity.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.comity.io.Limits;
import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.Nodes;
import dev.comity.io.ScalarNode;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whatever a name, title or source holds, each form says just that, and nothing of it means anything to who reads it. */
class RenderingProperties {
    private static final Pattern MERMAID_LINE =
            Pattern.compile("  n\\d+\\[\"[^\"\\[\\]<>`]*\"]|  n\\d+ -->(\\|\"[^\"|<>`]*\"\\|)? n\\d+|flowchart LR");
    private static final Pattern DOT_LINE = Pattern.compile(
            "  n\\d+( -> n\\d+)?( \\[label=\"([^\"\\\\]|\\\\\\\\|\\\\\")*\"])?;|digraph \\{|}|  rankdir=LR;|  node \\[shape=box\\];");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> nasty = Arbitraries.of(
                "<script>alert(1)</script>",
                "</title>",
                "</style>",
                "\"><img src=x onerror=alert(1)>",
                "' onload='x",
                "javascript:alert(1)",
                "http://example.org/?a=1&b=<2>",
                "https://x.org\"onmouseover=\"alert(1)",
                "\u202Egnp",
                "\u2028",
                "\u0000",
                "\r\n",
                "\uD800",
                "&amp;",
                "#quot;",
                "]]>",
                "--> b",
                "`code`",
                "1. one",
                "\\\"",
                ",\"\n",
                "=1+1",
                "",
                "  ",
                "end");
        return Arbitraries.oneOf(nasty, Arbitraries.strings().ofMaxLength(200))
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 300)
    void csvReadsBackAsTheTable(@ForAll("texts") String one, @ForAll("texts") String other) {
        Table table =
                Table.of("t", one, "a", "b").texts(one, other).texts(other, one).build();

        List<CsvRecord> records;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(table.csv())) {
            records = reader.stream().toList();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }

        assertThat(records.get(1).getFields()).containsExactly(Plain.storable(one), Plain.storable(other));
        assertThat(records.get(2).getFields()).containsExactly(Plain.storable(other), Plain.storable(one));
    }

    @Property(tries = 300)
    void jsonReadsBackAsTheReport(@ForAll("texts") String one, @ForAll("texts") String other) {
        MapNode read = (MapNode) Nodes.parseJson("report", report(one, other).json(), Limits.standard())
                .orThrow();

        assertThat(text(read.get("title").orElseThrow())).isEqualTo(Plain.storable(one));
        assertThat(text(read.get("fact").orElseThrow())).isEqualTo(Plain.storable(other));
        MapNode row =
                (MapNode) ((ListNode) read.get("table").orElseThrow()).items().get(0);
        assertThat(text(row.get("b").orElseThrow())).isEqualTo(Plain.storable(other));
        MapNode branch =
                (MapNode) ((ListNode) read.get("tree").orElseThrow()).items().get(0);
        assertThat(text(branch.get("source").orElseThrow())).isEqualTo("s" + Plain.storable(other));
    }

    private static String text(Node node) {
        return ((ScalarNode) node).text();
    }

    /** The elements are those of a page of harmless words, but for links to the web. */
    @Property(tries = 300)
    void pagesHoldTheTextAndNoElementOfIt(@ForAll("texts") String one, @ForAll("texts") String other) {
        // What is empty is left out, with its column or line.
        Assume.that(!one.isEmpty() && !other.isEmpty());
        Document page = Jsoup.parse(report(one, other).html());
        page.select("a[rel]").forEach(RenderingProperties::isALinkToTheWeb);
        String heading = page.selectFirst("h1 bdi").wholeText();
        String source = page.selectFirst("#tree cite bdi").wholeText();
        page.select("a[rel]").forEach(Element::unwrap);

        assertThat(heading).isEqualTo(Plain.storable(one));
        assertThat(source).isEqualTo("s" + Plain.storable(other));
        assertThat(page.title())
                .isEqualTo(
                        Jsoup.parse("<title>" + Html.escaped(one) + "</title>").title());
        assertThat(elements(page))
                .isEqualTo(elements(Jsoup.parse(report("one", "other").html())));
    }

    private static void isALinkToTheWeb(Element link) {
        assertThat(link.attr("href")).matches("https?://[^\\s\"<>]+");
        assertThat(link.attributes().asList().stream().map(Attribute::getKey)).containsExactly("href", "rel");
        assertThat(link.wholeText()).isEqualTo(link.attr("href"));
    }

    private static List<String> elements(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .toList())
                .toList();
    }

    @Property(tries = 300)
    void textIsNarrowAndHidesNothing(@ForAll("texts") String one, @ForAll("texts") String other) {
        String text = report(one, other).text();

        assertThat(text.lines()).allMatch(line -> Plain.width(line) <= TextReport.WIDTH);
        assertThat(text.codePoints().filter(code -> code != '\n'))
                .noneMatch(code -> Character.isISOControl(code) || Character.getType(code) == Character.FORMAT);
    }

    @Property(tries = 300)
    void diagramsHoldTheTextAsLabels(@ForAll("texts") String one, @ForAll("texts") String other) {
        Report report = report(one, other);
        List<String> mermaid = report.mermaid().lines().toList();

        assertThat(mermaid).allMatch(line -> MERMAID_LINE.matcher(line).matches());
        assertThat(report.dot().lines()).allMatch(line -> DOT_LINE.matcher(line).matches());
        assertThat(decoded(mermaid.get(1))).isEqualTo("  n0[\"" + Plain.line(one) + "\"]");
    }

    private static String decoded(String line) {
        return Pattern.compile("#(\\d+);")
                .matcher(line)
                .replaceAll((MatchResult found) ->
                        java.util.regex.Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1)))));
    }

    private static Report report(String one, String other) {
        Table table = Table.of("table", one, "a", "b").texts(one, other).build();
        Tree tree = new Tree(
                "tree",
                other,
                ImmutableList.of(
                        new Tree.Branch(one, "s" + other, ImmutableList.of(Tree.Branch.leaf(other, "s" + one)))));
        Graph graph = Graph.of("graph", one, true)
                .node("x", one, other)
                .node("y", other, one)
                .edge("x", "y", "z" + other)
                .build();
        Table figures = Table.of("bars", other, "x", "value")
                .row(Cell.of("x" + one), Cell.of(1))
                .row(Cell.of("y" + other), Cell.of(2))
                .build();
        Chart chart = new Chart(Chart.Kind.BARS, figures, "x", "", "value");
        return new Report(
                "test",
                one,
                ImmutableMap.of("fact", Cell.of(other), "other", Cell.of("o" + one)),
                ImmutableList.of(table, tree, graph, chart, new Note("note", one, other)));
    }
}
