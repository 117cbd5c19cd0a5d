package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.atlas.Atlas;
import dev.comity.model.Confidence;
import dev.comity.model.Issue;
import dev.comity.model.Provenance;
import dev.comity.model.Weighting;
import dev.comity.routing.Case;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the quick reader of lines reads, the general reader reads as an equal issue, without a finding. */
class IssueLineReaderProperties {
    /** What may stand where something else is meant. */
    private static final ImmutableList<String> ODD = ImmutableList.of(
            "null",
            "true",
            "false",
            "\"\"",
            "\"yes\"",
            "\"unknown\"",
            "\"health\"",
            "\"norm-setting\"",
            "\"2020-02-30\"",
            "\"2020-02-29\"",
            "\"Health\"",
            "\"hard\"",
            "\"equal\"",
            "\"comity-issue/1\"",
            "\"comity-case/1\"",
            "\"a\\u0000\"",
            "\"a\\ud800\"",
            "\"\\u0061\"",
            "0",
            "0.5",
            "-1",
            "1e3",
            "2.50",
            "12345678901",
            "\"2/3\"",
            "\"007\"",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "[\"health\", \"health\"]",
            "[\"mediation\", \"norm-setting\"]",
            "[1, true, \"B\"]",
            "{}",
            "{\"value\": null, \"source\": \"s\"}",
            "{\"value\": \"health\", \"source\": \"s\"}",
            "{\"source\": \"s\", \"value\": \"0.5\", \"note\": \"n\", \"confidence\": \"low\"}",
            "{\"value\": [\"ASEAN\"], \"confidence\": \"certain\"}",
            "{\"value\": {\"range\": \"global\"}}",
            "{\"value\": \"x\", \"value\": \"x\"}",
            "{\"range\": \"global\", \"critical\": [\"A\", \"A\"], \"threshold\": 2}",
            "{\"range\": null}",
            "{\"threshold\": -1}",
            "{\"by\": \"population\"}",
            "{\"by\": \"2030-01-01\"}",
            "{\"own\": \"word\", \"other\": 5}",
            "{\"claim\": \"wto\"}",
            "{\"claim\": \"nobody knows\"}",
            "{\"USA\": \"oppose\"}");

    private final IssueLineReader reader = new IssueLineReader();

    private static Read<Issue> general(String line) {
        return IssueDocuments.line(Nodes.parseJson("t", line, Limits.standard()));
    }

    private Optional<Issue> readsAlike(String line) {
        Optional<Issue> read = reader.read(line);
        if (read.isPresent()) {
            Read<Issue> general = general(line);
            assertThat(general.findings()).as(line).isEmpty();
            assertThat(general.value()).as(line).isEqualTo(read);
            assertThat(ImmutableList.copyOf(general.get().facts().entrySet()))
                    .as(line)
                    .isEqualTo(ImmutableList.copyOf(read.get().facts().entrySet()));
        }
        return read;
    }

    /** Only weights that are given actor by actor are left to the general reader. */
    @Property(tries = 300)
    void issuesAreRead(@ForAll("issues") Issue issue) {
        String line = Documents.writeJson(issue);
        assertThat(readsAlike(line).isPresent()).as(line).isEqualTo(!(issue.weights() instanceof Weighting.Given));
    }

