package dev.comity.io;

import com.google.common.collect.ImmutableSortedMap;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import dev.comity.scenario.IdealPoints;
import dev.comity.scenario.StanceShares;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Reads tables of positions, line by line: comma-separated values, whose first line names the columns. */
final class VoteTables {
    private final String source;
    private final FindingCollector findings = new FindingCollector();

    private VoteTables(String source) {
        this.source = source;
    }

    static Read<IdealPoints> idealPoints(String source, Reader table) {
        VoteTables tables = new VoteTables(source);
        TreeMap<Integer, TreeMap<String, Double>> years = new TreeMap<>();
        tables.rows(table, List.of("state", "year", "point"), (row, place) -> {
            TreeMap<String, Double> points = years.computeIfAbsent(Integer.valueOf(row.get(1)), any -> new TreeMap<>());
            double point = Double.parseDouble(row.get(2));
            if (!Double.isFinite(point)) {
                throw new NumberFormatException(row.get(2));
            }
            if (points.putIfAbsent(row.get(0), point) != null) {
                tables.twice(place, row.get(0), row.get(1));
            }
        });
        ImmutableSortedMap.Builder<Integer, ImmutableSortedMap<String, Double>> all = ImmutableSortedMap.naturalOrder();
        years.forEach((year, points) -> all.put(year, ImmutableSortedMap.copyOfSorted(points)));
        return new Read<>(Optional.of(new IdealPoints(all.buildOrThrow())), tables.findings.findings());
    }

    static Read<ImmutableSortedMap<String, StanceShares>> shares(String source, Reader table) {
        VoteTables tables = new VoteTables(source);
        TreeMap<String, long[]> counts = new TreeMap<>();
        tables.rows(table, List.of("state", "rollcall", "vote"), (row, place) -> {
            int column = vote(row.get(2));
            if (column >= 0) {
                counts.computeIfAbsent(row.get(0), any -> new long[3])[column]++;
            }
        });
        ImmutableSortedMap.Builder<String, StanceShares> shares = ImmutableSortedMap.naturalOrder();
        counts.forEach((state, count) -> shares.put(state, StanceShares.of(count[0], count[1], count[2])));
        return new Read<>(Optional.of(shares.buildOrThrow()), tables.findings.findings());
    }

    private static int vote(String word) {
        return switch (word) {
            case "yes", "1" -> 0;
            case "abstain", "2" -> 1;
            case "no", "3" -> 2;
            default -> -1;
        };
    }

    private void rows(Reader table, List<String> columns, BiConsumer<List<String>, Place> rows) {
        CsvReader<CsvRecord> records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(table);
        try {
            Iterator<CsvRecord> lines = records.iterator();
            List<String> names = lines.hasNext() ? lines.next().getFields() : List.of();
            for (String column : columns) {
                if (!names.contains(column)) {
                    String remedy = "name the columns in the first line: " + String.join(",", columns);
                    String message = "the table has no column " + Texts.shown(column);
                    findings.add(FindingCode.MISSING_KEY, Place.at(source, 1, 1), message, remedy);
                }
            }
            List<Integer> places = columns.stream().map(names::indexOf).toList();
            while (lines.hasNext() && !places.contains(-1)) {
                CsvRecord line = lines.next();
                row(line, names.size(), places, rows);
            }
        } catch (CsvParseException e) {
            String message = "the file can't be read as a table (" + e.getMessage() + ")";
            findings.add(FindingCode.SYNTAX, Place.at(source, 1, 1), message, "quote fields as in RFC 4180");
        }
    }

    private void row(CsvRecord line, int width, List<Integer> places, BiConsumer<List<String>, Place> rows) {
        Place place = Place.at(source, (int) line.getStartingLineNumber(), 1);
        if (line.getFieldCount() != width) {
            String message = "the line has " + line.getFieldCount() + " fields, the first line " + width;
            findings.add(FindingCode.SYNTAX, place, message, "write one field for each column");
            return;
        }
        List<String> row =
                places.stream().map(column -> line.getField(column).strip()).toList();
        if (row.get(0).isEmpty()) {
            findings.add(FindingCode.BAD_VALUE, place, "the line names no state", "name the state by its id");
            return;
        }
        try {
            rows.accept(row, place);
        } catch (NumberFormatException e) {
            String message = Texts.shown(String.join(",", row)) + " holds a number that can't be read";
            findings.add(FindingCode.BAD_VALUE, place, message, "write a year like 2015 and a point like -0.7");
        }
    }

    private void twice(Place place, String state, String year) {
        String message = Texts.shown(state) + " has two points in " + year;
        findings.add(FindingCode.DUPLICATE_ID, place, message, "keep one of them");
    }
}
