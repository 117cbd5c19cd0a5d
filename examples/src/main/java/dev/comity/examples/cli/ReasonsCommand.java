package dev.comity.examples.cli;

import com.google.common.base.Ascii;
import dev.comity.model.Issue;
import dev.comity.proof.Goal;
import dev.comity.proof.Reasons;
import dev.comity.routing.Router;
import dev.comity.routing.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Says which facts suffice for a verdict, and which changes would lead to another. */
@CommandLine.Command(
        name = "reasons",
        description = "Says which facts suffice for the verdict, and which changes would lead elsewhere.",
        mixinStandardHelpOptions = true)
public final class ReasonsCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE", description = "Issues; - is standard input.")
    private List<String> files = List.of();

    @CommandLine.Mixin
    private Setting setting = new Setting();

    @CommandLine.Option(
            names = "--until",
            paramLabel = "VERDICT",
            description = "Only the nearest changes that lead to this verdict.")
    private Optional<String> until = Optional.empty();

    @CommandLine.Option(
            names = "--freeze",
            split = ",",
            paramLabel = "FACT",
            description = "Facts that can't change, of all forums or of one: forum.blocked, \"UNSC forum.blocked\".")
    private List<String> frozen = List.of();

    @CommandLine.Option(
            names = "--all",
            description = "Facts of bodies that do not lead may be otherwise, too; much slower.")
    private boolean all;

    /** Made by the command line. */
    public ReasonsCommand() {}

    @Override
    public void run() {
        Optional<Goal> goal = until.map(ReasonsCommand::verdict).map(Goal::verdict);
        Router router = setting.router();
        PrintWriter out = spec.commandLine().getOut();
        for (Issue issue : Inputs.issues(files, router.world())) {
            Reasons reasons = reasons(router, issue);
            out.println(
                    goal.isPresent()
                            ? issue.id() + ": " + reasons.verdict() + "\n" + reasons.counterfactuals(goal.get())
                            : reasons);
        }
        out.flush();
    }

    private Reasons reasons(Router router, Issue issue) {
        try {
            Reasons reasons = Reasons.of(router, issue).freeze(frozen.toArray(String[]::new));
            return all ? reasons : reasons.ofLeads();
        } catch (IllegalArgumentException e) {
            throw new Inputs.Refused(2, "--freeze: " + e.getMessage());
        }
    }

    private static Verdict verdict(String word) {
        try {
            return Verdict.valueOf(Ascii.toUpperCase(word).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Inputs.Refused(2, "--until: `" + word + "` is no verdict; they are " + List.of(Verdict.values()));
        }
    }
}