    @Property(tries = 300)
    void oddValuesAreReadAlikeOrNotAtAll(@ForAll("issues") Issue issue, @ForAll long seed) {
        Random random = new Random(seed);
        List<String> entries = entries(issue);
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String key = random.nextInt(12) == 0
                    ? "unheard-of"
                    : IssueKey.values()[random.nextInt(IssueKey.values().length)].word;
            if (random.nextInt(3) > 0) {
                entries.removeIf(entry -> entry.startsWith('"' + key + '"'));
            }
            String value = ODD.get(random.nextInt(ODD.size()));
            entries.add(random.nextInt(entries.size() + 1), '"' + key + "\": " + value);
        }
        readsAlike('{' + String.join(", ", entries) + '}');
    }

    @Property(tries = 300)
    void brokenTextsAreReadAlikeOrNotAtAll(@ForAll("issues") Issue issue, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder line = new StringBuilder(Documents.writeJson(issue));
        String characters = "\"\\{}[],:x0 \u00e9\ud800";
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            int at = random.nextInt(line.length());
            if (random.nextBoolean()) {
                line.deleteCharAt(at);
            } else {
                line.insert(at, characters.charAt(random.nextInt(characters.length())));
            }
        }
        readsAlike(line.toString());
    }

    private static List<String> entries(Issue issue) {
        List<String> entries = new ArrayList<>();
        MapNode tree = IssueWriter.write(issue, Out.map()).build();
        tree.entries().forEach((key, value) -> entries.add('"' + key + "\": " + Out.json(value)));
        return entries;
    }

    @Example
    void everyOddValueStandsUnderEveryKey() {
        String rest =
                "\"id\": \"a\", \"domain\": \"health\", \"functions\": [\"norm-setting\"], \"affects\": [\"world\"]";
        int read = 0;
        for (IssueKey key : IssueKey.values()) {
            for (String value : ODD) {
                String entry = '"' + key.word + "\": " + value;
                String others = ImmutableList.copyOf(rest.split(", ")).stream()
                        .filter(one -> !one.startsWith('"' + key.word + '"'))
                        .reduce((one, other) -> one + ", " + other)
                        .orElseThrow();
                read += readsAlike('{' + entry + ", " + others + '}').isPresent() ? 1 : 0;
                readsAlike('{' + entry + ", " + rest + '}');
            }
        }
        assertThat(read).isGreaterThan(500);
    }

    @Example
    void theEmbeddedCasesAreRead() {
        for (Case one : Atlas.cases()) {
            assertThat(readsAlike(Documents.writeJson(one.issue()))).contains(one.issue());
            assertThat(readsAlike(Documents.writeJson(one))).isEmpty();
        }
    }

    @Example
    void brokenDocumentsAreLeftToTheGeneralReader() throws IOException {
        for (String folder : List.of("broken-issue", "broken-syntax")) {
            GoldenFolder golden = GoldenFolder.of(folder);
            for (String name : golden.documents()) {
                String text = golden.text(name);
                text.lines().forEach(this::readsAlike);
                for (Parsed parsed : Nodes.parse(name, text, Limits.standard())) {
                    parsed.node().map(Out::json).ifPresent(this::readsAlike);
                }
            }
        }
    }

    /** After a line that was broken in its midst, nothing of that is left in the next. */
    @Example
    void linesAreReadOneByOne() {
        String plain = "{\"id\": \"a\", \"domain\": \"health\", \"functions\": \"norm-setting\", \"affects\": []}";
        Issue alone = reader.read(plain).orElseThrow();
        for (IssueKey key : IssueKey.values()) {
            for (String value : ODD) {
                reader.read("{\"" + key.word + "\": " + value + ", \"unheard-of\": 1}");
                assertThat(reader.read(plain)).contains(alone);
            }
        }
    }

    @Provide
    Arbitrary<Issue> issues() {
        return IssueArbitraries.questions().map(Question::issue).map(IssueLineReaderProperties::sourced);
    }

    /** Says of some values where they come from. */
    private static Issue sourced(Issue issue) {
        Random random = new Random(issue.hashCode());
        ImmutableMap.Builder<String, Provenance> origins = ImmutableMap.builder();
        for (String key : List.of("date", "affects", "domain", "functions", "title")) {
            if (random.nextInt(4) == 0) {
                Confidence confidence = Confidence.values()[random.nextInt(Confidence.values().length)];
                origins.put(key, new Provenance("a source: 1", confidence, random.nextBoolean() ? "" : "a n\u00f6te"));
            }
        }
        return issue.toBuilder().provenance(origins.buildOrThrow()).build();
    }
}
