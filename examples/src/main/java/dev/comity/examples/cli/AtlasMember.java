package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.model.Suggest;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine;

/** Shows of what an actor is a member. */
@CommandLine.Command(
        name = "member",
        description = "Shows what an actor is to which institution.",
        mixinStandardHelpOptions = true)
public final class AtlasMember implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(paramLabel = "ACTOR", description = "The actor: an ISO 3166-1 alpha-3 code for states.")
    private String actor = "";

    @CommandLine.Option(names = "--on", paramLabel = "DATE", description = "What holds on a day; else over all time.")
    private Optional<LocalDate> on = Optional.empty();

    @CommandLine.Option(names = "--format", defaultValue = "table", description = "table, json, jsonl or csv")
    private Format format = Format.table;

    /** Made by the command line. */
    public AtlasMember() {}

    @Override
    public void run() {
        if (!Atlas.world().actors().containsKey(actor)
                && !Atlas.world().institutions().containsKey(actor)) {
            String near = Suggest.remedy(actor, Atlas.world().actors().keySet());
            throw new Inputs.Refused(2, "there is no actor `" + actor + "`" + (near.isEmpty() ? "" : "; " + near));
        }
        MembershipRows rows = new MembershipRows(Atlas.world(), on);
        Atlas.world().institutions().keySet().forEach(institution -> rows.add(institution, actor));
        rows.print(spec.commandLine().getOut(), format);
    }
}
