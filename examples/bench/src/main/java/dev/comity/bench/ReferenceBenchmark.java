package dev.comity.bench;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.proof.Difference;
import dev.comity.proof.Flaws;
import dev.comity.proof.Proof;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The reference policies: everything that is asked of them, and the essays' cases routed in the embedded world. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ReferenceBenchmark {
    private final Router router = Router.of(Atlas.world(), ReferencePolicies.networked());

    /** All flaws of the networked policy. */
    @Benchmark
    public Flaws report() {
        return Proof.of(ReferencePolicies.networked()).flaws();
    }

    /** Where the universalist and the networked policy differ, each kind with a world in which the router saw it. */
    @Benchmark
    public Difference difference() {
        return Proof.difference(ReferencePolicies.universalist(), ReferencePolicies.networked());
    }

    /** All cases, each on its own day, by the reference semantics. */
    @Benchmark
    public List<Routing> cases() {
        List<Routing> routings = new ArrayList<>();
        for (Case one : Atlas.cases()) {
            routings.add(router.route(one.issue()));
        }
        return routings;
    }
}
