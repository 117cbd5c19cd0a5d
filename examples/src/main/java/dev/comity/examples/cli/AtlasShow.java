package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.io.Documents;
import dev.comity.model.Institution;
import dev.comity.model.Snapshot;
import dev.comity.model.Suggest;
import dev.comity.model.Words;
import dev.comity.report.Report;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Shows one institution: its document, what it is on a day, or its memberships as rows. */
@CommandLine.Command(name = "show", description = "Shows an institution.", mixinStandardHelpOptions = true)
public final class AtlasShow implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(paramLabel = "ID", description = "The institution.")
    private String id = "";

    @CommandLine.Option(names = "--on", paramLabel = "DATE", description = "As it is on a day, in short.")
    private Optional<LocalDate> on = Optional.empty();

    @CommandLine.Mixin
    private Saving saving = new Saving();

    @CommandLine.Option(
            names = "--format",
            defaultValue = "table",
            description = "table: the document, or with --on in short; json: the document; csv: the memberships")
    private Format format = Format.table;

    /** Made by the command line. */
    public AtlasShow() {}

    @Override
    public void run() {
        Institution institution = Atlas.world().institutions().get(id);
        if (institution == null) {
            String near = Suggest.remedy(id, Atlas.world().institutions().keySet());
            throw new Inputs.Refused(2, "there is no institution `" + id + "`" + (near.isEmpty() ? "" : "; " + near));
        }
        if (saving.save(() -> Report.of(Atlas.world(), id))) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.csv) {
            MembershipRows rows = new MembershipRows(Atlas.world(), on);
            rows.add(id);
            rows.print(out, format);
        } else if (format != Format.table) {
            out.println(Documents.writeJson(institution));
        } else if (on.isEmpty()) {
            out.print(Documents.write(institution));
        } else {
            summary(out, institution, Atlas.world().on(on.get()));
        }
        out.flush();
    }

    private static void summary(PrintWriter out, Institution institution, Snapshot snapshot) {
        out.println(institution.id() + ": " + institution.name() + " on " + snapshot.date());
        out.println("exists: " + Words.of(snapshot.exists(institution.id())));
        out.println("level: " + Words.of(snapshot.level(institution.id())));
        out.println("vitality: "
                + snapshot.vitality(institution.id()).map(Words::of).orElse("unknown"));
        out.println("decides by: "
                + snapshot.decision(institution.id())
                        .map(rule -> rule.describe())
                        .orElse("not recorded"));
        out.println("members: "
                + snapshot.statuses(institution.id()).entrySet().stream()
                        .map(entry -> entry.getKey() + " " + Words.of(entry.getValue()))
                        .collect(Collectors.joining(", ")));
    }
}
