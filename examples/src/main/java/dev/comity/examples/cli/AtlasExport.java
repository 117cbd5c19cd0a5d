package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine;

/** Writes the memberships of the embedded world, one a row, derived ones too. */
@CommandLine.Command(
        name = "export",
        description = "Writes the memberships of the embedded world, one a row.",
        mixinStandardHelpOptions = true)
public final class AtlasExport implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Option(names = "--on", paramLabel = "DATE", description = "Those that hold on a day.")
    private Optional<LocalDate> on = Optional.empty();

    @CommandLine.Option(names = "--format", defaultValue = "csv", description = "table, json, jsonl or csv")
    private Format format = Format.csv;

    /** Made by the command line. */
    public AtlasExport() {}

    @Override
    public void run() {
        MembershipRows rows = new MembershipRows(Atlas.world(), on);
        Atlas.world().institutions().keySet().forEach(rows::add);
        rows.print(spec.commandLine().getOut(), format);
    }
}
