package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.model.Event;
import dev.comity.model.EventKind;
import dev.comity.model.Suggest;
import dev.comity.model.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Lists what happened, by date: vetoes, emergencies, announced exits, decisions. */
@CommandLine.Command(
        name = "events",
        description = "Lists the events that the embedded world records.",
        mixinStandardHelpOptions = true)
public final class AtlasEvents implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "Those that concern an actor or institution; else all.")
    private Optional<String> concerned = Optional.empty();

    @CommandLine.Option(names = "--kind", paramLabel = "KIND", description = "Those of a kind, for example veto.")
    private Optional<String> kind = Optional.empty();

    @CommandLine.Option(names = "--on", paramLabel = "DATE", description = "Those of one day.")
    private Optional<LocalDate> on = Optional.empty();

    @CommandLine.Option(names = "--from", paramLabel = "DATE", description = "Those of this day or later.")
    private Optional<LocalDate> from = Optional.empty();

    @CommandLine.Option(names = "--to", paramLabel = "DATE", description = "Those of this day or earlier.")
    private Optional<LocalDate> to = Optional.empty();

    @CommandLine.Option(names = "--format", defaultValue = "table", description = "table, json, jsonl or csv")
    private Format format = Format.table;

    /** Made by the command line. */
    public AtlasEvents() {}

    @Override
    public void run() {
        require("kind", kind, Stream.of(EventKind.values()).map(Words::of).toList());
        List<String> ids = new ArrayList<>(Atlas.world().actors().keySet());
        ids.addAll(Atlas.world().institutions().keySet());
        require("actor or institution", concerned, ids);
        Rows rows = new Rows("date", "kind", "actors", "institutions", "draft", "id", "title");
        for (Event event : Atlas.world().on(LocalDate.MAX).events()) {
            if (isWanted(event)) {
                rows.add(
                        event.date().toString(),
                        Words.of(event.kind()),
                        String.join(" ", event.actors()),
                        String.join(" ", event.institutions()),
                        event.draft(),
                        event.id(),
                        event.title());
            }
        }
        rows.print(spec.commandLine().getOut(), format);
    }

    private boolean isWanted(Event event) {
        LocalDate first = event.date().date();
        LocalDate last = event.date().lastDay();
        return kind.filter(word -> !word.equals(Words.of(event.kind()))).isEmpty()
                && concerned.filter(id -> !event.concerns(id)).isEmpty()
                && on.or(() -> from).filter(last::isBefore).isEmpty()
                && on.or(() -> to).filter(first::isAfter).isEmpty();
    }

    private static void require(String what, Optional<String> given, List<String> known) {
        if (given.isPresent() && !known.contains(given.get())) {
            String near = Suggest.remedy(given.get(), known);
            String remedy = near.isEmpty() ? "" : "; " + near;
            throw new Inputs.Refused(2, "there is no " + what + " `" + given.get() + "`" + remedy);
        }
    }
}
