package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Issue;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Issues of JSON lines, decided one line after the other. */
class DecisionLinesTest {
    private static final Router ROUTER = Router.of(Atlas.world(), ReferencePolicies.networked());
    private static final String NORM = "{\"id\": \"norm\", \"date\": \"2020-01-01\", \"domain\": \"health\","
            + " \"functions\": [\"norm-setting\"], \"affects\": [\"world\"]}";

    private static List<String> decided(String lines) {
        return Documents.decisionLines(ROUTER, "issues.jsonl", new StringReader(lines))
                .toList();
    }

    @Test
    void tellsVerdictAndLeads() {
        assertThat(decided(NORM))
                .containsExactly("{\"line\":1,\"issue\":\"norm\",\"verdict\":\"multilateral\",\"complete\":\"yes\","
                        + "\"leads\":{\"norm-setting\":[\"WHO\"]}}");
    }

    @Test
    void aBadLineTellsWhatIsWrongAndDoesNotStopTheRest() {
        List<String> decided = decided(NORM + "\n{\"id\": \n\n" + NORM.replace("world", "XYZ") + "\n" + NORM);
        assertThat(decided).hasSize(4);
        assertThat(decided.get(1)).startsWith("{\"line\":2,\"error\":\"");
        assertThat(decided.get(2)).startsWith("{\"line\":4,\"error\":\"").contains("XYZ");
        assertThat(decided.get(3)).startsWith("{\"line\":5,\"issue\":\"norm\"");
    }

    @Test
    void aWordThatIsNoneIsNamed() {
        assertThat(decided(NORM.replace("norm-setting", "norm-settling")).get(0))
                .contains("norm-settling");
    }

    @Test
    void manyAreDecidedInTheirOrderAsTheyAreRouted() {
        List<Issue> issues = Stream.generate(() -> Atlas.cases().stream().map(Case::issue))
                .limit(10)
                .flatMap(all -> all)
                .toList();
        String lines = issues.stream()
                .map(issue -> Out.json(IssueWriter.write(issue, Out.map()).build()))
                .collect(Collectors.joining("\n"));
        List<String> decided = decided(lines);
        assertThat(decided).hasSameSizeAs(issues);
        for (int i = 0; i < issues.size(); i++) {
            String verdict =
                    dev.comity.model.Words.of(ROUTER.route(issues.get(i)).verdict());
            assertThat(decided.get(i))
                    .startsWith("{\"line\":" + (i + 1) + ",\"issue\":\""
                            + issues.get(i).id() + "\",\"verdict\":\"" + verdict + "\"");
        }
    }

    /** Only some batches are read ahead of what is taken. */
    @Test
    void anyNumberFitsInMemory() {
        Endless endless = new Endless();
        Iterator<String> decided =
                Documents.decisionLines(ROUTER, "endless.jsonl", endless).iterator();
        for (int i = 0; i < 1000; i++) {
            decided.next();
        }
        assertThat(endless.given).isLessThan(1_000_000L * NORM.length() / 100);
    }

