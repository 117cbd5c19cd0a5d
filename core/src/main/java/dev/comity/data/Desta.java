package dev.comity.data;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Precision;
import dev.comity.model.Role;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Trade agreements and their parties from the Design of Trade Agreements data (Dür, Baccini and Elsig 2014), in the layout
 * of pairs of countries that the project publishes, or in that of the many-treaties data: a row for each agreement, with its
 * parties. Which it is, the headings tell.
 *
 * <p>An agreement is called {@code DESTA-} and its number, of the base treaty where there are several versions, and has the
 * role of a regional trade agreement. Parties are signatories from the year of signature and bound from the year of entry
 * into force; years are known to the year. Of the versions, base treaties and accessions make parties.
 *
 * <pre>{@code
 * Desta.load(Path.of("desta.csv")).value().memberships("DESTA-7");
 * // [AUT signatory 1990/1992, AUT full 1992/.., CHE signatory 1990/1992, CHE full 1992/..]
 * }</pre>
 */
public final class Desta {
    private static final String SOURCE = "Design of Trade Agreements (Dür, Baccini and Elsig 2014)";
    private static final ImmutableSet<String> MAKE_PARTIES = ImmutableSet.of("base_treaty", "accession");

    private Desta() {}

    /**
     * {@return the agreements with their parties}
     *
     * @param treaties the agreements in either layout, plain or gzip
     * @throws InvalidDescriptionException if the file is no table, or of neither layout
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public static Loaded<Architecture> load(Path treaties) {
        return load(treaties, Optional.empty());
    }

    /**
     * {@return the agreements with their parties, and the ends that the list of withdrawals gives} Withdrawals stand by pairs: a
     * party has left when its pairs with all others are dissolved, in the last of these years.
     *
     * @param treaties the agreements in either layout, plain or gzip
     * @param withdrawals the project's list of withdrawals, by pairs of countries
     * @throws InvalidDescriptionException if a file is no table, or of another layout
     * @throws java.io.UncheckedIOException if one can't be read
     */
    public static Loaded<Architecture> load(Path treaties, Path withdrawals) {
        return load(treaties, Optional.of(withdrawals));
    }

    private static Loaded<Architecture> load(Path treaties, Optional<Path> withdrawals) {
        Ledger ledger = new Ledger("rows");
        Ledger exits = new Ledger("rows of withdrawals");
        DestaPairs pairs = new DestaPairs(ledger, exits);
        TreatyWorld world = new TreatyWorld(SOURCE, Role.RTA);
        Table.read(treaties, table -> {
            TreatyWorld.noteScope(ledger, table);
            if (table.hasAll("destaID", "parties_iso3")) {
                table.require("the list of trade agreements", "title", "signature", "force");
                return new Agreements(ledger, world)::row;
            }
            table.require(
                    "the list of treaties by pairs",
                    "iso1",
                    "iso2",
                    "base_treaty",
                    "name",
                    "year",
                    "entry_type",
                    "entryforceyear");
            return pairs::row;
        });
        withdrawals.ifPresent(file -> Table.read(file, table -> {
            table.require("the list of withdrawals by pairs", "iso1", "iso2", "base_treaty", "year");
            return pairs::withdrawal;
        }));
        pairs.addTo(world);
        ImmutableList.Builder<Tally> tallies = ImmutableList.<Tally>builder().add(ledger.tally());
        withdrawals.ifPresent(file -> tallies.add(exits.tally()));
        Findings findings = ledger.findings().and(exits.findings());
        return new Loaded<>(world.build("Design of Trade Agreements"), tallies.build(), findings);
    }

    static boolean makesParties(String entryType) {
        return MAKE_PARTIES.contains(entryType);
    }

    static Optional<DatePoint> year(OptionalInt year) {
        boolean known = year.isPresent() && year.getAsInt() > 1000 && year.getAsInt() < 9999;
        return known
                ? Optional.of(new DatePoint(LocalDate.of(year.getAsInt(), 1, 1), Precision.YEAR))
                : Optional.empty();
    }

    /** Puts down a party that signed and became bound in these years, as far as they are known. */
    static void join(Parties parties, String actor, Optional<DatePoint> signed, Optional<DatePoint> bound) {
        signed.ifPresent(point -> parties.signed(actor, point));
        bound.ifPresent(point -> parties.bound(actor, new DateRange(bound, Optional.empty())));
    }

    /** Goes through a list with a row for each agreement. */
    private record Agreements(Ledger ledger, TreatyWorld world) {
        void row(Row row) {
            ledger.read();
            Optional<DatePoint> signed = year(row.integer("signature"));
            Optional<DatePoint> bound = year(row.integer("force"));
            if (signed.isEmpty() && bound.isEmpty()) {
                String message = "an agreement has neither a year of signature nor one of entry into force";
                ledger.setAside("have no date", FindingCode.UNMAPPED, row.place(), message, "");
                return;
            }
            TreatyWorld.Treaty treaty =
                    world.treaty("DESTA-" + row.text("destaID")).named(row.text("title"));
            treaty.beginning(signed.or(() -> bound));
            for (String code : Splitter.on(' ').omitEmptyStrings().split(row.text("parties_iso3"))) {
                Optional<String> actor = Actors.known().code(code);
                if (actor.isPresent()) {
                    join(treaty.parties, actor.get(), signed, bound);
                } else {
                    String message =
                            "the party `" + code + "` is no code of an actor that is known here and is left out";
                    ledger.count(FindingCode.UNMAPPED, row.place("parties_iso3"), message, "");
                }
            }
            ledger.used();
        }
    }
}
