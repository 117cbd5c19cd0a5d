package dev.comity.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.model.Issue;
import dev.comity.routing.Explanation;
import dev.comity.routing.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the explanations of some cases say, word by word. After a deliberate change of words, run with
 * {@code -Dgolden.write=true}, and read the difference as a diplomat would.
 */
class ExplanationTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "explanations");
    private static final int THREADS = 16;

    private final Router router = Router.of(Atlas.world(), ReferencePolicies.networked());

    @ParameterizedTest
    @ValueSource(strings = {"darfur-2007", "mpox-2024", "kosovo-1999", "digital-trade-2025"})
    void saysWhatItSaid(String id) throws IOException {
        String said = router.explain(issue(id)) + "\n";
        Path expected = FOLDER.resolve(id + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    @Test
    void manyThreadsHearTheSame() throws Exception {
        List<Issue> issues =
                Atlas.cases().stream().limit(12).map(known -> known.issue()).toList();
        List<Explanation> alone = issues.stream()
                .map(Router.of(Atlas.world(), ReferencePolicies.networked())::explain)
                .toList();
        CountDownLatch start = new CountDownLatch(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Explanation>>> heard = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                heard.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return issues.stream().map(router::explain).toList();
                }));
            }
            for (Future<List<Explanation>> explanations : heard) {
                assertThat(explanations.get()).isEqualTo(alone);
                assertThat(explanations.get().toString()).isEqualTo(alone.toString());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Issue issue(String id) {
        return Atlas.cases().stream()
                .map(known -> known.issue())
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