    private static String written(String lines, Limits limits) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        InputStream from = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
        DecisionLines.write(ROUTER, "issues.jsonl", from, to, limits);
        return to.toString(StandardCharsets.UTF_8);
    }

    private static String written(String lines) throws IOException {
        return written(lines, Limits.standard());
    }

    @Test
    void bytesGiveTheSameLines() throws IOException {
        String lines = "\ufeff" + NORM + "\r\n \n{\"id\": \n\n" + NORM.replace("world", "XYZ") + "\n[]\nnull\n\u0000\n"
                + NORM.replace("\"norm\"", "\"n\u00f6rm \ud83c\udf0d\"") + "\n"
                + NORM.replace("{", "{\"unheard-of\": 1, ")
                + "\n" + NORM.replace("norm-setting\"]", "enforcement\", \"norm-setting\"]");
        assertThat(written(lines))
                .isEqualTo(String.join("\n", decided(lines)) + "\n")
                .contains("n\u00f6rm \ud83c\udf0d");
        assertThat(written("")).isEmpty();
    }

    @Test
    void aLineThatIsTooLongOrNotInUtf8IsRefusedAlone() throws IOException {
        String lines = NORM + "\n" + " ".repeat(1_000) + NORM + "\n" + NORM;
        assertThat(written(lines, new Limits(NORM.length())).lines())
                .hasSize(3)
                .element(1)
                .isEqualTo("{\"line\":2,\"error\":\"the text is longer than " + NORM.length()
                        + " characters; split it, or raise the limit\"}");
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        byte[] latin = (NORM + "\n" + NORM.replace("norm\"", "n\u00f6rm\"")).getBytes(StandardCharsets.ISO_8859_1);
        Documents.writeDecisions(ROUTER, "issues.jsonl", new ByteArrayInputStream(latin), to);
        assertThat(to.toString(StandardCharsets.UTF_8).lines())
                .last()
                .isEqualTo("{\"line\":2,\"error\":\"the line is not a text in UTF-8; write it in that encoding\"}");
    }

    @Test
    void manyAreWrittenInTheirOrderAndWholeLinesAtATime() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 5_000; i++) {
            lines.append(NORM.replace("\"norm\"", "\"norm-" + i + "\"")).append('\n');
        }
        List<String> writes = new ArrayList<>();
        InputStream from = new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
        Documents.writeDecisions(ROUTER, "issues.jsonl", from, new OutputStream() {
            @Override
            public void write(int one) {
                throw new AssertionError("one byte is no line");
            }

            @Override
            public void write(byte[] bytes, int start, int length) {
                writes.add(new String(bytes, start, length, StandardCharsets.UTF_8));
            }
        });
        assertThat(writes).hasSizeGreaterThan(5).allMatch(text -> text.endsWith("\n"));
        List<String> decided = String.join("", writes).lines().toList();
        assertThat(decided).hasSize(5_000);
        for (int i = 1; i <= 5_000; i++) {
            assertThat(decided.get(i - 1)).startsWith("{\"line\":" + i + ",\"issue\":\"norm-" + i + "\",");
        }
    }

    /** The last line is a prefix of one; it would be decided if it were the end. */
    @Test
    void whatWasReadBeforeAFailureIsDecided() {
        InputStream start = new ByteArrayInputStream((NORM + "\n" + NORM).getBytes(StandardCharsets.UTF_8));
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the cable was pulled out");
            }
        };
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        assertThatThrownBy(() ->
                        Documents.writeDecisions(ROUTER, "issues.jsonl", new SequenceInputStream(start, broken), to))
                .isInstanceOf(IOException.class)
                .hasMessage("the cable was pulled out");
        assertThat(to.toString(StandardCharsets.UTF_8).lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("{\"line\":1,");
    }

    @Test
    void whatCantBeWrittenAndAnInterruptEndIt() {
        Endless endless = new Endless();
        InputStream from = new InputStream() {
            @Override
            public int read() {
                return endless.next();
            }
        };
        assertThatThrownBy(() -> Documents.writeDecisions(ROUTER, "endless.jsonl", from, new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("no space is left");
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no space is left");
        Thread.currentThread().interrupt();
        assertThatThrownBy(
                        () -> Documents.writeDecisions(ROUTER, "endless.jsonl", from, OutputStream.nullOutputStream()))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(endless.given).isLessThan(10_000_000);
    }

    /** One line again and again. */
    private static final class Endless extends Reader {
        private final String line = NORM + "\n";
        private long given;

        @Override
        public int read(char[] into, int from, int length) {
            for (int i = 0; i < length; i++) {
                into[from + i] = next();
            }
            return length;
        }

        char next() {
            return line.charAt((int) (given++ % line.length()));
        }

        @Override
        public void close() {}
    }
}
