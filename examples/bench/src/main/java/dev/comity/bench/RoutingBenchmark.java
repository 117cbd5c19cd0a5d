package dev.comity.bench;

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

/** One issue after the other of the workload, routed in different ways that agree. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RoutingBenchmark {
    /** How many issues there are, on all of which the way must agree with naive Java. */
    @Param("10000")
    public int issues;

    /** The way. */
    @Param
    public Way way;

    private Way.Run run;
    private int next;

    /** Refuses to measure what disagrees. */
    @Setup
    public void agree() {
        Questions questions = new Questions(issues);
        Agreement.check(questions, way);
        run = way.ready(questions);
    }

    /** Verdict, leads and rule of the next issue. */
    @Benchmark
    public Object route() {
        next = next + 1 == issues ? 0 : next + 1;
        return run.route(next);
    }
}
