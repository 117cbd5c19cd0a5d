package dev.comity.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs benchmarks, each in a process of its own, and keeps what was measured. */
final class Jmh {
    private static final String LOG = "examples/bench/target/jmh.log";
    private static final String GARBAGE = "gc.alloc.rate.norm";

    private final Map<String, RunResult> results = new TreeMap<>();

    /** Measures the benchmarks of a class by turns of some seconds. */
    static Jmh steady(Class<?> benchmark, Plan plan, Map<String, String[]> params) throws RunnerException {
        return new Jmh(options(benchmark, params)
                .warmupIterations(plan.warmups())
                .warmupTime(TimeValue.seconds(plan.seconds()))
                .measurementIterations(plan.iterations())
                .measurementTime(TimeValue.seconds(plan.seconds())));
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, Map<String, String[]> params) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .forks(1)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .output(LOG);
        params.forEach(options::param);
        return options;
    }

    private Jmh(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> all = new Runner(options.build()).run();
        for (RunResult result : all) {
            StringBuilder key = new StringBuilder(result.getPrimaryResult().getLabel());
            for (String name : result.getParams().getParamsKeys()) {
                key.append(' ').append(result.getParams().getParam(name));
            }
            results.put(key.toString(), result);
        }
    }

    /** {@return the score of a benchmark with the values of its parameters, in the unit of the benchmark; -1 if it failed} */
    double score(String key) {
        RunResult result = results.get(key);
        return result == null ? -1 : result.getPrimaryResult().getScore();
    }

    /** {@return how many bytes an operation left behind; -1 if it failed} */
    double garbage(String key) {
        RunResult result = results.get(key);
        return result == null ? -1 : result.getSecondaryResults().get(GARBAGE).getScore();
    }
}
