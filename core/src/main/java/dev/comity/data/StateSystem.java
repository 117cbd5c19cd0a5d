package dev.comity.data;

import dev.comity.finding.FindingCode;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.DateRange;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The states of the world with the days on which they began and ended, from the list of the Correlates of War (states2016)
 * or of Gleditsch and Ward (ksgmdw), or from a list with a column {@code system} that holds both.
 *
 * <p>The lists give the last day of a state; here a state ends on the day after, and one that is there on the last day of
 * the list stays open. A state that was interrupted is there from its first to its last day, and a finding says so.
 *
 * <pre>{@code
 * StateSystem.cow(Path.of("states2016.csv")).value().actors().get("SUN").existence();   // 1816-01-01/1992-01-01
 * }</pre>
 */
public final class StateSystem {
    private StateSystem() {}

    /**
     * {@return the states of the Correlates of War list, as actors}
     *
     * @param file the list, plain or gzip
     * @throws InvalidDescriptionException if the file is no table, or of another layout
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public static Loaded<Architecture> cow(Path file) {
        return load(file, "COW");
    }

    /**
     * {@return the states of the list of Gleditsch and Ward, as actors}
     *
     * @param file the list, plain or gzip
     * @throws InvalidDescriptionException if the file is no table, or of another layout
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public static Loaded<Architecture> gleditschWard(Path file) {
        return load(file, "GW");
    }

    private static Loaded<Architecture> load(Path file, String system) {
        Ledger ledger = new Ledger("rows");
        Reading reading = new Reading(ledger, system);
        Table.read(file, table -> {
            if (table.has("system")) {
                table.require("a list of both systems", "code", "start", "end");
                return row -> reading.row(row, "code", day(row.text("start")), day(row.text("end")));
            }
            if (system.equals("GW")) {
                table.require("the list of Gleditsch and Ward", "statenumber", "start", "end");
                return row -> reading.row(row, "statenumber", day(row.text("start")), day(row.text("end")));
            }
            table.require(
                    "the list of the Correlates of War",
                    "ccode",
                    "styear",
                    "stmonth",
                    "stday",
                    "endyear",
                    "endmonth",
                    "endday");
            return row -> reading.row(row, "ccode", day(row, "st"), day(row, "end"));
        });
        return ledger.loaded(reading.build());
    }

    private static Optional<LocalDate> day(Row row, String prefix) {
        OptionalInt year = row.integer(prefix + "year");
        OptionalInt month = row.integer(prefix + "month");
        OptionalInt day = row.integer(prefix + "day");
        try {
            return year.isPresent() && month.isPresent() && day.isPresent()
                    ? Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Goes through the rows. */
    private static final class Reading {
        private final Ledger ledger;
        private final String system;
        private final Map<String, Life> lives = new TreeMap<>();
        private LocalDate last = LocalDate.MIN;

        private record Life(LocalDate first, LocalDate last) {}

        Reading(Ledger ledger, String system) {
            this.ledger = ledger;
            this.system = system;
        }

        void row(Row row, String numberColumn, Optional<LocalDate> start, Optional<LocalDate> end) {
            ledger.read();
            String other = row.optional("system");
            OptionalInt number = row.integer(numberColumn);
            if (!other.isEmpty() && !other.equals(system)) {
                ledger.setAside("are of the system " + other);
            } else if (number.isEmpty()
                    || start.isEmpty()
                    || end.isEmpty()
                    || end.get().isBefore(start.get())) {
                String message = "a row has no number, or no first and last day in order";
                ledger.setAside(
                        "have no days", FindingCode.BAD_VALUE, row.place(), message, "write days as `1967-08-08`");
            } else {
                state(row, number.getAsInt(), start.get(), end.get());
            }
        }

        /** One number may stand for several states in turn. */
        private void state(Row row, int number, LocalDate start, LocalDate end) {
            last = end.isAfter(last) ? end : last;
            boolean some = false;
            for (Actors.Span span : spans(number)) {
                LocalDate from = span.first().isAfter(start) ? span.first() : start;
                LocalDate to = span.last().isBefore(end) ? span.last() : end;
                if (!from.isAfter(to)) {
                    add(row, span.actor(), new Life(from, to));
                    some = true;
                }
            }
            if (some) {
                ledger.used();
            } else {
                String message = "the number " + number + " is of a state without an id here";
                ledger.setAside("are of a state without an id", FindingCode.UNMAPPED, row.place(), message, "");
            }
        }

        private List<Actors.Span> spans(int number) {
            return system.equals("COW")
                    ? Actors.known().cow(number)
                    : Actors.known().gw(number);
        }

        private void add(Row row, String actor, Life life) {
            lives.merge(actor, life, (one, other) -> {
                boolean gap = one.last().plusDays(1).isBefore(other.first())
                        || other.last().plusDays(1).isBefore(one.first());
                if (gap) {
                    String message = "the interruption of `" + actor + "` is not kept";
                    ledger.count(FindingCode.NOT_IN_DATA, row.place(), message, "");
                }
                return new Life(
                        one.first().isBefore(other.first()) ? one.first() : other.first(),
                        one.last().isAfter(other.last()) ? one.last() : other.last());
            });
        }

        Architecture build() {
            Architecture.Builder world = Architecture.builder().name(system + " states");
            lives.forEach((actor, life) -> {
                boolean open = life.last().equals(last);
                Optional<DatePoint> end = open
                        ? Optional.empty()
                        : Optional.of(DatePoint.of(life.last().plusDays(1)));
                world.add(Actors.known().actor(actor, new DateRange(Optional.of(DatePoint.of(life.first())), end)));
            });
            return world.build();
        }
    }
}
