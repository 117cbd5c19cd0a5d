package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.io.ListNode;
import dev.comity.io.Node;
import dev.comity.io.Out;
import dev.comity.model.Institution;
import dev.comity.model.Snapshot;
import dev.comity.model.Words;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Lists the institutions of the embedded world. */
@CommandLine.Command(name = "list", description = "Lists the institutions.", mixinStandardHelpOptions = true)
public final class AtlasList implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Option(names = "--on", paramLabel = "DATE", description = "Those that exist on a day, as on that day.")
    private Optional<LocalDate> on = Optional.empty();

    @CommandLine.Option(names = "--format", defaultValue = "table", description = "table, json or csv")
    private Format format = Format.table;

    /** Made by the command line. */
    public AtlasList() {}

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Snapshot snapshot = Atlas.world().on(on.or(Atlas.world()::latest).orElseThrow());
        List<List<String>> rows = new ArrayList<>();
        for (Institution institution : Atlas.world().institutions().values()) {
            if (on.isEmpty() || snapshot.exists(institution.id())) {
                rows.add(row(institution, snapshot));
            }
        }
        List<String> head = List.of("id", "name", "kind", "level", "existence", "reach");
        if (format == Format.csv) {
            Csv.print(out, head);
            rows.forEach(row -> Csv.print(out, row));
        } else if (format == Format.table) {
            rows.forEach(row -> out.println(String.format(
                            "%-24s %-14s %5s  %-24s %s", row.get(0), row.get(3), row.get(5), row.get(4), row.get(1))
                    .stripTrailing()));
        } else {
            List<Node> nodes = new ArrayList<>();
            for (List<String> row : rows) {
                Out map = Out.map();
                for (int i = 0; i < head.size(); i++) {
                    map.put(head.get(i), row.get(i));
                }
                nodes.add(map.build());
            }
            out.println(Out.prettyJson(ListNode.copyOf(nodes)));
        }
        out.flush();
    }

    private static List<String> row(Institution institution, Snapshot snapshot) {
        boolean exists = snapshot.exists(institution.id());
        return List.of(
                institution.id(),
                institution.name(),
                Words.of(institution.kind()),
                Words.of(snapshot.level(institution.id())),
                institution.existence().range().toString(),
                exists ? Integer.toString(snapshot.reach(institution.id()).size()) : "0");
    }
}
