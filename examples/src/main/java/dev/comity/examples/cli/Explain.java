package dev.comity.examples.cli;

import dev.comity.model.Issue;
import dev.comity.model.Suggest;
import dev.comity.proof.Sensitivity;
import dev.comity.proof.Thresholds;
import dev.comity.report.Report;
import dev.comity.routing.Router;
import dev.comity.routing.WhyNot;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;

/** Says why issues are routed as they are. */
@CommandLine.Command(name = "explain", description = "Says why.", mixinStandardHelpOptions = true)
public final class Explain implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE", description = "Issues; - is standard input.")
    private List<String> files = List.of();

    @CommandLine.Mixin
    private Setting setting = new Setting();

    @CommandLine.Option(names = "--id", paramLabel = "ID", description = "Only this issue.")
    private Optional<String> id = Optional.empty();

    @CommandLine.Option(
            names = "--why-not",
            paramLabel = "ID|LEVEL",
            description = "Why this institution or level does not lead.")
    private Optional<String> whyNot = Optional.empty();

    @CommandLine.Option(
            names = "--parameter",
            paramLabel = "NAME",
            description = "On which settings of this number of the policy it is routed how: coverage, for example.")
    private Optional<String> parameter = Optional.empty();

    @CommandLine.Mixin
    private Saving saving = new Saving();

    @CommandLine.Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}")
    private ProofFormat format = ProofFormat.text;

    /** Made by the command line. */
    public Explain() {}

    @Override
    public void run() {
        Router router = setting.router();
        PrintWriter out = spec.commandLine().getOut();
        List<Issue> issues = new ArrayList<>(Inputs.issues(files, router.world()));
        id.ifPresent(wanted -> issues.removeIf(issue -> !issue.id().equals(wanted)));
        if (issues.isEmpty()) {
            throw new Inputs.Refused(2, id.isPresent() ? "--id: there is no issue `" + id.get() + "`" : "no issues");
        }
        if (saving.save(() -> onlyReport(router, issues))) {
            return;
        }
        switch (format) {
            case text -> issues.forEach(issue -> out.println(answer(router, issue)));
            case json -> Reporting.json(reports(router, issues), out);
            case csv -> csv(router, issues, out);
        }
        out.flush();
    }

    private Object answer(Router router, Issue issue) {
        return parameter.isPresent()
                ? sensitivity(router, issue, parameter.get())
                : whyNot.isPresent() ? whyNot(router, issue, whyNot.get()) : router.explain(issue);
    }

    private Report onlyReport(Router router, List<Issue> issues) {
        if (issues.size() > 1) {
            throw new IllegalArgumentException("it is for one issue, named with --id");
        }
        return report(router, issues.get(0));
    }

    private List<Report> reports(Router router, List<Issue> issues) {
        return issues.stream().map(issue -> report(router, issue)).toList();
    }

    private Report report(Router router, Issue issue) {
        if (parameter.isPresent()) {
            throw new Inputs.Refused(2, "--parameter is answered as text alone; leave out --out and --format");
        }
        return whyNot.isPresent()
                ? Report.of(issue, whyNot(router, issue, whyNot.get()))
                : Report.of(router.explain(issue));
    }

    /** Rows of reasons are those of `route`, for a tree has no rows. */
    private void csv(Router router, List<Issue> issues, PrintWriter out) {
        List<Report> reports = reports(router, issues);
        if (whyNot.isPresent()) {
            Reporting.csv(reports, out);
        } else {
            out.print(Report.of(issues.stream().map(router::route).toList()).csv());
        }
    }

    private static Sensitivity sensitivity(Router router, Issue issue, String parameter) {
        Set<String> known = router.policy().parameters().values().keySet();
        if (!known.contains(parameter)) {
            String remedy = Suggest.remedy(parameter, known, "its numbers are " + String.join(", ", known));
            throw new Inputs.Refused(2, "--parameter: the policy has no number `" + parameter + "`; " + remedy);
        }
        return Thresholds.of(router, issue, parameter);
    }

    private static WhyNot whyNot(Router router, Issue issue, String subject) {
        try {
            return router.whyNot(issue, subject);
        } catch (IllegalArgumentException e) {
            throw new Inputs.Refused(2, "--why-not: " + e.getMessage());
        }
    }
}
