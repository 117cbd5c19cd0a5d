package dev.comity.data;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Findings;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.finding.Place;
import dev.comity.model.Suggest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * A table with a line of headings, read row by row; fields are separated by commas, or by tabs where the headings are.
 * Columns are found by their published names. What is no table throws an {@link InvalidDescriptionException} with line and
 * remedy.
 */
final class Table {
    private final String source;
    private final ImmutableList<String> columns;
    private final ImmutableMap<String, Integer> positions;

    private Table(String source, ImmutableList<String> columns) {
        this.source = source;
        this.columns = columns;
        ImmutableMap.Builder<String, Integer> found = ImmutableMap.builder();
        for (int i = 0; i < columns.size(); i++) {
            // A column of row numbers often has no name, or one that occurs again.
            if (columns.indexOf(columns.get(i)) == i) {
                found.put(columns.get(i), i);
            }
        }
        this.positions = found.buildOrThrow();
    }

    /** What reads a table: it is given the headings, and gives what reads a row. */
    interface Layout {
        Consumer<Row> begin(Table table);
    }

    /**
     * Reads a file from beginning to end.
     *
     * @throws InvalidDescriptionException if it is no table
     * @throws UncheckedIOException if it can't be read
     */
    static void read(Path file, Layout layout) {
        try (BufferedReader text = Texts.open(file)) {
            read(file.toString(), text, layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void read(String source, BufferedReader text, Layout layout) throws IOException {
        char separator = separator(text);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .commentStrategy(CommentStrategy.NONE)
                .ofCsvRecord(text)) {
            rows(source, records.iterator(), layout);
        } catch (CsvParseException e) {
            throw refused(FindingCode.SYNTAX, Place.of(source, ""), reason(e), "quote fields as in RFC 4180");
        }
    }

    private static void rows(String source, Iterator<CsvRecord> records, Layout layout) {
        if (!records.hasNext()) {
            throw refused(
                    FindingCode.SYNTAX, Place.at(source, 1, 1), "the file is empty", "it needs a line of headings");
        }
        Table table = new Table(source, ImmutableList.copyOf(records.next().getFields()));
        Consumer<Row> reader = layout.begin(table);
        while (records.hasNext()) {
            CsvRecord fields = records.next();
            if (fields.getFieldCount() != table.columns.size()) {
                throw refused(
                        FindingCode.SYNTAX,
                        Place.at(source, (int) fields.getStartingLineNumber(), 1),
                        "the row has " + fields.getFieldCount() + " fields, the headings have " + table.columns.size(),
                        "quote fields that hold a separator or a line break");
            }
            reader.accept(new Row(table, fields));
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(1 << 16);
        String headings = text.readLine();
        text.reset();
        return headings != null && headings.indexOf('\t') >= 0 && headings.indexOf(',') < 0 ? '\t' : ',';
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return "the file can't be read as a table ("
                + String.valueOf(e.getMessage()).replace('\n', ' ') + (cause == e ? "" : ", " + cause.getMessage())
                + ")";
    }

    static InvalidDescriptionException refused(FindingCode code, Place place, String message, String remedy) {
        return new InvalidDescriptionException(
                Findings.copyOf(ImmutableList.of(Finding.of(code, place, message, remedy))));
    }

    /** {@return the names of the columns, in order} */
    ImmutableList<String> columns() {
        return columns;
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    boolean hasAll(String... names) {
        return positions.keySet().containsAll(ImmutableList.copyOf(names));
    }

    int position(String column) {
        return positions.get(column);
    }

    /** Refuses a table that lacks one of these columns, and names those that it has. */
    void require(String layout, String... names) {
        for (String name : names) {
            if (!has(name)) {
                String near = Suggest.remedy(name, columns);
                throw refused(
                        FindingCode.MISSING_COLUMN,
                        headings(),
                        "there is no column `" + name + "`, which " + layout + " has",
                        near.isEmpty() ? "the file has " + shown() : near);
            }
        }
    }

    private String shown() {
        int most = 12;
        return columns.size() <= most
                ? Joiner.on(", ").join(columns)
                : Joiner.on(", ").join(columns.subList(0, most)) + " and " + (columns.size() - most) + " more";
    }

    Place headings() {
        return Place.at(source, 1, 1);
    }

    String source() {
        return source;
    }
}
