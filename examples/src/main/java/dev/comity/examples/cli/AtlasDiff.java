package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.model.Difference;
import dev.comity.model.Words;
import java.time.LocalDate;
import picocli.CommandLine;

/** Shows what is otherwise on one day than on another. */
@CommandLine.Command(
        name = "diff",
        description = "Shows what changed in the embedded world between two days.",
        mixinStandardHelpOptions = true)
public final class AtlasDiff implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(index = "0", paramLabel = "DATE1", description = "The first day.")
    private LocalDate before = LocalDate.MIN;

    @CommandLine.Parameters(index = "1", paramLabel = "DATE2", description = "The second day.")
    private LocalDate after = LocalDate.MIN;

    @CommandLine.Option(names = "--format", defaultValue = "table", description = "table, json, jsonl or csv")
    private Format format = Format.table;

    /** Made by the command line. */
    public AtlasDiff() {}

    @Override
    public void run() {
        Rows rows = new Rows("institution", "what", "subject", "before", "after");
        for (Difference difference :
                Atlas.world().on(before).differences(Atlas.world().on(after))) {
            rows.add(
                    difference.institution(),
                    Words.of(difference.kind()),
                    difference.subject(),
                    difference.before(),
                    difference.after());
        }
        rows.print(spec.commandLine().getOut(), format);
    }
}
