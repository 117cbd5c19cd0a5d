package dev.comity.data;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import dev.comity.finding.FindingCode;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import dev.comity.model.Role;
import dev.comity.model.Suggest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Regional trade agreements and their signatories from the database of the World Trade Organization (RTA-IS), as exported in
 * full.
 *
 * <p>An agreement is called {@code RTA-} and its number, or its name where the export has no numbers, and has the role of a
 * regional trade agreement. Signatories are bound from the earlier entry into force, of goods or of services, or from the
 * day that the export gives for them; those who left are there to their last day, and an inactive agreement ends. What was
 * notified, and as what, stands as claims.
 *
 * <pre>{@code
 * Loaded<Architecture> agreements = RtaIs.load(Path.of("rta.csv"));
 * agreements.value().institutions().keySet();        // [RTA-11, RTA-12]
 * agreements.value().memberships("RTA-11").get(1);   // AUT full 1991-01-01/..
 * }</pre>
 */
public final class RtaIs {
    private static final String SOURCE = "World Trade Organization, Regional Trade Agreements Database";

    private RtaIs() {}

    /**
     * {@return the agreements with their signatories; what is only under negotiation is set aside}
     *
     * @param file the export, plain or gzip
     * @throws InvalidDescriptionException if the file is no table or lacks a column
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public static Loaded<Architecture> load(Path file) {
        Ledger ledger = new Ledger("rows");
        TreatyWorld world = new TreatyWorld(SOURCE, Role.RTA);
        Table.read(file, table -> {
            table.require(
                    "the export of RTA-IS",
                    "RTA Name",
                    "Type",
                    "Notification",
                    "Status",
                    "Date of Signature (G)",
                    "Date of Signature (S)",
                    "Date of Notification (G)",
                    "Date of Notification (S)",
                    "Date of Entry into Force (G)",
                    "Date of Entry into Force (S)",
                    "Inactive Date",
                    "Current signatories",
                    "Original signatories",
                    "Specific Entry/Exit dates");
            TreatyWorld.noteScope(ledger, table);
            return new Reading(ledger, world)::row;
        });
        return ledger.loaded(world.build("WTO regional trade agreements"));
    }

    /** The days on which a signatory came and left, where they are not those of the agreement. */
    private record Stay(RoughDate entry, RoughDate exit) {
        static final Stay ALL_ALONG = new Stay(RoughDate.parse(""), RoughDate.parse(""));
    }

    /** When an agreement was signed, came into force and became inactive. */
    private record Term(Optional<DatePoint> signed, Optional<DatePoint> force, Optional<DatePoint> end) {}

    /** Goes through the rows. */
    private static final class Reading {
        private final Ledger ledger;
        private final TreatyWorld world;
        private final Set<String> ids = new HashSet<>();

        Reading(Ledger ledger, TreatyWorld world) {
            this.ledger = ledger;
            this.world = world;
        }

        void row(Row row) {
            ledger.read();
            ImmutableSet<String> current = names(row.text("Current signatories"));
            ImmutableSet<String> original = names(row.text("Original signatories"));
            if (current.isEmpty() && original.isEmpty()) {
                ledger.setAside("have no signatories (" + row.text("Status") + ")");
                return;
            }
            TreatyWorld.Treaty treaty = world.treaty(id(row)).named(row.text("RTA Name"));
            Term term = new Term(
                    earliest(row, "Date of Signature"),
                    earliest(row, "Date of Entry into Force"),
                    date(row, "Inactive Date").point());
            treaty.beginning(term.signed().or(term::force));
            treaty.ending(term.end());
            treaty.claim("type", row.text("Type"), SOURCE);
            treaty.claim("notified under", row.text("Notification"), SOURCE);
            treaty.claim(
                    "notified on",
                    earliest(row, "Date of Notification")
                            .map(DatePoint::toString)
                            .orElse(""),
                    SOURCE);
            parties(row, treaty.parties, current.isEmpty() ? original : current, term);
            ledger.used();
        }

        private String id(Row row) {
            String number = row.optional("RTA ID");
            String id = number.isEmpty() ? row.text("RTA Name") : "RTA-" + number;
            String unique = id;
            for (int again = 2; !ids.add(unique); again++) {
                unique = id + " (" + again + ")";
            }
            return unique;
        }

