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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a decision leaves behind, in bytes: the counts repeat exactly once everything is compiled. */
class AllocationTest {
    private static final int WARM_UP = 1_500;
    private static final int ROUNDS = 200;
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

    /** All cases of the essays, whatever they state. */
    static Stream<Issue> issues() {
        return Atlas.cases().stream().map(Case::issue);
    }

    @ParameterizedTest
    @MethodSource("issues")
    void whatWasPreparedIsDecidedWithoutGarbage(Issue asked) {
        PreparedIssue issue = ROUTER.prepare(asked);
        Decision decision = ROUTER.decision();
        assertThat(bytes(() -> ROUTER.decide(issue, decision))).as(asked.id()).isZero();
    }

    /**
     * An issue is looked up anew, which leaves iterators and optional values behind: how many depends on what the virtual
     * machine has compiled, mostly under 200 bytes, never a kilobyte.
     */
    @ParameterizedTest
    @MethodSource("issues")
    void otherwiseNextToNothingIsLeft(Issue issue) {
        Decision decision = ROUTER.decision();
        assertThat(bytes(() -> ROUTER.decide(issue, decision))).as(issue.id()).isLessThan(1_024L * ROUNDS);
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
