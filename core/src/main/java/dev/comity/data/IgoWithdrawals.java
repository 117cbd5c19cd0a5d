package dev.comity.data;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.FindingCode;
import dev.comity.finding.InvalidDescriptionException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * States that left intergovernmental organisations, from the data of von Borzyskowski and Vabulas (2019) as they stand in the
 * replication archive of the article: a row for each state, organisation and year. The archive has them as a file of Stata;
 * export it as CSV, with numbers and not labels of values.
 *
 * <p>A row says whether the state left in that year. What the other rows say is not read, not even that the state was a
 * member: from where memberships come, see {@link CowIgo}.
 *
 * <pre>{@code
 * Withdrawals left = IgoWithdrawals.load(Path.of("igo_withdrawals.csv")).value();
 * left.all().get(0).reason();   // Costs
 * }</pre>
 */
public final class IgoWithdrawals {
    private IgoWithdrawals() {}

    /**
     * {@return the withdrawals}
     *
     * @param file the data as CSV, plain or gzip
     * @throws InvalidDescriptionException if the file is no table or lacks a column
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public static Loaded<Withdrawals> load(Path file) {
        Ledger ledger = new Ledger("rows");
        Reading reading = new Reading(ledger);
        Table.read(file, table -> {
            table.require(
                    "the data on withdrawals",
                    "cowcode",
                    "COUNTRY_NAME",
                    "IGO_short",
                    "IGO_long",
                    "year",
                    "Withdrawal");
            return reading::row;
        });
        return ledger.loaded(new Withdrawals(reading.found.build()));
    }

    /** Goes through the rows. */
    private static final class Reading {
        private final Ledger ledger;
        private final ImmutableList.Builder<Withdrawals.Withdrawal> found = ImmutableList.builder();
        private final Set<String> seen = new HashSet<>();

        Reading(Ledger ledger) {
            this.ledger = ledger;
        }

        void row(Row row) {
            ledger.read();
            String said = row.text("Withdrawal");
            if (missing(said)) {
                ledger.setAside("do not say whether the state left");
                return;
            }
            OptionalInt left = row.integer("Withdrawal");
            if (left.isPresent() && left.getAsInt() == 0) {
                ledger.setAside("say that nobody left (0)");
            } else if (left.isPresent() && left.getAsInt() == 1) {
                withdrawal(row);
            } else {
                String message = "`" + said + "` does not say whether the state left: it is neither 0 nor 1";
                String remedy = "export numbers, not the labels of values";
                ledger.setAside("not understood", FindingCode.BAD_VALUE, row.place("Withdrawal"), message, remedy);
            }
        }

        private void withdrawal(Row row) {
            OptionalInt year = row.integer("year");
            String body = row.text("IGO_short");
            if (year.isEmpty() || year.getAsInt() < 1 || year.getAsInt() > 9999 || missing(body)) {
                String message = "a withdrawal has no year or no abbreviation of the organisation";
                ledger.setAside("have no year or organisation", FindingCode.BAD_VALUE, row.place(), message, "");
                return;
            }
            OptionalInt number = row.integer("cowcode");
            Optional<String> actor =
                    number.isEmpty() ? Optional.empty() : Actors.known().cow(number.getAsInt(), year.getAsInt());
            if (actor.isEmpty()) {
                String message = "`" + row.text("COUNTRY_NAME") + "` (" + row.text("cowcode")
                        + ") is a state without an id here";
                ledger.setAside("are of a state without an id", FindingCode.UNMAPPED, row.place(), message, "");
                return;
            }
            put(row, actor.get(), CowIgo.id(body), year.getAsInt());
        }

        private void put(Row row, String actor, String body, int year) {
            if (seen.add(actor + " " + body + " " + year)) {
                String reason = row.optional("GeneralReason");
                found.add(new Withdrawals.Withdrawal(
                        actor, body, row.text("IGO_long"), year, missing(reason) ? "" : reason, row.place()));
                ledger.used();
            } else {
                String message = "`" + actor + "` leaves `" + body + "` in " + year + " in another row, too";
                ledger.setAside("repeat a withdrawal", FindingCode.DUPLICATE_ID, row.place(), message, "");
            }
        }

        /** Programs that export from Stata write nothing, a dot or NA where there is no value. */
        private static boolean missing(String text) {
            return text.isEmpty() || text.equals(".") || text.equals("NA");
        }
    }
}
