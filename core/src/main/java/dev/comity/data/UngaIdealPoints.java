package dev.comity.data;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.finding.FindingCode;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.scenario.IdealPoints;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Ideal points of states by year, as estimated from their votes in the General Assembly (Bailey, Strezhnev and Voeten 2017).
 *
 * <pre>{@code
 * IdealPoints points = UngaIdealPoints.load(Path.of("ideal_points.csv")).value();
 * points.by(1961);   // {FRA=1.25, SUN=-2.5}
 * }</pre>
 */
public final class UngaIdealPoints {
    private UngaIdealPoints() {}

    /**
     * {@return the points of a file of estimates} The year of a session is that of its beginning; the first was that of 1946.
     *
     * @param file the data, plain or gzip
     * @throws InvalidDescriptionException if the file is no table or lacks a column
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public static Loaded<IdealPoints> load(Path file) {
        Ledger ledger = new Ledger("rows");
        Map<Integer, Map<String, Double>> byYear = new TreeMap<>();
        Table.read(file, table -> {
            // Later releases write the name in small letters.
            String column = table.has("idealpointall") ? "idealpointall" : "IdealPointAll";
            table.require("the estimates of ideal points", "session", "ccode", column);
            return row -> row(row, column, ledger, byYear);
        });
        ImmutableSortedMap.Builder<Integer, ImmutableSortedMap<String, Double>> points =
                ImmutableSortedMap.naturalOrder();
        byYear.forEach((year, own) -> points.put(year, ImmutableSortedMap.copyOf(own)));
        return ledger.loaded(new IdealPoints(points.build()));
    }

    private static void row(Row row, String column, Ledger ledger, Map<Integer, Map<String, Double>> byYear) {
        ledger.read();
        OptionalInt session = row.integer("session");
        OptionalInt number = row.integer("ccode");
        Optional<Double> point = point(row.text(column));
        if (session.isEmpty() || number.isEmpty()) {
            String message = "a row has no session or no number of a state";
            ledger.setAside("have no session or state", FindingCode.BAD_VALUE, row.place(), message, "");
            return;
        }
        int year = 1945 + session.getAsInt();
        Optional<String> actor = Actors.known().cow(number.getAsInt(), year);
        if (point.isEmpty()) {
            ledger.setAside("have no estimate");
        } else if (actor.isEmpty()) {
            String message = "the number " + number.getAsInt() + " is of a state without an id here";
            ledger.setAside("are of a state without an id", FindingCode.UNMAPPED, row.place("ccode"), message, "");
        } else if (byYear.computeIfAbsent(year, any -> new TreeMap<>()).putIfAbsent(actor.get(), point.get()) == null) {
            ledger.used();
        } else {
            String message = "`" + actor.get() + "` has two estimates for a session; the first counts";
            ledger.setAside("repeat a session", FindingCode.DUPLICATE_ID, row.place(), message, "");
        }
    }

    private static Optional<Double> point(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
