package dev.comity.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Issue;
import dev.comity.routing.Case;
import dev.comity.routing.Decision;
import dev.comity.routing.PreparedIssue;
import dev.comity.routing.Router;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a decision leaves behind, in bytes: the counts repeat exactly once everything is compiled. */
class AllocationTest {
    private static final int WARM_UP = 5_000;
    private static final int ROUNDS = 1_000;
    private static final int TRIALS = 5;
    private static final Router ROUTER = Router.of(Atlas.world(), ReferencePolicies.networked());

    private ThreadMXBean threads;

    @BeforeEach
    void askTheVirtualMachine() {
        java.lang.management.ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        assumeTrue(bean instanceof ThreadMXBean, "this virtual machine does not count bytes: nothing is tested");
        threads = (ThreadMXBean) bean;
        assumeTrue(
                threads.isThreadAllocatedMemorySupported(),
                "this virtual machine does not count bytes: nothing is tested");
        threads.setThreadAllocatedMemoryEnabled(true);
    }

    /** Norms, verification, declarations, work to be divided, several functions at once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "climate-norm-2020",
                "iran-safeguards-2016",
                "pandemic-2020",
                "mitigation-2026",
                "mpox-2024",
                "mercosur-environment-2010",
                "digital-government-2019"
            })
    void whatWasPreparedIsDecidedWithoutGarbage(String id) {
        PreparedIssue issue = ROUTER.prepare(issue(id));
        Decision decision = ROUTER.decision();
        assertThat(bytes(() -> ROUTER.decide(issue, decision))).isZero();
    }

    /** An issue is looked up anew, which may leave an iterator behind, and no more. */
    @ParameterizedTest
    @ValueSource(strings = {"climate-norm-2020", "pandemic-2020", "mitigation-2026", "mercosur-environment-2010"})
    void otherwiseNextToNothingIsLeft(String id) {
        Issue issue = issue(id);
        Decision decision = ROUTER.decision();
        assertThat(bytes(() -> ROUTER.decide(issue, decision))).isLessThanOrEqualTo(128L * ROUNDS);
    }

    private static Issue issue(String id) {
        return Atlas.cases().stream()
                .map(Case::issue)
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The least of some trials: what the compiler of the virtual machine leaves behind at times is not the work's. */
    private long bytes(Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        long thread = Thread.currentThread().getId();
        long least = Long.MAX_VALUE;
        for (int trial = 0; trial < TRIALS; trial++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < ROUNDS; i++) {
                work.run();
            }
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }
        return least;
    }
}
