package dev.comity.examples.cli;

import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.report.Report;
import java.io.PrintWriter;
import picocli.CommandLine;

/** Shows a policy: its rules with their sources, what they say, which defeats which, its numbers. */
@CommandLine.Command(
        name = "policy",
        description = "Shows the rules of a policy, what they say, and which defeats which.",
        mixinStandardHelpOptions = true,
        subcommands = PolicyExport.class)
public final class PolicyCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(
            paramLabel = "POLICY",
            arity = "0..1",
            description = "networked, universalist, regionalist, law, or a file; - is standard input.")
    private String policy = "";

    @CommandLine.Mixin
    private Saving saving = new Saving();

    @CommandLine.Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}")
    private ProofFormat format = ProofFormat.text;

    /** Made by the command line. */
    public PolicyCommand() {}

    @Override
    public void run() {
        if (policy.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Missing required parameter: 'POLICY'");
        }
        DivisionOfLaborPolicy asked = Inputs.policy(policy);
        Report report = Report.of(asked);
        if (saving.save(() -> report)) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case text -> out.print(report.text());
            case json -> out.print(report.json());
            case csv -> out.print(report.csv());
        }
        out.flush();
    }
}
