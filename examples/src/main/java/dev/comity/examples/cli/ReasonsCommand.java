package dev.comity.examples.cli;

import com.google.common.base.Ascii;
import dev.comity.model.Issue;
import dev.comity.proof.Counterfactuals;
import dev.comity.proof.Goal;
import dev.comity.proof.Reasons;
import dev.comity.report.Report;
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
            description = "Facts of bodies that do not lead may be otherwise, too; slower.")
    private boolean all;

    @CommandLine.Mixin
    private Saving saving = new Saving();

    @CommandLine.Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; csv has the facts that suffice, with --until the changes")
    private ProofFormat format = ProofFormat.text;

    /** Made by the command line. */
    public ReasonsCommand() {}

    @Override
    public void run() {
        Optional<Goal> goal = until.map(ReasonsCommand::verdict).map(Goal::verdict);
        Router router = setting.router();
        PrintWriter out = spec.commandLine().getOut();
        List<Issue> issues = Inputs.issues(files, router.world());
        if (saving.save(() -> onlyReport(router, issues, goal))) {
            return;
        }
        switch (format) {
            case text -> issues.forEach(issue -> print(reasons(router, issue), goal, out));
            case json -> Reporting.json(reports(router, issues, goal), out);
            case csv -> Reporting.csv(reports(router, issues, goal), out);
        }
        out.flush();
    }

    private void print(Reasons reasons, Optional<Goal> goal, PrintWriter out) {
        if (goal.isEmpty()) {
            out.println(reasons);
            return;
        }
        Counterfactuals found = reasons.counterfactuals(goal.get());
        out.println(reasons.issue().id() + ": " + reasons.verdict() + "\n" + found);
        if (!all && found.nearest().isEmpty() && found.isComplete()) {
            out.flush();
            PrintWriter err = spec.commandLine().getErr();
            err.println("facts of bodies that do not lead were left as they are; with --all they may change, too");
            err.flush();
        }
    }

    private Report onlyReport(Router router, List<Issue> issues, Optional<Goal> goal) {
        if (issues.size() != 1) {
            throw new IllegalArgumentException("it is for one issue; name a file that holds but one");
        }
        return report(reasons(router, issues.get(0)), goal);
    }

    private List<Report> reports(Router router, List<Issue> issues, Optional<Goal> goal) {
        return issues.stream()
                .map(issue -> report(reasons(router, issue), goal))
                .toList();
    }

    private static Report report(Reasons reasons, Optional<Goal> goal) {
        return goal.map(wanted -> Report.of(reasons, wanted)).orElseGet(() -> Report.of(reasons));
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
