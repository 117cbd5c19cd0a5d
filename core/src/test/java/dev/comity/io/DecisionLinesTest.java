package dev.comity.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Issue;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import java.io.Reader;
import java.io.StringReader;
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

    /** One line again and again. */
    private static final class Endless extends Reader {
        private final String line = NORM + "\n";
        private long given;

        @Override
        public int read(char[] into, int from, int length) {
            for (int i = 0; i < length; i++) {
                into[from + i] = line.charAt((int) (given++ % line.length()));
            }
            return length;
        }

        @Override
        public void close() {}
    }
}