        /** Puts down the signatories, and those who have days of their own, for they may have left. */
        private void parties(Row row, Parties parties, ImmutableSet<String> names, Term term) {
            Map<String, Stay> stays = stays(row);
            Set<String> all = new TreeSet<>(names);
            all.addAll(stays.keySet());
            for (String name : all) {
                Optional<String> actor = Actors.known().name(name);
                if (actor.isPresent()) {
                    party(row, parties, actor.get(), term, stays.getOrDefault(name, Stay.ALL_ALONG));
                } else {
                    String message =
                            "the signatory `" + name + "` is no name of an actor that is known here and is left out";
                    String near = Suggest.remedy(name, Actors.known().names());
                    ledger.count(FindingCode.UNMAPPED, row.place("Current signatories"), message, near);
                }
            }
        }

        private void party(Row row, Parties parties, String actor, Term term, Stay stay) {
            Optional<DatePoint> from = stay.entry().never()
                    ? Optional.empty()
                    : stay.entry().point().or(term::force);
            Optional<DatePoint> to = stay.exit()
                    .point()
                    .map(last -> DatePoint.of(last.date().plusDays(1)))
                    .or(term::end);
            term.signed().ifPresent(point -> parties.signed(actor, point));
            if (from.isEmpty()) {
                term.end().ifPresent(point -> parties.signatoryUntil(actor, point));
            } else if (to.isPresent() && !from.get().date().isBefore(to.get().date())) {
                String message = "a signatory left before the agreement bound it, and is no member";
                ledger.count(FindingCode.UNMAPPED, row.place("Specific Entry/Exit dates"), message, "");
                parties.signatoryUntil(actor, to.get());
            } else {
                parties.bound(actor, new DateRange(from, to));
            }
        }

        /** Reads {@code Name(01-Jan-2000 - 31-Dec-2005); Name( - 31-Dec-2005)}. */
        private Map<String, Stay> stays(Row row) {
            Map<String, Stay> stays = new TreeMap<>();
            for (String stay : names(row.text("Specific Entry/Exit dates"))) {
                int open = stay.lastIndexOf('(');
                int middle = stay.indexOf(" - ", Math.max(open, 0));
                if (open < 0 || middle < 0 || !stay.endsWith(")")) {
                    String message = "`" + stay + "` is no name with days of entry and exit";
                    ledger.count(FindingCode.BAD_VALUE, row.place("Specific Entry/Exit dates"), message, "");
                    continue;
                }
                RoughDate entry = date(
                        row,
                        "Specific Entry/Exit dates",
                        stay.substring(open + 1, middle).strip());
                RoughDate exit = date(
                        row,
                        "Specific Entry/Exit dates",
                        stay.substring(middle + 3, stay.length() - 1).strip());
                stays.put(stay.substring(0, open).strip(), new Stay(entry, exit));
            }
            return stays;
        }

        private static ImmutableSet<String> names(String list) {
            return ImmutableSet.copyOf(
                    Splitter.on(';').trimResults().omitEmptyStrings().split(list));
        }

        /** The earlier of a date for goods and for services. */
        private Optional<DatePoint> earliest(Row row, String column) {
            Optional<DatePoint> goods = date(row, column + " (G)").point();
            Optional<DatePoint> services = date(row, column + " (S)").point();
            boolean second =
                    goods.isEmpty() || services.isPresent() && services.get().compareTo(goods.get()) < 0;
            return second ? services : goods;
        }

        private RoughDate date(Row row, String column) {
            return date(row, column, row.text(column));
        }

        private RoughDate date(Row row, String column, String text) {
            RoughDate date = ExportDate.parse(text);
            if (!date.understood()) {
                String message = "`" + text + "` in `" + column + "` is no date and counts as none";
                ledger.count(
                        FindingCode.BAD_VALUE,
                        row.place(column),
                        message,
                        "write `31-Dec-2005`, `2005-12-31` or a serial day");
            }
            return date;
        }
    }

    /** A date as the export writes it: with the name of the month, or, from a worksheet, as a day counted from 1899-12-30. */
    private static final class ExportDate {
        private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
        private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

        static RoughDate parse(String text) {
            if (text.matches("\\d{5}")) {
                return RoughDate.of(Optional.of(DatePoint.of(DAY_ZERO.plusDays(Integer.parseInt(text)))));
            }
            if (text.matches("\\d{2}-[A-Z][a-z]{2}-\\d{4}")) {
                int month = MONTHS.indexOf(text.substring(3, 6)) / 3 + 1;
                return RoughDate.parse(String.format(
                        java.util.Locale.ROOT, "%s-%02d-%s", text.substring(7), month, text.substring(0, 2)));
            }
            return RoughDate.parse(text);
        }
    }
}
