package dev.comity.examples.cli;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.io.Documents;
import dev.comity.model.Snapshot;
import dev.comity.report.Report;
import dev.comity.routing.Router;
import dev.comity.scenario.IssueSource;
import dev.comity.scenario.Sampler;
import dev.comity.scenario.Sampling;
import dev.comity.scenario.ShockModel;
import dev.comity.scenario.Stress;
import dev.comity.survey.Portfolio;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Stresses an architecture: the worst that a few shocks do, or what shocks do on average. */
@CommandLine.Command(
        name = "stress",
        description = {
            "Tells what shocks do to the routing of issues: the worst of a few (--worst), or of many samples (--sample).",
            "All issues are routed on one day, whatever their own; those that can't be are left out."
        },
        mixinStandardHelpOptions = true)
public final class StressCommand implements Runnable {
    private static final String CASES = "cases";
    private static final String GRID = "grid";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** What is asked. */
    static final class Asked {
        @CommandLine.Option(
                names = "--worst",
                paramLabel = "K",
                description = "Which K shocks open the most gaps together.")
        int worst;

        @CommandLine.Option(names = "--sample", paramLabel = "N", description = "What comes of N samples of shocks.")
        long samples;
    }

    @CommandLine.ArgGroup(multiplicity = "1")
    private Asked asked = new Asked();

    @CommandLine.Mixin
    private Setting setting = new Setting();

    @CommandLine.Mixin
    private Shocking shocking = new Shocking();

    @CommandLine.Mixin
    private Running running = new Running();

    @CommandLine.Option(
            names = "--portfolio",
            paramLabel = "NAME|FILE",
            defaultValue = CASES,
            description = "The issues: cases (the embedded ones, as if not given), grid, a portfolio, or issues.")
    private String portfolio = CASES;

    @CommandLine.Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day of shocks and issues; as if not given, the last day that the world knows.")
    private Optional<LocalDate> on = Optional.empty();

    @CommandLine.Option(
            names = "--one",
            description =
                    "Of a portfolio too large to route whole in every sample, draw one issue for each, by weight.")
    private boolean one;

    @CommandLine.Option(names = "--seed", defaultValue = "1", description = "The seed of the samples (1).")
    private long seed = 1;

    @CommandLine.Option(
            names = "--keep",
            defaultValue = "3",
            description = "How many of the worst samples are told (3).")
    private int keep = 3;

    @CommandLine.Option(
            names = "--level",
            defaultValue = "0.95",
            description = "The nominal coverage of intervals (0.95).")
    private double level = 0.95;

    @CommandLine.Option(
            names = "--save",
            paramLabel = "DIR",
            description = "Write the worst samples there, as scenarios for `compare`.")
    private Optional<Path> save = Optional.empty();

    @CommandLine.Mixin
    private Saving saving = new Saving();

    @CommandLine.Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}")
    private ProofFormat format = ProofFormat.text;

    /** Made by the command line. */
    public StressCommand() {}

    @Override
    public void run() {
        Router router = setting.router();
        LocalDate day = on.or(() -> router.world().latest())
                .orElseThrow(() -> new Inputs.Refused(2, "the world knows no latest day; name one with --on"));
        if (!(level > 0 && level < 1)) {
            throw new Inputs.Refused(2, "--level lies between 0 and 1");
        }
        IssueSource issues = issues(router.world().on(day));
        PrintWriter out = spec.commandLine().getOut();
        try (Watch watch = running.watch(spec.commandLine().getErr())) {
            if (asked.worst > 0) {
                new WorstText(router, issues, day, shocking)
                        .print(asked.worst, running.budget(), watch, saving, format, out);
            } else {
                sample(router, issues, day, watch, out);
            }
        } catch (IllegalArgumentException e) {
            throw new Inputs.Refused(1, e.getMessage());
        }
    }

    private IssueSource issues(Snapshot snapshot) {
        Portfolio read = portfolio(snapshot);
        return one ? new IssueSource.One(read) : new IssueSource.Whole(read);
    }

    private Portfolio portfolio(Snapshot snapshot) {
        if (portfolio.equals(GRID)) {
            return Portfolio.grid(snapshot);
        }
        boolean issues = !portfolio.equals(CASES) && !Inputs.text(portfolio).contains("comity-portfolio/");
        return issues
                ? Portfolio.of(portfolio, Inputs.issues(List.of(portfolio), snapshot.architecture()))
                : Inputs.portfolio(portfolio);
    }

    private void sample(Router router, IssueSource issues, LocalDate day, Watch watch, PrintWriter out) {
        if (asked.samples < 1) {
            throw new Inputs.Refused(2, "ask for one shock or sample at least");
        }
        ShockModel model = shocking.model(day);
        Sampling sampling =
                new Sampling(shocking.name(), model, issues, ImmutableSortedSet.of(day), seed, asked.samples, keep);
        Sampler sampler = Sampler.of(router, sampling);
        Stress stress = running.run(sampler, watch);
        if (!saving.save(() -> Report.of(stress, level))) {
            new StressText(stress, level).print(format, out);
        }
        save.ifPresent(directory -> save(stress, directory));
    }

    private static void save(Stress stress, Path directory) {
        try {
            Files.createDirectories(directory);
            for (var sample : stress.worst()) {
                Path file = directory.resolve(sample.scenario().id() + ".yaml");
                Files.writeString(file, Documents.write(sample.scenario()));
            }
        } catch (java.io.IOException e) {
            throw new Inputs.Refused(2, directory + ": can't be written; " + e.getMessage());
        }
    }
}
