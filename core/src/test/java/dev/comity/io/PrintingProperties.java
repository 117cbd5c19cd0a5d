package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reading what was printed gives an equal tree; printing that again changes nothing. */
class PrintingProperties {
    @Provide
    Arbitrary<Node> trees() {
        return Trees.trees();
    }

    @Provide
    Arbitrary<String> texts() {
        return Trees.texts();
    }

    @Property(tries = 2_000)
    void yamlIsReadBack(@ForAll("trees") Node tree) {
        String text = Out.yaml(tree);
        Node again = Nodes.parseYaml("t.yaml", text, Limits.standard()).orThrow();
        assertThat(again).as(text).isEqualTo(tree);
        assertThat(Out.yaml(again)).isEqualTo(text);
    }

    @Property(tries = 2_000)
    void jsonIsReadBackWithItsQuotes(@ForAll("trees") Node tree) {
        String text = Out.json(tree);
        Node again = Nodes.parseJson("t.json", text, Limits.standard()).orThrow();
        assertThat(again).as(text).isEqualTo(tree);
        assertThat(Out.json(again)).isEqualTo(text);
        assertThat(text).doesNotContain("\n");
    }

    @Property
    void prettyJsonIsReadBack(@ForAll("trees") Node tree) {
        String text = Out.prettyJson(tree);
        Node again = Nodes.parseJson("t.json", text, Limits.standard()).orThrow();
        assertThat(Out.json(again)).isEqualTo(Out.json(tree));
        assertThat(Out.prettyJson(again)).isEqualTo(text);
    }

    @Property
    void nullStaysNullAndEmptyStaysEmpty(@ForAll("trees") Node tree) {
        Node yaml = Nodes.parseYaml("t.yaml", Out.yaml(tree), Limits.standard()).orThrow();
        assertThat(nulls(yaml)).isEqualTo(nulls(tree));
    }

    @Property
    void binaryKeepsTextsOrderAndQuotes(@ForAll("trees") Node one, @ForAll("trees") Node two) {
        List<Node> again = NodeCodec.decode(NodeCodec.encode(Arrays.asList(one, two)));
        assertThat(again).containsExactly(one, two);
        assertThat(Out.json(again.get(0))).isEqualTo(Out.json(one));
    }

    @Property
    void plainTextsNeedNoQuotesAnywhere(@ForAll("texts") String text) {
        ScalarNode scalar = ScalarNode.of(text);
        Node inFlow = Nodes.parseYaml(
                        "t",
                        "[" + YamlScalars.flow(text) + ", {a: " + YamlScalars.flow(text) + "}]\n",
                        Limits.standard())
                .orThrow();
        assertThat(((ListNode) inFlow).items().get(0)).isEqualTo(scalar);
        assertThat(((MapNode) ((ListNode) inFlow).items().get(1)).get("a")).contains(scalar);
    }

    private static int nulls(Node tree) {
        if (tree instanceof ScalarNode scalar) {
            return scalar.isNull() ? 1 : 0;
        }
        Iterable<Node> children = tree instanceof ListNode list
                ? list.items()
                : ((MapNode) tree).entries().values();
        int count = 0;
        for (Node child : children) {
            count += nulls(child);
        }
        return count;
    }
}
