package dev.comity.data;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.finding.FindingCode;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.Fraction;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Delegation and pooling of international organisations by year, from Measuring International Authority (Hooghe et al. 2017).
 *
 * <pre>{@code
 * Mia.load(Path.of("mia.csv")).value().score("LAKES", 2003);   // Optional[Score[delegation=0.5, pooling=0.6]]
 * }</pre>
 */
public final class Mia {
    private Mia() {}

    /**
     * {@return the scores, by the organisations' names in capitals}
     *
     * @param file the data, plain or gzip
     * @throws InvalidDescriptionException if the file is no table or lacks a column
     * @throws java.io.UncheckedIOException if it can't be read
     */
    public static Loaded<AuthorityScores> load(Path file) {
        Ledger ledger = new Ledger("rows");
        Map<String, Map<Integer, AuthorityScores.Score>> byBody = new TreeMap<>();
        Table.read(file, table -> {
            table.require("the data on delegation and pooling", "ioname", "year", "delegation", "pooling");
            return row -> row(row, ledger, byBody);
        });
        ImmutableSortedMap.Builder<String, ImmutableSortedMap<Integer, AuthorityScores.Score>> scores =
                ImmutableSortedMap.naturalOrder();
        byBody.forEach((body, years) -> scores.put(body, ImmutableSortedMap.copyOf(years)));
        return ledger.loaded(new AuthorityScores(scores.build()));
    }

    private static void row(Row row, Ledger ledger, Map<String, Map<Integer, AuthorityScores.Score>> byBody) {
        ledger.read();
        OptionalInt year = row.integer("year");
        Optional<Fraction> delegation = score(row, "delegation");
        Optional<Fraction> pooling = score(row, "pooling");
        if (year.isEmpty() || delegation.isEmpty() || pooling.isEmpty()) {
            String message = "a row lacks a year or a score from 0 to 1";
            ledger.setAside("have no year or score", FindingCode.UNMAPPED, row.place(), message, "");
            return;
        }
        String body = row.text("ioname").toUpperCase(Locale.ROOT);
        boolean first = byBody.computeIfAbsent(body, any -> new TreeMap<>())
                        .putIfAbsent(year.getAsInt(), new AuthorityScores.Score(delegation.get(), pooling.get()))
                == null;
        if (first) {
            ledger.used();
        } else {
            String message = "an organisation has two rows for a year; the first counts";
            ledger.setAside("repeat a year", FindingCode.DUPLICATE_ID, row.place(), message, "");
        }
    }

    private static Optional<Fraction> score(Row row, String column) {
        try {
            Fraction score = Fraction.parse(row.text(column));
            return score.atLeast(Fraction.ZERO) && Fraction.ONE.atLeast(score) ? Optional.of(score) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
