package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.FindingCode;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.finding.Place;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NodesTest {
    private static final Limits LIMITS = Limits.standard();

    private static Node yaml(String text) {
        return Nodes.parseYaml("t.yaml", text, LIMITS).orThrow();
    }

    private static MapNode map(Node node) {
        return (MapNode) node;
    }

    private static ScalarNode scalar(Node node, String key) {
        return (ScalarNode) map(node).get(key).orElseThrow();
    }

    @Test
    void scalarsAreNotResolved() {
        Node node = yaml("a: no\nb: 012\nc: 2013-06-17\nd: Null\ne: .inf\n<<: x\n");
        assertThat(scalar(node, "a").text()).isEqualTo("no");
        assertThat(scalar(node, "b").text()).isEqualTo("012");
        assertThat(scalar(node, "c").text()).isEqualTo("2013-06-17");
        assertThat(scalar(node, "d").text()).isEqualTo("Null");
        assertThat(scalar(node, "e").text()).isEqualTo(".inf");
        assertThat(scalar(node, "<<").quoted()).isFalse();
    }

    @Test
    void emptyNullAndTildeAreNull() {
        Node node = yaml("a:\nb: null\nc: ~\nd: \"\"\ne: 'null'\n");
        for (String key : new String[] {"a", "b", "c"}) {
            assertThat(scalar(node, key).isNull()).as(key).isTrue();
            assertThat(scalar(node, key).text()).isEmpty();
        }
        assertThat(scalar(node, "d").isNull()).isFalse();
        assertThat(scalar(node, "e").text()).isEqualTo("null");
        Node json = Nodes.parseJson("t", "{\"a\": null, \"b\": \"\"}", LIMITS).orThrow();
        assertThat(scalar(json, "a").isNull()).isTrue();
        assertThat(scalar(json, "b").isNull()).isFalse();
    }

    @Test
    void placesHavePathLineAndColumnInCodePoints() {
        Node node = yaml("id: A\nmembers:\n  - {status: full}\n  - \ud83d\ude00: {x: 1, y: 2}\n");
        ListNode members = (ListNode) map(node).get("members").orElseThrow();
        assertThat(members.place()).isEqualTo(new Place("t.yaml", 3, 3, "members"));
        MapNode first = map(members.items().get(0));
        assertThat(first.get("status").orElseThrow().place())
                .isEqualTo(new Place("t.yaml", 3, 14, "members[0].status"));
        assertThat(first.keyPlace("status")).isEqualTo(new Place("t.yaml", 3, 6, "members[0].status"));
        MapNode smile = map(map(members.items().get(1)).get("\ud83d\ude00").orElseThrow());
        assertThat(smile.get("y").orElseThrow().place())
                .isEqualTo(new Place("t.yaml", 4, 18, "members[1].\ud83d\ude00.y"));
    }

    @Test
    void placesInJsonAreAsInYaml() {
        String text = "{\"id\": \"A\",\n  \"\ud83d\ude00\": [1, {\"k\": true}]}";
        MapNode node = map(Nodes.parseJson("t.json", text, LIMITS).orThrow());
        ListNode list = (ListNode) node.get("\ud83d\ude00").orElseThrow();
        assertThat(list.place()).isEqualTo(new Place("t.json", 2, 8, "\ud83d\ude00"));
        assertThat(map(list.items().get(1)).keyPlace("k")).isEqualTo(new Place("t.json", 2, 13, "\ud83d\ude00[1].k"));
        assertThat(node).isEqualTo(Nodes.parseYaml("u", text, LIMITS).orThrow());
    }

    @Test
    void byteOrderMarksAreIgnored() {
        assertThat(scalar(yaml("\ufeffa: b\n"), "a").place()).isEqualTo(new Place("t.yaml", 1, 4, "a"));
        assertThat(Nodes.parseJson("t", "\ufeff{}", LIMITS).orThrow().kind()).isEqualTo("a mapping");
        assertThat(Nodes.parseJsonLines("t", "\ufeff{}\n", LIMITS)
                        .next()
                        .orThrow()
                        .kind())
                .isEqualTo("a mapping");
    }

    @Test
    void depthIsLimitedExactly() {
        for (String pair : new String[] {"[]", "{}"}) {
            String open = pair.equals("[]") ? "[" : "{\"a\":";
            String close = pair.substring(1);
            String last = pair.equals("[]") ? "" : "1";
            String fits = open.repeat(50) + last + close.repeat(50);
            assertThat(Nodes.parseJson("t", fits, LIMITS).findings().isEmpty()).isTrue();
            String tooDeep = open.repeat(51) + last + close.repeat(51);
            assertThat(Nodes.parseJson("t", tooDeep, LIMITS)
                            .findings()
                            .all()
                            .get(0)
                            .code())
                    .isEqualTo(FindingCode.REFUSED_FEATURE);
        }
        assertThat(Nodes.parseYaml("t", "[".repeat(50) + "]".repeat(50), LIMITS)
                        .findings()
                        .isEmpty())
                .isTrue();
        assertThat(Nodes.parseYaml("t", "[".repeat(51) + "]".repeat(51), LIMITS)
                        .findings()
                        .hasErrors())
                .isTrue();
    }

    @Test
    void hundredThousandLevelsAreRefusedQuickly() {
        String[] openings = {"[", "{", "- ", "? ", "{a: ", "[[{", "{\"a\":", "!x ", "&a ", "[\n", "{{"};
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String opening : openings) {
                String text = opening.repeat(100_000);
                assertThat(Nodes.parseYaml("t", text, LIMITS).findings().hasErrors())
                        .isTrue();
                assertThat(Nodes.parseJson("t", text, LIMITS).findings().hasErrors())
                        .isTrue();
            }
        });
    }

    @Test
    void textsOverTheLimitAreNotRead() {
        Limits ten = new Limits(10);
        assertThat(Nodes.parseYaml("t", "a: 4567890", ten).findings().isEmpty()).isTrue();
        assertThat(Nodes.parseYaml("t", "a: 45678901", ten)
                        .findings()
                        .all()
                        .get(0)
                        .message())
                .isEqualTo("the text is longer than 10 characters");
        assertThat(Nodes.parseJson("t", "[1,2,3,4,5]", ten).node()).isEmpty();
        assertThatThrownBy(() -> new Limits(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theEndOfTheNameChoosesTheLanguage() {
        assertThat(Nodes.parse("a.JSON", "{a: b}", LIMITS).get(0).findings().hasErrors())
                .isTrue();
        assertThat(Nodes.parse("a.yaml", "{a: b}", LIMITS).get(0).findings().hasErrors())
                .isFalse();
        assertThat(Nodes.parse("a", "a: b", LIMITS)).hasSize(1);
        assertThat(Nodes.parse("a.jsonl", "{}\n\n[]\n", LIMITS)).hasSize(2);
        assertThat(Nodes.parse("a.ndjson", "", LIMITS)).isEmpty();
    }

    @Test
    void jsonLinesKeepTheirNumbersAndGoOnAfterABrokenOne() {
        String text = "{\"a\": 1}\r\n\n{\"a\": \n  \t\n{\"a\": 2}";
        ImmutableList<Parsed> lines = ImmutableList.copyOf(Nodes.parseJsonLines("t", text, LIMITS));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).findings().all().get(0).place().line()).isEqualTo(3);
        assertThat(scalar(lines.get(2).orThrow(), "a").place()).isEqualTo(new Place("t", 5, 7, "a"));
    }

    @Test
    void oneLongJsonLineIsRefusedAlone() {
        String text = "[1]\n[" + "1,".repeat(20_000) + "1]\n[22]\n[333]";
        Iterator<Parsed> lines = Nodes.parseJsonLines("t", text, new Limits(5));
        assertThat(lines.next().findings().isEmpty()).isTrue();
        assertThat(lines.next().findings().toString()).startsWith("t:2:1: error REFUSED_FEATURE: the text is longer");
        assertThat(lines.next().findings().isEmpty()).isTrue();
        assertThat(lines.next().findings().isEmpty()).isTrue();
        assertThat(lines.hasNext()).isFalse();
        assertThatThrownBy(lines::next).isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void aFailingReaderIsTheCallersTrouble() {
        Reader failing = new Reader() {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                throw new IOException("gone");
            }

            @Override
            public void close() {}
        };
        Iterator<Parsed> lines = Nodes.parseJsonLines("t", failing, LIMITS);
        assertThatThrownBy(lines::hasNext).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aTreeIsLeftAfterARefusedFeature() {
        Parsed parsed = Nodes.parseYaml("t", "a: &x 1\nb: *x\na: 2\n[c]: 3\nd: !t 4\n", LIMITS);
        assertThat(parsed.findings().all()).hasSize(5);
        assertThat(parsed.node().orElseThrow().toString()).isEqualTo("{\"a\":1,\"b\":null,\"d\":4}");
        assertThatThrownBy(parsed::orThrow).isInstanceOf(InvalidDescriptionException.class);
    }

    @Test
    void findingsAreCutAfterAThousand() {
        Parsed parsed = Nodes.parseYaml("t", "a: 1\n".repeat(3_000), LIMITS);
        assertThat(parsed.findings().all()).hasSize(1_001);
        assertThat(parsed.findings().toString()).contains("1999 more findings are left out");
    }

    @Test
    void largeHostileTextsTakeSeconds() {
        int n = 200_000;
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            yaml(" ".repeat(n) + "[" + "a,".repeat(n / 2) + "]");
            yaml(" ".repeat(n) + "[" + "a,\t".repeat(n / 4) + "]");
            yaml("a: " + "x".repeat(n));
            yaml("[" + "\"k\": v,\n".repeat(n / 20) + "]");
            Nodes.parseYaml("t", "'" + "\n".repeat(n), LIMITS);
            Nodes.parseYaml("t", "- ".repeat(n), LIMITS);
            Nodes.parseYaml("t", "\n\t".repeat(n), LIMITS);
            Nodes.parseYaml("t", "%" + "a".repeat(n), LIMITS);
            Nodes.parseJson("t", "[" + "1,".repeat(n / 2) + "1]", LIMITS).orThrow();
            Nodes.parseJson("t", "1".repeat(n), LIMITS).orThrow();
        });
    }
}
