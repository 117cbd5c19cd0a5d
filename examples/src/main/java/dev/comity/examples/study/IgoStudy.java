package dev.comity.examples.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.data.CowIgo;
import dev.comity.data.Loaded;
import dev.comity.examples.picture.EChartsPainter;
import dev.comity.model.Architecture;
import dev.comity.report.Block;
import dev.comity.report.Cell;
import dev.comity.report.Chart;
import dev.comity.report.Painter;
import dev.comity.report.Report;
import dev.comity.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * Counts international organisations and memberships by year, measures overlap and gaps from 1950 on, writes all as tables
 * and draws them. It needs the data of the Correlates of War by organisation; see {@code examples/study}.
 */
public final class IgoStudy {
    private static final int MEASURED_FROM = 1950;

    private final ImmutableSortedMap<Integer, IgoYears.Year> years;
    private final Loaded<Architecture> loaded;

    private IgoStudy(Path file) {
        loaded = CowIgo.load(file);
        years = IgoYears.of(file);
    }

    /**
     * Writes the study.
     *
     * @param arguments the file of the data, plain or gzip, and the folder for the results
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 2) {
            out.println("usage: IgoStudy IGO_YEAR_FORMAT_FILE FOLDER");
            return;
        }
        write(report(Path.of(arguments[0])), Path.of(arguments[1]), new EChartsPainter());
        out.println("written to " + arguments[1]);
    }

    /** Writes a page, a picture of each chart and a table of each block. */
    static void write(Report report, Path folder, Painter painter) throws IOException {
        Files.createDirectories(folder);
        report.save(folder.resolve("study.html"), painter);
        for (Block block : report.blocks()) {
            Files.writeString(folder.resolve(block.id() + ".csv"), report.csv(block.id()));
            String picture = painter.svg(block);
            if (!picture.isEmpty()) {
                Files.writeString(folder.resolve(block.id() + ".svg"), picture);
            }
        }
    }

    /** {@return the study of a file; without gaps if it is of the layout by states, which does not tell fields} */
    static Report report(Path file) {
        IgoStudy study = new IgoStudy(file);
        return new Report(
                "study",
                "International organisations, " + study.years.firstKey() + " to " + study.years.lastKey(),
                ImmutableMap.of(
                        "source",
                        Cell.of(
                                "Correlates of War, Intergovernmental Organizations, version 3 (Pevehouse et al. 2020)"),
                        "counts",
                        Cell.of(study.loaded.tallies().get(0).toString())),
                study.blocks());
    }

    private ImmutableList<Block> blocks() {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(Published.compare(years, loaded.value()), bodies(), memberships(), shared(), jaccard());
        if (loaded.value().institutions().values().stream()
                .anyMatch(body -> !body.claims().isEmpty())) {
            blocks.add(gaps("political"), gaps("social"), gaps("economic"));
        }
        return blocks.build();
    }

    private SortedMap<Integer, IgoYears.Year> measured() {
        return years.tailMap(MEASURED_FROM, true);
    }

    private static Chart lines(Table.Builder data, String lines) {
        return new Chart(Chart.Kind.LINES, data.build(), "year", lines, "value");
    }

    private static Cell number(double value) {
        return new Cell.Number(BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_EVEN));
    }

    private Chart bodies() {
        Table.Builder table = Table.of("bodies", "Living organisations, and states", "year", "what", "value");
        years.forEach((year, all) -> {
            table.row(Cell.of(year), Cell.of("organisations"), Cell.of(all.members.size()));
            table.row(Cell.of(year), Cell.of("with three known full members"), Cell.of(all.ofThree()));
            table.row(Cell.of(year), Cell.of("states"), Cell.of(all.states.cardinality()));
        });
        return lines(table, "what");
    }

    private Chart memberships() {
        Table.Builder table = Table.of("memberships", "Full memberships a state", "year", "what", "value");
        years.forEach((year, all) ->
                table.row(Cell.of(year), Cell.of("mean full memberships"), number(all.meanMemberships())));
        return lines(table, "what");
    }

    private Chart shared() {
        Table.Builder table =
                Table.of("shared", "Organisations to which two states both belong", "year", "what", "value");
        measured()
                .forEach((year, all) -> table.row(
                        Cell.of(year),
                        Cell.of("mean over pairs of states"),
                        number(Overlap.of(all).shared())));
        return lines(table, "what");
    }

    private Chart jaccard() {
        Table.Builder table = Table.of(
                "overlap", "Members that two organisations share, of those of either", "year", "what", "value");
        measured()
                .forEach((year, all) -> table.row(
                        Cell.of(year),
                        Cell.of("mean over pairs of organisations"),
                        number(Overlap.of(all).jaccard())));
        return lines(table, "what");
    }

    private Chart gaps(String field) {
        Table.Builder table = Table.of(
                "gaps-" + field,
                "States of a region outside its widest " + field + " organisation",
                "year",
                "region",
                "value",
                "organisation");
        measured()
                .forEach((year, all) -> Gap.of(field, all, loaded.value().institutions())
                        .forEach(gap -> table.row(
                                Cell.of(year), Cell.of(gap.region()), number(gap.share()), Cell.of(gap.body()))));
        return lines(table, "region");
    }
}
