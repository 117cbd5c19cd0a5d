package dev.comity.bench;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.routing.Router;
import dev.comity.scenario.ReformCatalogue;
import dev.comity.scenario.Reforms;
import dev.comity.survey.Portfolio;
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

/** The cheapest of 200 invented reforms that close the gaps of 500 issues of the embedded world, with the whole curve. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ReformBenchmark {
    /** How many reforms there are. */
    @Param("200")
    public int reforms;

    /** How many issues there are. */
    @Param("500")
    public int issues;

    private Router router;
    private ReformCatalogue catalogue;
    private Portfolio targets;

    /** Invents them. */
    @Setup
    public void setUp() {
        router = Router.of(Atlas.world(), ReferencePolicies.networked());
        InventedReforms invented = new InventedReforms(1);
        catalogue = invented.catalogue(reforms);
        targets = invented.issues(issues);
    }

    /** {@return what the reforms can do} */
    @Benchmark
    public Reforms cheapest() {
        Reforms found = Reforms.of(router, targets, catalogue, Reforms.Budget.standard());
        if (!found.exact()) {
            throw new IllegalStateException(found.undecided().get());
        }
        return found;
    }
}
