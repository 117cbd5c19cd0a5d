package dev.comity.bench;

import dev.comity.model.Issue;
import dev.comity.routing.Decision;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Verdict;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One issue after the other of the workload, routed in different ways that agree. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RoutingBenchmark {
    static final int ISSUES = 10_000;

    private final Workload workload = new Workload();
    private final List<Issue> issues = workload.issues(ISSUES);
    private final Router router = Router.of(workload.world, workload.policy);
    private final Decision decision = router.decision();
    private final NaiveRouter naive = new NaiveRouter(workload);
    private final BitMatrixRouter limit = new BitMatrixRouter(workload);
    private final List<BitMatrixRouter.Numbers> numbers =
            issues.stream().map(limit::numbers).toList();
    private int next;

    /** Refuses to measure what disagrees. */
    @Setup
    public void agree() {
        Agreement.check(workload, router, naive, limit, issues);
    }

    private Issue issue() {
        next = next + 1 == ISSUES ? 0 : next + 1;
        return issues.get(next);
    }

    /** The compiled form: verdict and leads. */
    @Benchmark
    public Verdict compiled() {
        router.decide(issue(), decision);
        return decision.verdict();
    }

    /** The compiled form, with the words that the reference gives. */
    @Benchmark
    public Routing compiledInWords() {
        return router.route(issue());
    }

    /** The reference semantics. */
    @Benchmark
    public Routing reference() {
        return router.route(issue(), List.of());
    }

    /** A bit matrix written by hand for this workload; the issues are in numbers already. */
    @Benchmark
    public int limit() {
        next = next + 1 == ISSUES ? 0 : next + 1;
        limit.route(numbers.get(next));
        return limit.rule;
    }

    /** Plain Java. */
    @Benchmark
    public Object naive() {
        return naive.route(issue());
    }
}
