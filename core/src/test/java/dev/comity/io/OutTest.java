package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutTest {
    private enum Level {
        GLOBAL,
        CROSS_REGIONAL
    }

    private static String yaml(Out out) {
        return Out.yaml(out.build());
    }

    private static Out rule() {
        return Out.map()
                .put("id", "R29")
                .put("title", "Global public goods: summation")
                .put(
                        "when",
                        Out.map()
                                .put("public-good.range", "global")
                                .texts("function", List.of("norm-setting", "monitoring")))
                .put("then", Out.map().put("prefer", Out.map().word("level", Level.CROSS_REGIONAL)))
                .texts("overrides", List.of("R31"))
                .put("in-force", "1945-10-24/..")
                .number("share", 0.20)
                .number("minimum", 2)
                .yesNo("open", true)
                .put("note", Optional.empty())
                .texts("empty", List.of());
    }

    @Test
    void yamlIsAsAPersonWouldWriteIt() {
        assertThat(Out.yaml(ListNode.copyOf(List.of(rule().build())))).isEqualTo("""
                - id: R29
                  title: "Global public goods: summation"
                  when:
                    public-good.range: global
                    function: [norm-setting, monitoring]
                  then:
                    prefer: {level: cross-regional}
                  overrides: [R31]
                  in-force: 1945-10-24/..
                  share: 0.2
                  minimum: 2
                  open: yes
                """);
    }

    @Test
    void jsonIsOneLineOrPretty() {
        Out out = Out.map()
                .put("id", "R29")
                .number("share", 0.5)
                .yesNo("open", false)
                .words("levels", List.of(Level.GLOBAL))
                .put("none", ScalarNode.bare(""))
                .maps("rules", List.of(Out.map().put("a", "1"), Out.map()));
        assertThat(Out.json(out.build()))
                .isEqualTo("{\"id\":\"R29\",\"share\":0.5,\"open\":\"no\",\"levels\":[\"global\"],\"none\":null,"
                        + "\"rules\":[{\"a\":\"1\"},{}]}");
        assertThat(Out.prettyJson(out.build())).isEqualTo("""
                {
                  "id": "R29",
                  "share": 0.5,
                  "open": "no",
                  "levels": ["global"],
                  "none": null,
                  "rules": [
                    {
                      "a": "1"
                    },
                    {}
                  ]
                }
                """);
    }

    @Test
    void listItemsHoldListsInBrackets() {
        Out member = Out.map()
                .texts("actors", List.of("IDN", "MYS"))
                .put("status", "full")
                .put("source", "Charter, art. 6");
        assertThat(yaml(Out.map().maps("members", List.of(member)))).isEqualTo("""
                members:
                  - {actors: [IDN, MYS], status: full, source: "Charter, art. 6"}
                """);
    }

    @Test
    void whatDoesNotFitStandsInBlocks() {
        List<String> codes = java.util.Collections.nCopies(30, "ABC");
        String text = yaml(Out.map()
                .texts("actors", codes)
                .put("m", Out.map().put("a", "x".repeat(60)).put("b", "y".repeat(60))));
        assertThat(text).startsWith("actors:\n  - ABC\n").contains("m:\n  a: xxx");
        String fits = yaml(Out.map().texts("actors", codes.subList(0, 22)));
        assertThat(fits).hasLineCount(1).hasSizeLessThanOrEqualTo(121);
    }

    @Test
    void quotesStandOnlyWhereNeeded() {
        String[] plain = {
            "yes", "012", "..", "../..", "1967-08-08/..", "-a", "a#b", "a:b", "it's", "a, b", "a [b]", "日本", "Null"
        };
        for (String text : plain) {
            assertThat(YamlScalars.block(text)).isEqualTo(text);
        }
        String[] quoted = {
            "", "null", "~", " a", "a ", "a: b", "a:", "a #b", "- a", "-", "---", "...", "*a", "a\nb", "@", "\ufeff"
        };
        for (String text : quoted) {
            assertThat(YamlScalars.block(text)).startsWith("\"").endsWith("\"");
        }
    }

    @Test
    void keysOverAThousandCharactersAreReadBack() {
        Out inner = Out.map()
                .put("k".repeat(2_000), Out.map().texts("x".repeat(1_500), List.of("y")))
                .put("b", "c");
        Node tree = ListNode.copyOf(List.of(inner.build()));
        assertThat(Nodes.parseYaml("t", Out.yaml(tree), Limits.standard()).orThrow())
                .isEqualTo(tree);
    }

    @Test
    void emptyTreesAreReadBack() {
        for (Node tree :
                List.of(Out.map().build(), ListNode.copyOf(List.of()), ScalarNode.of(""), ScalarNode.bare(""))) {
            assertThat(Nodes.parseYaml("t", Out.yaml(tree), Limits.standard()).orThrow())
                    .isEqualTo(tree);
        }
    }

    @Test
    void numbersPrintShortly() {
        double[] numbers = {1, 0.1, 1e-5, 100, -2.50, 0, 123456.789};
        String[] texts = {"1", "0.1", "0.00001", "100", "-2.5", "0", "123456.789"};
        for (int i = 0; i < numbers.length; i++) {
            assertThat(Convert.number(numbers[i])).isEqualTo(texts[i]);
        }
        assertThatThrownBy(() -> Out.map().number("n", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mistakesOfTheCallerAreRefused() {
        assertThatThrownBy(() -> Out.map().put("a", "1").put("a", "2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the key `a` was put twice");
        assertThatThrownBy(() -> ScalarNode.of("\0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Out.map().put("\ud800", "x").build()).isInstanceOf(IllegalArgumentException.class);
        Node deep = ScalarNode.of("x");
        for (int i = 0; i < Limits.DEPTH; i++) {
            deep = ListNode.copyOf(ImmutableList.of(deep));
        }
        Node deepest = deep;
        assertThatThrownBy(() -> ListNode.copyOf(ImmutableList.of(deepest))).hasMessageContaining("50 levels");
        assertThat(Nodes.parseYaml("t", Out.yaml(deepest), Limits.standard()).orThrow())
                .isEqualTo(deepest);
    }
}
