package dev.comity.examples.cli;

import dev.comity.scenario.Sampler;
import dev.comity.scenario.Stress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/** The options of long runs: threads, progress, and where finished parts are kept. */
final class Running {
    @CommandLine.Option(names = "--threads", description = "How many threads work; as if not given, one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @CommandLine.Option(
            names = "--progress",
            description = "Tell progress on standard error; as if given where that is a terminal.")
    private boolean progress = System.console() != null;

    @CommandLine.Option(
            names = "--parts",
            paramLabel = "FILE",
            description = "Keep finished parts of samples there; a run that finds some goes on after them.")
    private Optional<Path> parts = Optional.empty();

    @CommandLine.Option(
            names = "--budget",
            defaultValue = "1000000",
            description = "The most issues routed for --worst (1000000).")
    private long budget = 1_000_000;

    long budget() {
        return budget;
    }

    Watch watch(PrintWriter err) {
        return new Watch(progress ? Optional.of(err) : Optional.empty());
    }

    /** Samples what is missing, and keeps it if asked to. */
    Stress run(Sampler sampler, Watch watch) {
        if (threads < 1) {
            throw new Inputs.Refused(2, "--threads is one at least");
        }
        if (parts.isEmpty()) {
            return sampler.run(sampler.none().missing(), threads, watch, part -> {});
        }
        try (PartsFile file = PartsFile.open(parts.get(), sampler)) {
            Stress known = file.known();
            var missing = sampler.none().missing().difference(known.done());
            return known.merge(sampler.run(missing, threads, watch, file::add));
        }
    }
}
