package dev.comity.examples.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.model.Issue;
import dev.comity.report.Report;
import dev.comity.report.Table;
import dev.comity.routing.Router;
import dev.comity.scenario.Composition;
import dev.comity.scenario.Interregional;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;

/** Tells who could stand in together for issues. */
@CommandLine.Command(
        name = "compose",
        description = {
            "Tells who could stand in together for issues: the smallest sets of bodies below the universal level that reach",
            "everybody affected, of these the ones with the most live interfaces, all that are equally good; and what would",
            "come of a coalition with the mandate of a universal body."
        },
        mixinStandardHelpOptions = true)
public final class Compose implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE", description = "Issues; - is standard input.")
    private List<String> files = List.of();

    @CommandLine.Mixin
    private Setting setting = new Setting();

    @CommandLine.Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; all but table give a row for each function and set of bodies")
    private Format format = Format.table;

    @CommandLine.Mixin
    private Saving saving = new Saving();

    /** Made by the command line. */
    public Compose() {}

    @Override
    public void run() {
        Router router = setting.router();
        PrintWriter out = spec.commandLine().getOut();
        ImmutableMap.Builder<String, ImmutableList<Composition>> byIssue = ImmutableMap.builder();
        for (Issue issue : Inputs.issues(files, router.world())) {
            byIssue.put(issue.id(), Interregional.compose(router, issue));
        }
        ImmutableMap<String, ImmutableList<Composition>> compositions = byIssue.buildOrThrow();
        Report report = Report.compositions(compositions);
        if (saving.save(() -> report)) {
            return;
        }
        if (format == Format.table) {
            compositions.forEach((id, some) -> some.forEach(one -> out.println(id + ": " + one)));
        } else {
            Rows.print((Table) report.block("sets"), out, format);
        }
        out.flush();
    }
}
