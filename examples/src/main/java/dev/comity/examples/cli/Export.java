package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Institution;
import dev.comity.model.Membership;
import dev.comity.model.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Writes the recorded memberships of the embedded world, one a row; derived ones are not among them. */
@CommandLine.Command(
        name = "export",
        description = "Writes the memberships of the embedded world as CSV.",
        mixinStandardHelpOptions = true)
public final class Export implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    /** Made by the command line. */
    public Export() {}

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print("institution,actor,status,from,to,precision,source\r\n");
        for (Institution institution : Atlas.world().institutions().values()) {
            for (Membership membership : institution.memberships()) {
                out.print(row(institution.id(), membership) + "\r\n");
            }
        }
        out.flush();
    }

    private static String row(String institution, Membership membership) {
        DateRange range = membership.validity().range();
        String precision = range.start().map(p -> Words.of(p.precision())).orElse("");
        return List.of(
                        institution,
                        membership.actor(),
                        Words.of(membership.status()),
                        day(range.start()),
                        day(range.end()),
                        precision,
                        membership.provenance().source())
                .stream()
                .map(Export::quoted)
                .collect(Collectors.joining(","));
    }

    private static String day(Optional<DatePoint> point) {
        return point.map(p -> p.date().toString()).orElse("");
    }

    /** {@return the field in the manner of RFC 4180} */
    static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
