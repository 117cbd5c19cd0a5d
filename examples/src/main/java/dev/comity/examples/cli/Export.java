package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Institution;
import dev.comity.model.Membership;
import dev.comity.model.Words;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Writes the recorded memberships of the embedded world, one a row; derived ones are not among them. */
@CommandLine.Command(
        name = "export",
        description = "Writes the memberships of the embedded world as CSV.",
        mixinStandardHelpOptions = true)
public final class Export implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Option(names = "--on", paramLabel = "DATE", description = "Those that hold on a day.")
    private Optional<LocalDate> on = Optional.empty();

    /** Made by the command line. */
    public Export() {}

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Csv.print(out, List.of("institution", "actor", "status", "from", "to", "precision", "source"));
        for (Institution institution : Atlas.world().institutions().values()) {
            for (Membership membership : institution.memberships()) {
                if (on.isEmpty() || membership.validity().on(on.get())) {
                    Csv.print(out, row(institution.id(), membership));
                }
            }
        }
        out.flush();
    }

    private static List<String> row(String institution, Membership membership) {
        DateRange range = membership.validity().range();
        String precision = range.start().map(p -> Words.of(p.precision())).orElse("");
        return List.of(
                institution,
                membership.actor(),
                Words.of(membership.status()),
                day(range.start()),
                day(range.end()),
                precision,
                membership.provenance().source());
    }

    private static String day(Optional<DatePoint> point) {
        return point.map(p -> p.date().toString()).orElse("");
    }
}
