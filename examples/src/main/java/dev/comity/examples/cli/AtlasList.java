package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.model.Institution;
import dev.comity.model.Snapshot;
import dev.comity.model.Words;
import dev.comity.report.Report;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine;

/** Lists the institutions of the embedded world. */
@CommandLine.Command(name = "list", description = "Lists the institutions.", mixinStandardHelpOptions = true)
public final class AtlasList implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Option(
            names = "--on",
            paramLabel = "DATE",
            description = "Those that exist on a day, as they are then; else all, as on the latest day known.")
    private Optional<LocalDate> on = Optional.empty();

    @CommandLine.Mixin
    private Saving saving = new Saving();

    @CommandLine.Option(names = "--format", defaultValue = "table", description = "table, json, jsonl or csv")
    private Format format = Format.table;

    /** Made by the command line. */
    public AtlasList() {}

    @Override
    public void run() {
        Snapshot snapshot = Atlas.world().on(on.or(Atlas.world()::latest).orElseThrow());
        if (saving.save(() -> Report.of(snapshot))) {
            return;
        }
        Rows rows = new Rows("id", "level", "reach", "existence", "kind", "name");
        for (Institution institution : Atlas.world().institutions().values()) {
            boolean exists = snapshot.exists(institution.id());
            if (exists || on.isEmpty()) {
                rows.add(
                        institution.id(),
                        Words.of(snapshot.level(institution.id())),
                        exists
                                ? Integer.toString(
                                        snapshot.reach(institution.id()).size())
                                : "0",
                        institution.existence().range().toString(),
                        Words.of(institution.kind()),
                        institution.name());
            }
        }
        rows.print(spec.commandLine().getOut(), format);
    }
}
