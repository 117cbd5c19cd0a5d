package dev.comity.io;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random trees and hostile texts. */
final class Trees {
    private static final String[] NASTY = {
        "",
        " ",
        "  a",
        "a ",
        "\t",
        "a\tb",
        "\n",
        "a\n",
        "\na",
        "a\n\nb",
        "\r\n",
        "\r",
        "null",
        "Null",
        "~",
        "yes",
        "no",
        "true",
        "false",
        "0",
        "-1",
        "1.5",
        "1e3",
        "0012",
        "0x1F",
        "1_000",
        ".",
        "..",
        "...",
        "... a",
        "---",
        "--- a",
        "----",
        "-",
        "- a",
        "-a",
        "--",
        "?",
        "? a",
        "?a",
        ":",
        ": a",
        ":a",
        "a:",
        "a: b",
        "a:b",
        "a::b",
        "http://x.y/z?q=1#f",
        "#",
        "# a",
        "a #b",
        "a#b",
        "a # b",
        "&a",
        "*a",
        "!a",
        "!!str a",
        "|",
        "|-",
        ">",
        ">+",
        "'",
        "''",
        "'a'",
        "it's",
        "\"",
        "\"a\"",
        "a\"b",
        "%",
        "%YAML",
        "@a",
        "`a`",
        ",",
        "a,b",
        "a, b",
        "[",
        "]",
        "[a]",
        "a[0]",
        "{",
        "}",
        "{a: b}",
        "<<",
        "=",
        "\\",
        "\\n",
        "a\\",
        "\u0001",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u00a0a",
        "a\u00a0",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\ufeffa",
        "\ufffe",
        "\uffff",
        "\u00e9",
        "\u65e5\u672c",
        "\ud83d\ude00",
        "\ud83d\ude00: x",
        "1967-08-08/..",
        "../..",
        "key",
        "value",
        "a  b",
        "a   # c",
        "members-of:ID",
        ">= coverage",
        "\"\"",
        "x: |",
        "\u200b",
        "\u202e",
        "\u061c"
    };

    private Trees() {}

    static Arbitrary<String> texts() {
        Arbitrary<String> nasty = Arbitraries.of(NASTY);
        Arbitrary<String> joined = Combinators.combine(nasty, nasty).as((a, b) -> a + b);
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars(" \t\n:#-?,[]{}&*!|>'\"%@`\\~ab1.")
                .ofMaxLength(12);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(8).map(Trees::allowed);
        Arbitrary<String> words =
                Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> longs = words.map(w -> (w + " ").repeat(100).trim());
        return Arbitraries.frequencyOf(
                Tuple.of(6, nasty),
                Tuple.of(2, joined),
                Tuple.of(4, marks),
                Tuple.of(2, any),
                Tuple.of(8, words),
                Tuple.of(1, longs));
    }

    private static String allowed(String text) {
        return Texts.indexOfForbidden(text) < 0 ? text : "";
    }

    static Arbitrary<Node> scalars() {
        Arbitrary<Node> quoted = texts().map(ScalarNode::of);
        Arbitrary<Node> bare = texts().map(ScalarNode::bare);
        return Arbitraries.oneOf(quoted, bare);
    }

    static Arbitrary<Node> trees() {
        return trees(3).withoutEdgeCases();
    }

    private static Arbitrary<Node> trees(int depth) {
        if (depth == 0) {
            return scalars();
        }
        Arbitrary<Node> children = trees(depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(1, scalars()), Tuple.of(2, lists(children)), Tuple.of(3, maps(children)));
    }

    private static Arbitrary<Node> lists(Arbitrary<Node> children) {
        Arbitrary<List<Node>> items = children.list().ofMaxSize(4);
        return items.map(ListNode::copyOf);
    }

    private static Arbitrary<Node> maps(Arbitrary<Node> children) {
        Arbitrary<List<String>> keys = texts().list().ofMaxSize(4);
        Arbitrary<List<Node>> values = children.list().ofSize(4);
        return Combinators.combine(keys, values).as(Trees::map);
    }

    private static Node map(List<String> keys, List<Node> values) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            entries.put(keys.get(i), values.get(i));
        }
        return MapNode.copyOf(entries);
    }
}
