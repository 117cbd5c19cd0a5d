package dev.comity.bench;

import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Budget;
import dev.comity.proof.Difference;
import dev.comity.proof.Flaws;
import dev.comity.proof.Proof;
import dev.comity.proof.Space;
import java.math.BigInteger;
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

/** Questions about invented policies: ours beside a SAT solver. All of them in one table, see {@link ProofGrid}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class ProofBenchmark {
    private static final int CHANGES = 10;
    private static final int SECONDS = 10;

    /** The shape of the rules. */
    @Param({"STRUCTURED", "UNIFORM", "NARROW"})
    public InventedPolicies.Shape shape;

    /** How many rules. */
    @Param({"40", "200", "1000", "5000"})
    public int rules;

    /** The seed. */
    @Param({"7", "8", "9"})
    public long seed;

    private DivisionOfLaborPolicy policy;
    private DivisionOfLaborPolicy changed;
    private int seconds = SECONDS;

    /** {@return the questions to one policy, each of which may take some seconds} */
    static ProofBenchmark of(InventedPolicies.Shape shape, int rules, long seed, int seconds) {
        ProofBenchmark benchmark = new ProofBenchmark();
        benchmark.shape = shape;
        benchmark.rules = rules;
        benchmark.seed = seed;
        benchmark.seconds = seconds;
        benchmark.invent();
        return benchmark;
    }

    /** A question ended undecided. */
    static final class NotDecided extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotDecided(String why) {
            super(why);
        }
    }

    /** Invents the policies. */
    @Setup
    public void invent() {
        policy = InventedPolicies.policy(shape, rules, seed);
        changed = InventedPolicies.changed(policy, CHANGES, seed);
    }

    /** Is it complete, and in how many situations is it not? */
    @Benchmark
    public Flaws completeness() {
        return decided(Proof.of(policy).budget(budget()).silences());
    }

    /** Which rules never fire or are always defeated? */
    @Benchmark
    public Flaws deadRules() {
        return decided(Proof.of(policy).budget(budget()).deadRules());
    }

    /** Where do two policies differ that differ in ten rules? */
    @Benchmark
    public Difference difference() {
        Difference difference = Proof.difference(policy, changed, Space.of(policy, changed), budget());
        if (difference.undecided().isPresent()) {
            throw new NotDecided(difference.undecided().get().toString());
        }
        return difference;
    }

    /** Is it complete? By a SAT solver, which does not count. */
    @Benchmark
    public boolean completenessBySat() {
        return sat().silent();
    }

    /** Which rules never stand? By a SAT solver. */
    @Benchmark
    public int deadRulesBySat() {
        return sat().dead();
    }

    /** In how many situations is it not complete? By a binary decision diagram; fails where it takes too long. */
    @Benchmark
    public BigInteger completenessByBdd() {
        return sat().silences();
    }

    private Budget budget() {
        return Budget.standard().whileTrue(Patience.ofSeconds(seconds)::lasts);
    }

    private Sat sat() {
        return new Sat(policy, Patience.ofSeconds(seconds));
    }

    private static Flaws decided(Flaws flaws) {
        if (!flaws.undecided().isEmpty()) {
            throw new NotDecided(flaws.undecided().toString());
        }
        return flaws;
    }
}
