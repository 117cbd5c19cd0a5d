package dev.comity.data;

import dev.comity.finding.FindingCode;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Parties to treaties with the dates on which each signed, became bound and left, from the many-treaties data of the project
 * on global governance (GGO). Dates stand to the day, month or year; what is rough in the data says so.
 *
 * <p>An actor is a signatory from its signature, or its ratification where no signature is known, until the treaty binds it,
 * and a full member from then to its end. Rows that repeat a party are joined. The data put successors in the place of
 * states that are no more, and the end of a version of the text in the place of a party's end.
 *
 * <pre>{@code
 * Architecture treaties = TreatyParties.load(Path.of("ggo_parties.csv")).value();
 * treaties.institutions().keySet();   // [LAKE_1980A]
 * treaties.memberships("LAKE_1980A");
 * // [AUT signatory 1980-05-01/1983-02-01, AUT full 1983-02-01/.., CHE signatory 1980-05-01/1982-01-01, CHE full
 * // 1982-01-01/.., DEU signatory 1980-09/..]
 * }</pre>
 */
public final class TreatyParties {
    private static final String SOURCE = "manytreaties, parties, GGO (Hollway et al.)";

    private TreatyParties() {}

    /**
     * {@return the treaties with their parties, by the treaties' ids}
     *
     * @param file the data, plain or gzip
     * @throws InvalidDescriptionException if the file is no table or lacks a column
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public static Loaded<Architecture> load(Path file) {
        Ledger ledger = new Ledger("rows");
        TreatyWorld world = new TreatyWorld(SOURCE);
        Table.read(file, table -> {
            table.require(
                    "the list of parties of GGO",
                    "treatyID",
                    "stateID",
                    "Begin",
                    "End",
                    "StateSignature",
                    "StateRatification",
                    "StateForce",
                    "StateEnd");
            TreatyWorld.noteScope(ledger, table);
            return new Reading(ledger, world)::row;
        });
        return ledger.loaded(world.build("many-treaties data, GGO"));
    }

    /** Goes through the rows. */
    private static final class Reading {
        private final Ledger ledger;
        private final TreatyWorld world;

        Reading(Ledger ledger, TreatyWorld world) {
            this.ledger = ledger;
            this.world = world;
        }

        void row(Row row) {
            ledger.read();
            TreatyWorld.Treaty treaty = world.treaty(row.text("treatyID")).named(row.optional("Title"));
            treaty.beginning(date(row, "Begin").point());
            Optional<String> actor = Actors.known()
                    .code(row.text("stateID"))
                    .or(() -> Actors.known().name(row.text("stateID")));
            if (actor.isEmpty()) {
                String message = "`" + row.text("stateID") + "` is no code of an actor that is known here";
                ledger.setAside(
                        "are of an actor without an id", FindingCode.UNMAPPED, row.place("stateID"), message, "");
            } else {
                party(row, treaty.parties, actor.get());
            }
        }

        private void party(Row row, Parties parties, String actor) {
            RoughDate signature = date(row, "StateSignature");
            RoughDate signed = signature.point().isPresent() ? signature : date(row, "StateRatification");
            RoughDate force = date(row, "StateForce");
            RoughDate end = date(row, "StateEnd");
            if (signed.point().isEmpty() && force.point().isEmpty()) {
                String message = "there is no date of signature, ratification or entry into force";
                ledger.setAside("have no date", FindingCode.UNMAPPED, row.place(), message, "");
                return;
            }
            boolean bound = force.point().isPresent();
            DatePoint from = (bound ? force : signed).point().get();
            Optional<DatePoint> until = end.point();
            if (until.isPresent() && !from.date().isBefore(until.get().date())) {
                String message = "the end is not after the beginning; the party stays without an end";
                ledger.count(FindingCode.UNMAPPED, row.place("StateEnd"), message, "");
                until = Optional.empty();
            }
            signed.point().ifPresent(point -> parties.signed(actor, point));
            if (bound) {
                parties.bound(actor, new DateRange(force.point(), until));
            } else {
                until.ifPresent(point -> parties.signatoryUntil(actor, point));
            }
            if (signed.rough() || force.rough() || end.rough()) {
                parties.rough(actor);
            }
            ledger.used();
        }

        private RoughDate date(Row row, String column) {
            RoughDate date = RoughDate.parse(row.text(column));
            if (!date.understood()) {
                String message = "`" + row.text(column) + "` in `" + column + "` is no date and counts as none";
                ledger.count(
                        FindingCode.BAD_VALUE, row.place(column), message, "write `1967-08-08`, `1967-08` or `1967`");
            }
            return date;
        }
    }
}
