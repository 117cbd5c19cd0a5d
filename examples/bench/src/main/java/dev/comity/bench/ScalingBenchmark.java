package dev.comity.bench;

import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Decision;
import dev.comity.routing.Router;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How Comity's speed changes with the size of the world, of the policy and of issues, and with the number of epochs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ScalingBenchmark {
    private static final int ISSUES = 1_000;
    private static final int USUAL = 6;

    /** What is large, and how large. The rest is as in the workload, with six affected states. */
    @Param({
        "institutions 100",
        "institutions 500",
        "institutions 2000",
        "institutions 10000",
        "rules 40",
        "rules 400",
        "rules 4000",
        "states 1",
        "states 14",
        "states 195",
        "epochs 1",
        "epochs 50",
        "epochs 500"
    })
    public String size;

    private Router router;
    private Decision decision;
    private List<Issue> issues;
    private int next;

    /** {@return all sizes} */
    static String[] sizes() throws NoSuchFieldException {
        return ScalingBenchmark.class
                .getField("size")
                .getAnnotation(Param.class)
                .value();
    }

    /** Makes the world. */
    @Setup
    public void make() {
        String what = size.substring(0, size.indexOf(' '));
        int number = Integer.parseInt(size.substring(size.indexOf(' ') + 1));
        Workload workload = new Workload(
                what.equals("institutions") ? number : Workload.INSTITUTIONS, what.equals("epochs") ? number : 1);
        DivisionOfLaborPolicy policy = what.equals("rules") ? workload.policy(number) : workload.policy;
        issues = workload.issues(ISSUES, what.equals("states") ? number : USUAL);
        router = Router.of(workload.world, policy);
        decision = router.decision();
        issues.forEach(issue -> router.decide(issue, decision));
    }

    /** Verdict and leads of the next issue. */
    @Benchmark
    public Decision route() {
        next = next + 1 == ISSUES ? 0 : next + 1;
        router.decide(issues.get(next), decision);
        return decision;
    }
}
