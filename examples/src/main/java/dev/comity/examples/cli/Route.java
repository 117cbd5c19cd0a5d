package dev.comity.examples.cli;

import dev.comity.io.ListNode;
import dev.comity.io.Out;
import dev.comity.io.ScalarNode;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Routes the issues of files. */
@CommandLine.Command(name = "route", description = "Routes issues.", mixinStandardHelpOptions = true)
public final class Route implements Runnable {
    private enum Format {
        table,
        jsonl
    }

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(arity = "1..*", paramLabel = "FILE", description = "Issues; - is standard input.")
    private List<String> files = List.of();

    @CommandLine.Option(names = "--policy", defaultValue = "networked", description = "A name, or a file.")
    private String policy = "networked";

    @CommandLine.Option(names = "--world", description = "A file or directory instead of the embedded world.")
    private Optional<Path> world = Optional.empty();

    @CommandLine.Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
    private Format format = Format.table;

    /** Made by the command line. */
    public Route() {}

    @Override
    public void run() {
        Router router = Router.of(Inputs.world(world), Inputs.policy(policy));
        PrintWriter out = spec.commandLine().getOut();
        for (Issue issue : Inputs.issues(files)) {
            Routing routing = router.route(issue);
            out.println(format == Format.table ? routing.summary() : json(routing));
        }
        out.flush();
    }

    static String json(Routing routing) {
        List<Out> allocations = routing.allocations().values().stream()
                .map(a -> Out.map()
                        .word("function", a.unit().function())
                        .put("domain", a.unit().domain().toString())
                        .word("status", a.status())
                        .put("leads", list(a.leadIds()))
                        .put("supporting", list(a.supporting())))
                .toList();
        return Out.json(Out.map()
                .put("id", routing.issue())
                .word("verdict", routing.verdict())
                .put("levels", list(routing.levels().stream().map(Words::of).toList()))
                .word("verdictIfGranted", routing.verdictIfGranted())
                .put("complete", ScalarNode.bare(Boolean.toString(routing.complete())))
                .maps("allocations", allocations)
                .put(
                        "duties",
                        list(routing.duties().stream().map(Object::toString).toList()))
                .put(
                        "warnings",
                        list(routing.warnings().stream().map(Object::toString).toList()))
                .put("rules", list(routing.rules()))
                .build());
    }

    /** Every key is there, also where its list is empty. */
    private static ListNode list(Collection<String> texts) {
        return ListNode.copyOf(texts.stream().map(ScalarNode::of).toList());
    }
}
