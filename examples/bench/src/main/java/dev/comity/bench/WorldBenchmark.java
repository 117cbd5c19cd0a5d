package dev.comity.bench;

import com.google.common.collect.ImmutableMap;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.model.Snapshot;
import dev.comity.routing.Decision;
import dev.comity.routing.PreparedIssue;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.time.LocalDate;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** The networked policy in the embedded world, and what it costs to make things ready. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class WorldBenchmark {
    /** Each core decides for itself; the time is that of one. */
    static final String ALL_CORES = "casesPreparedOnAllCores";

    static final ImmutableMap<String, String> ROWS = ImmutableMap.<String, String>builder()
            .put("casePrepared", "a case, prepared: verdict and leads")
            .put(ALL_CORES, "the same on all cores at once")
            .put("caseDecided", "a case: verdict and leads")
            .put("caseRouted", "a case: the whole routing")
            .put("caseByReference", "a case: the whole routing by the reference semantics")
            .put("atlasSnapshot", "a snapshot of the embedded world on another day")
            .put("atlasCompiled", "a new router for the embedded world, until a case is decided")
            .put("inventedCompiled", "a new router for the invented world, until a hundred issues are decided")
            .buildOrThrow();
    private static final LocalDate[] DAYS = {LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1)};

    private final Architecture world = Atlas.world();
    private final List<Issue> issues =
            Atlas.cases().stream().map(one -> one.issue()).toList();
    private final Router router = Router.of(world, ReferencePolicies.networked());
    private final List<PreparedIssue> prepared =
            issues.stream().map(router::prepare).toList();
    private final Decision decision = router.decision();
    private final Workload workload = new Workload();
    private final List<Issue> invented = workload.issues(100);
    private int next;

    private Issue issue() {
        return issues.get(number());
    }

    private int number() {
        next = next + 1 == issues.size() ? 0 : next + 1;
        return next;
    }

    /** {@return how many units the cases have on average: functions times domains} */
    static double units() {
        Router router = Router.of(Atlas.world(), ReferencePolicies.networked());
        return Atlas.cases().stream()
                .mapToInt(one -> router.route(one.issue()).allocations().size())
                .average()
                .orElseThrow();
    }

    /** The next case, prepared: verdict and leads. */
    @Benchmark
    public Decision casePrepared() {
        router.decide(prepared.get(number()), decision);
        return decision;
    }

    /** The same on every core. */
    @Benchmark
    @Threads(Threads.MAX)
    public Decision casesPreparedOnAllCores() {
        return casePrepared();
    }

    /** The next case: verdict and leads. */
    @Benchmark
    public Decision caseDecided() {
        router.decide(issue(), decision);
        return decision;
    }

    /** The next case: the whole routing. */
    @Benchmark
    public Routing caseRouted() {
        return router.route(issue());
    }

    /** The next case: the whole routing by the reference semantics. */
    @Benchmark
    public Routing caseByReference() {
        return router.route(issue(), List.of());
    }

    /** The embedded world on another day than before. */
    @Benchmark
    public Snapshot atlasSnapshot() {
        next = 1 - next % 2;
        return world.on(DAYS[next]);
    }

    /** A router for the invented world, which has compiled what it needs for its first hundred issues. */
    @Benchmark
    public Decision inventedCompiled() {
        Router fresh = Router.of(workload.world, workload.policy);
        Decision first = fresh.decision();
        invented.forEach(issue -> fresh.decide(issue, first));
        return first;
    }

    /** A router for the embedded world, which has compiled what it needs for a case. */
    @Benchmark
    public Decision atlasCompiled() {
        Router fresh = Router.of(world, ReferencePolicies.networked());
        Decision first = fresh.decision();
        fresh.decide(issue(), first);
        return first;
    }
}
