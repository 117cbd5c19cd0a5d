package dev.comity.examples.cli;

import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Out;
import dev.comity.model.Issue;
import dev.comity.report.Report;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;

/** Routes the issues of files. */
@CommandLine.Command(name = "route", description = "Routes issues.", mixinStandardHelpOptions = true)
public final class Route implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE", description = "Issues; - is standard input.")
    private List<String> files = List.of();

    @CommandLine.Mixin
    private Setting setting = new Setting();

    @CommandLine.Mixin
    private Saving saving = new Saving();

    @CommandLine.Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Format format = Format.table;

    /** Made by the command line. */
    public Route() {}

    @Override
    public void run() {
        Router router = setting.router();
        List<Issue> issues = Inputs.issues(files, router.world());
        if (saving.save(() -> issues.size() == 1
                ? Report.of(router.explain(issues.get(0)))
                : Report.of(issues.stream().map(router::route).toList()))) {
            return;
        }
        List<Routing> routings = issues.stream().map(router::route).toList();
        List<MapNode> nodes =
                routings.stream().map(routing -> Report.of(routing).node()).toList();
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case table -> routings.forEach(routing -> out.println(routing.summary()));
            case jsonl -> nodes.forEach(node -> out.println(Out.json(node)));
            case json -> out.println(Out.prettyJson(ListNode.copyOf(nodes)));
            case csv -> out.print(Report.of(routings).csv());
        }
        out.flush();
    }
}
