package dev.comity.examples.cli;

import dev.comity.model.Issue;
import dev.comity.model.Suggest;
import dev.comity.report.Report;
import dev.comity.routing.Router;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** Fills the European grid on subsidiarity and proportionality from a routing. */
@CommandLine.Command(
        name = "subsidiarity",
        description = {
            "Fills the European Union's grid on subsidiarity and proportionality (2018) from a routing.",
            "What the routing cannot answer is left open, and says so."
        },
        mixinStandardHelpOptions = true)
public final class Subsidiarity implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(paramLabel = "FILE", description = "An issue; - is standard input.")
    private String file = "";

    @CommandLine.Option(
            names = "--body",
            paramLabel = "ID",
            defaultValue = "EU",
            description = "Of which union it is asked (as if not given: EU).")
    private String body = "EU";

    @CommandLine.Mixin
    private Setting setting = new Setting();

    @CommandLine.Mixin
    private Saving saving = new Saving();

    /** Made by the command line. */
    public Subsidiarity() {}

    @Override
    public void run() {
        Router router = setting.router();
        Set<String> known = router.world().institutions().keySet();
        if (!known.contains(body)) {
            throw new Inputs.Refused(
                    2, "--body: there is no institution `" + body + "`; " + Suggest.remedy(body, known));
        }
        List<Issue> issues = Inputs.issues(List.of(file), router.world());
        if (issues.size() != 1) {
            throw new Inputs.Refused(2, "a grid is filled for one issue; the file holds " + issues.size());
        }
        Report report = Report.subsidiarity(router, issues.get(0), body);
        if (!saving.save(() -> report)) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(report.text());
            out.flush();
        }
    }
}
