package dev.comity.examples.cli;

import dev.comity.io.ListNode;
import dev.comity.io.Node;
import dev.comity.io.Out;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.routing.Allocation;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.io.PrintWriter;
import java.util.ArrayList;
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

    @CommandLine.Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Format format = Format.table;

    /** Made by the command line. */
    public Route() {}

    @Override
    public void run() {
        Router router = setting.router();
        PrintWriter out = spec.commandLine().getOut();
        List<Issue> issues = Inputs.issues(files, router.world());
        List<Node> all = new ArrayList<>();
        if (format == Format.csv) {
            Csv.print(out, List.of("id", "function", "domain", "status", "leads", "supporting", "verdict", "complete"));
        }
        for (Issue issue : issues) {
            Routing routing = router.route(issue);
            switch (format) {
                case table -> out.println(routing.summary());
                case jsonl -> out.println(Out.json(RoutingJson.of(routing)));
                case json -> all.add(RoutingJson.of(routing));
                case csv -> rows(out, routing);
            }
        }
        if (format == Format.json) {
            out.println(Out.prettyJson(ListNode.copyOf(all)));
        }
        out.flush();
    }

    private static void rows(PrintWriter out, Routing routing) {
        for (Allocation allocation : routing.allocations().values()) {
            Csv.print(
                    out,
                    List.of(
                            routing.issue(),
                            Words.of(allocation.unit().function()),
                            allocation.unit().domain().toString(),
                            Words.of(allocation.status()),
                            String.join(" ", allocation.leadIds()),
                            String.join(" ", allocation.supporting()),
                            Words.of(routing.verdict()),
                            Words.of(routing.complete())));
        }
    }
}
