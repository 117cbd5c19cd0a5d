package dev.comity.bench;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.Fraction;
import dev.comity.routing.Router;
import dev.comity.scenario.IssueSource;
import dev.comity.scenario.Sampler;
import dev.comity.scenario.Sampling;
import dev.comity.scenario.ShockModel;
import dev.comity.scenario.Stress;
import dev.comity.survey.Portfolio;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Samples a second, each of all embedded cases on one day, by one thread. No sample comes twice. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class StressBenchmark {
    private static final int SAMPLES = 10;

    private final Sampler blockages = sampler(new ShockModel.Blockages(ImmutableSortedSet.of(), Fraction.of(1, 10)));
    private final Sampler withdrawals = sampler(new ShockModel.Withdrawals(
            ImmutableSortedSet.of("USA"), ImmutableSortedSet.of(), Fraction.of(1, 10), Optional.empty()));
    private long next;

    private static Sampler sampler(ShockModel shocks) {
        Router router = Router.of(Atlas.world(), ReferencePolicies.networked());
        Portfolio cases = Portfolio.cases(Atlas.cases());
        LocalDate day = LocalDate.of(2025, 6, 1);
        return Sampler.of(
                router,
                new Sampling(
                        "bench",
                        shocks,
                        new IssueSource.Whole(cases),
                        ImmutableSortedSet.of(day),
                        1,
                        Long.MAX_VALUE,
                        3));
    }

    /** Universal bodies are blocked: the world stays as it is, positions change. */
    @Benchmark
    @OperationsPerInvocation(SAMPLES)
    public Stress blockages() {
        next += SAMPLES;
        return blockages.run(next, next + SAMPLES);
    }

    /** One state leaves bodies: every sample is another world. */
    @Benchmark
    @OperationsPerInvocation(SAMPLES)
    public Stress withdrawals() {
        next += SAMPLES;
        return withdrawals.run(next, next + SAMPLES);
    }
}
