package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No text makes the parsers throw, and every text that gives no tree gives a finding with a place. */
class ParsingProperties {
    private static final String SAMPLE = """
            format: comity-institution/1
            id: ASEAN   # a comment
            sources: [Bangkok "Declaration" (1967-08-08), 'Charter: art. 2', "a\\tb\\u00e9"]
            members:
              - {actors: [IDN, MYS], status: full, in-force: 1967-08-08/..}
              -
                actors: IDN
                note: |
                  two
                  lines
                other: >-
                  folded
            ? long
            : value
            """;
    private static final String JSON =
            "{\"id\": \"A\\u00e9\", \"n\": [1, -2.5e3, true, false, null, {\"k\": {}}], \"text\": \"a\\nb\\\\\"}";
    private static final String MARKS = " \t\n\r:#-?,[]{}&*!|>'\"%@`\\~ab1.\0\ud800\udc00\u0085\ufeff/<=u0";

    @Provide
    Arbitrary<String> marks() {
        return Arbitraries.strings().withChars(MARKS.toCharArray()).ofMaxLength(60);
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    }

    @Property(tries = 5_000)
    void marksNeverThrow(@ForAll("marks") String text) {
        check(text);
    }

    @Property
    void bytesNeverThrow(@ForAll("bytes") byte[] bytes) {
        check(new String(bytes, StandardCharsets.UTF_8));
        check(new String(bytes, StandardCharsets.UTF_16));
        check(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 3_000)
    void mutatedDocumentsNeverThrow(@ForAll long seed) {
        Random random = new Random(seed);
        check(mutated(SAMPLE, random));
        check(mutated(JSON, random));
    }

    private static String mutated(String text, Random random) {
        StringBuilder result = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(result.length());
            char mark = MARKS.charAt(random.nextInt(MARKS.length()));
            switch (random.nextInt(4)) {
                case 0 -> result.setCharAt(at, mark);
                case 1 -> result.insert(at, mark);
                case 2 -> result.delete(at, Math.min(result.length() - 1, at + 1 + random.nextInt(5)));
                default -> result.insert(at, text.substring(random.nextInt(text.length() / 2), text.length() / 2));
            }
        }
        return result.toString();
    }

    private static void check(String text) {
        Parsed yaml = Nodes.parseYaml("t", text, Limits.standard());
        check(yaml, text);
        if (!yaml.findings().hasErrors()) {
            Node again = Nodes.parseYaml("t", Out.yaml(yaml.orThrow()), Limits.standard())
                    .orThrow();
            assertThat(again).as(text).isEqualTo(yaml.orThrow());
        }
        check(Nodes.parseJson("t", text, Limits.standard()), text);
        for (Parsed line : ImmutableList.copyOf(Nodes.parseJsonLines("t", text, Limits.standard()))) {
            check(line, text);
        }
    }

    private static void check(Parsed parsed, String text) {
        assertThat(parsed.node().isPresent() || parsed.findings().hasErrors())
                .as(text)
                .isTrue();
        long lines = text.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
        for (Finding finding : parsed.findings()) {
            assertThat(finding.place().line()).as(text).isBetween(1, (int) lines);
            assertThat(finding.place().column()).as(text).isBetween(1, text.length() + 1);
            assertThat(finding.toString()).doesNotContain("\n", "Exception", "token", "scalar", "mark", "CTRL-CHAR");
            assertThat(finding.message()).doesNotEndWith(".").isNotEmpty();
        }
    }
}
