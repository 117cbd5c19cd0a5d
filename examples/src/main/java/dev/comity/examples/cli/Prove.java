package dev.comity.examples.cli;

import dev.comity.condition.Condition;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Proof;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Looks through a policy for flaws, and proves what must never happen under it. */
@CommandLine.Command(
        name = "prove",
        description = {
            "Proves over every possible situation whether a policy is sound.",
            "It is not if rules conflict, if no rule says who leads, if something happens that never must,",
            "or if something was not decided; the exit code is 1 then."
        },
        mixinStandardHelpOptions = true)
public final class Prove implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(
            paramLabel = "POLICY",
            description = "networked, universalist, regionalist, law, or a file; - is standard input.")
    private String policy = "";

    @CommandLine.Option(
            names = "--never",
            paramLabel = "CONDITION",
            description = "What must never happen, over facts and outcomes, written as in a policy:"
                    + " '{issue.coerciveness: force, outcome.standing: free}'.")
    private List<String> never = List.of();

    @CommandLine.Mixin
    private Asking asking = new Asking();

    @CommandLine.Option(
            names = "--strict",
            description = "Whatever is found counts: dead, shadowed and redundant rules, overrides without effect.")
    private boolean strict;

    @CommandLine.Option(
            names = "--contenders",
            description = "Also tell which rules of one tier choose different ones of two contenders.")
    private boolean contenders;

    @CommandLine.Option(
            names = "--save",
            paramLabel = "DIR",
            description = "Write each witness as documents that `route` and `check` take: NAME.world.yaml and"
                    + " NAME.case.yaml.")
    private Optional<Path> save = Optional.empty();

    @CommandLine.Mixin
    private Saving saving = new Saving();

    @CommandLine.Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}")
    private ProofFormat format = ProofFormat.text;

    /** Made by the command line. */
    public Prove() {}

    @Override
    public Integer call() {
        DivisionOfLaborPolicy asked = Inputs.policy(policy);
        List<Condition> claims = Asking.claims("--never", never, asked);
        Proof proof = Proof.of(asked).over(asking.space(asked)).budget(asking.budget());
        Verdicts found = Verdicts.of(
                asked,
                proof,
                claims,
                contenders,
                new Progress(spec.commandLine().getErr()));
        save.ifPresent(directory -> new WitnessFiles(directory).save(asked, found));
        if (!saving.save(found::report)) {
            print(found);
        }
        return (strict ? found.spotless() : found.sound()) ? 0 : 1;
    }

    private void print(Verdicts found) {
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case text -> new ProofText(out).print(found);
            case json -> out.print(found.report().json());
            case csv -> out.print(found.report().csv());
        }
        out.flush();
    }
}
