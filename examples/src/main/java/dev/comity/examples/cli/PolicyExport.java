package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.DecisionTable;
import dev.comity.report.Dmn;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine;

/** Writes what a policy says of whether a candidate may lead, for engines that run decision tables. */
@CommandLine.Command(
        name = "export",
        description = "Writes whether a candidate may lead under a policy, and by which rule, as a decision table.",
        mixinStandardHelpOptions = true)
public final class PolicyExport implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(
            paramLabel = "POLICY",
            description = "networked, universalist, regionalist, law, or a file; - is standard input.")
    private String policy = "";

    @CommandLine.Option(names = "--format", defaultValue = "dmn", description = "${COMPLETION-CANDIDATES}: DMN 1.3")
    private Language format = Language.dmn;

    @CommandLine.Option(
            names = "--hit-policy",
            defaultValue = "first",
            description =
                    "first: the first row that holds counts; unique: never do two rows hold, which needs many more.")
    private DecisionTable.Hits hits = DecisionTable.Hits.FIRST;

    @CommandLine.Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day on which it is asked; else the latest of the embedded world.")
    private Optional<LocalDate> on = Optional.empty();

    @CommandLine.Option(names = "--out", paramLabel = "FILE", description = "Write it to this file instead.")
    private Optional<Path> file = Optional.empty();

    /** Languages of decision tables. */
    enum Language {
        /** Decision Model and Notation. */
        dmn
    }

    /** Made by the command line. */
    public PolicyExport() {}

    @Override
    public void run() {
        DivisionOfLaborPolicy asked = Inputs.policy(policy);
        LocalDate day = on.orElseGet(() -> Atlas.world().latest().orElseThrow());
        String written;
        try {
            written = Dmn.of(DecisionTable.of(asked, day, hits));
        } catch (IllegalArgumentException e) {
            throw new Inputs.Refused(1, e.getMessage());
        }
        if (file.isEmpty()) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(written);
            out.flush();
            return;
        }
        try {
            Files.writeString(file.get(), written);
        } catch (IOException e) {
            throw new Inputs.Refused(2, "--out: " + file.get() + " can't be written");
        }
    }
}
