package dev.comity.examples.cli;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Issue;
import dev.comity.model.Words;
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

    /** Made by the command line. */
    public Compose() {}

    @Override
    public void run() {
        Router router = setting.router();
        PrintWriter out = spec.commandLine().getOut();
        Rows rows = new Rows(
                "id",
                "function",
                "domain",
                "bodies",
                "size",
                "interfaces",
                "unreached",
                "decided",
                "willing",
                "mandates");
        for (Issue issue : Inputs.issues(files, router.world())) {
            for (Composition composition : Interregional.compose(router, issue)) {
                if (format == Format.table) {
                    out.println(issue.id() + ": " + composition);
                } else {
                    rows(issue, composition, rows);
                }
            }
        }
        if (format != Format.table) {
            rows.print(out, format);
        }
        out.flush();
    }

    private static void rows(Issue issue, Composition composition, Rows rows) {
        List<ImmutableSortedSet<String>> best = composition.bodies().best();
        for (ImmutableSortedSet<String> set : best.isEmpty() ? List.of(ImmutableSortedSet.<String>of()) : best) {
            rows.add(
                    issue.id(),
                    Words.of(composition.unit().function()),
                    composition.unit().domain().path(),
                    String.join(" ", set),
                    Integer.toString(set.size()),
                    Integer.toString(composition.bodies().interfaces()),
                    String.join(" ", composition.bodies().unreached()),
                    Words.of(composition.bodies().undecided().isEmpty()),
                    String.join(" ", composition.willing()),
                    String.join(" ", composition.mandates()));
        }
    }
}
