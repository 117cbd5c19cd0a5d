package dev.comity.examples.cli;

import dev.comity.condition.Condition;
import dev.comity.io.Documents;
import dev.comity.model.Suggest;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.proof.Proof;
import dev.comity.proof.Repair;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Prints the least amendment that makes a policy sound. */
@CommandLine.Command(
        name = "amend",
        description = {
            "Prints the least amendment that makes a policy sound.",
            "That is overrides between rules that conflict, and a default where no rule says who leads. Data is a policy that uses the other; the changes are told on",
            "standard error. Exit code 1 if there is none, or it was not decided."
        },
        mixinStandardHelpOptions = true)
public final class Amend implements Callable<Integer> {
    private static final Map<String, Effect> DEFAULTS =
            Map.of("ascend", new Effect.Ascend(), "hold", new Effect.Hold());

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(paramLabel = "POLICY", description = "A name or a file, as of `prove`.")
    private String policy = "";

    @CommandLine.Option(
            names = "--never",
            paramLabel = "CONDITION",
            description = "What must never happen under the amended policy, as of `prove`.")
    private List<String> never = List.of();

    @CommandLine.Option(
            names = "--default",
            paramLabel = "EFFECT",
            defaultValue = "ascend",
            description = "What holds where nothing is said: ascend (as if not given) or hold.")
    private String otherwise = "ascend";

    @CommandLine.Mixin
    private Asking asking = new Asking();

    /** Made by the command line. */
    public Amend() {}

    @Override
    public Integer call() {
        DivisionOfLaborPolicy asked = Inputs.policy(policy);
        List<Condition> claims = Asking.claims("--never", never, asked);
        Proof proof = Proof.of(asked).over(asking.space(asked)).budget(asking.budget());
        Repair repair = Repair.of(proof, rule(asked), claims);
        PrintWriter err = spec.commandLine().getErr();
        err.println(repair);
        err.flush();
        if (repair.amended().isEmpty()) {
            return 1;
        }
        if (!repair.changes().isEmpty()) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(Documents.write(repair.amended().get()));
            out.flush();
        }
        return 0;
    }

    /** {@return the rule that may be added, under an id that is free} */
    private Rule rule(DivisionOfLaborPolicy asked) {
        Effect effect = DEFAULTS.get(otherwise);
        if (effect == null) {
            throw new Inputs.Refused(
                    2,
                    "--default: `" + otherwise + "` is no default; "
                            + Suggest.remedy(otherwise, DEFAULTS.keySet(), "write ascend or hold"));
        }
        Rule standard = Repair.standardDefault();
        String id = standard.id();
        for (int i = 2; asked.rules().containsKey(id); i++) {
            id = standard.id() + "-" + i;
        }
        String title = otherwise.equals("hold")
                ? "Where nothing else is said, the lowest eligible level keeps the matter"
                : standard.title();
        return standard.toBuilder().id(id).title(title).then(List.of(effect)).build();
    }
}
