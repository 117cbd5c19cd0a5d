package dev.comity.examples.cli;

import com.google.common.collect.ImmutableMap;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Contested;
import dev.comity.proof.Difference;
import dev.comity.proof.PortfolioDifference;
import dev.comity.proof.Proof;
import dev.comity.report.Cell;
import dev.comity.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;

/** Compares two policies over every possible situation, or over the issues of a portfolio. */
@CommandLine.Command(
        name = "diff",
        description = {
            "Counts the situations in which two policies say different things, and asks whether they ever choose",
            "differently between two contenders. It tells which and by which rules. Exit code 0 if it is proved that they never differ, else 1.",
            "With --portfolio it routes issues instead, and weighs what is decided differently; 0 if nothing is."
        },
        mixinStandardHelpOptions = true)
public final class Diff implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(index = "0", paramLabel = "POLICY_A", description = "A name or a file, as of `prove`.")
    private String left = "";

    @CommandLine.Parameters(index = "1", paramLabel = "POLICY_B", description = "Another.")
    private String right = "";

    @CommandLine.Mixin
    private Asking asking = new Asking();

    @CommandLine.Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "20",
            description = "Show so many kinds of difference, the most frequent first (as if not given: 20).")
    private int limit = 20;

    @CommandLine.Option(names = "--witnesses", description = "Show a situation of each kind (in text; else always).")
    private boolean witnesses;

    @CommandLine.Option(
            names = "--save",
            paramLabel = "DIR",
            description = "Write a witness of each kind that is shown as documents that `route` and `check` take:"
                    + " NAME.world.yaml, NAME.a.case.yaml with what POLICY_A decides, and NAME.b.case.yaml.")
    private Optional<Path> save = Optional.empty();

    @CommandLine.Option(
            names = "--portfolio",
            paramLabel = "FILE",
            description = "Route the issues of a portfolio, and count those; `cases` are the embedded ones.")
    private Optional<String> portfolio = Optional.empty();

    @CommandLine.Option(
            names = "--world",
            paramLabel = "FILE|DIR",
            description = "Route in this world instead of the embedded one.")
    private Optional<Path> world = Optional.empty();

    @CommandLine.Mixin
    private Saving saving = new Saving();

    @CommandLine.Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}")
    private ProofFormat format = ProofFormat.text;

    /** Made by the command line. */
    public Diff() {}

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Inputs.Refused(2, "--limit: write a number from 0 on");
        }
        return portfolio.isPresent() ? routed(portfolio.get()) : everySituation();
    }

    private int routed(String file) {
        if (witnesses || save.isPresent() || asking.isNarrowed()) {
            throw new Inputs.Refused(
                    2,
                    "--within, --on, --during, --witnesses and --save speak of situations; leave them out with --portfolio");
        }
        PortfolioDifference difference = PortfolioDifference.of(
                Inputs.world(world),
                Inputs.policy(left),
                Inputs.policy(right),
                Inputs.portfolio(file).weights());
        print(Report.of(difference, limit), out -> new ProofText(out).print(difference, limit));
        return difference.none() ? 0 : 1;
    }

    private int everySituation() {
        if (world.isPresent()) {
            throw new Inputs.Refused(2, "--world says where a portfolio is routed; name one with --portfolio");
        }
        DivisionOfLaborPolicy one = Inputs.policy(left);
        DivisionOfLaborPolicy other = Inputs.policy(right);
        Difference difference = difference(one, other);
        Contested contested = Proof.contest(one, other, asking.space(one, other), asking.budget());
        save.ifPresent(directory -> new WitnessFiles(directory).save(one, other, difference, limit, contested));
        print(report(difference, contested), out -> {
            new ProofText(out).print(difference, limit, witnesses);
            new ProofText(out).print(contested, witnesses);
        });
        return difference.none() && contested.none() ? 0 : 1;
    }

    private Report report(Difference difference, Contested contested) {
        Report report = Report.of(difference, limit);
        ImmutableMap<String, Cell> facts = ImmutableMap.<String, Cell>builder()
                .putAll(report.facts())
                .put("contenders", Cell.of(contested.summary()))
                .buildOrThrow();
        return new Report(report.kind(), report.title(), facts, report.blocks());
    }

    private void print(Report report, Consumer<PrintWriter> text) {
        if (saving.save(() -> report)) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case text -> text.accept(out);
            case json -> out.print(report.json());
            case csv -> out.print(report.csv());
        }
        out.flush();
    }

    private Difference difference(DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        try {
            return Proof.difference(one, other, asking.space(one, other), asking.budget());
        } catch (IllegalStateException notCounted) {
            throw new Inputs.Refused(1, "undecided: " + notCounted.getMessage());
        }
    }
}
