package dev.comity.examples.study;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.data.CowIgo;
import dev.comity.data.Loaded;
import dev.comity.model.Architecture;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Counts international organisations and memberships by year, measures overlap and gaps from 1950 on, writes both as tables
 * and draws them. It needs the data of the Correlates of War by organisation; see the README of {@code examples/study}.
 */
public final class IgoStudy {
    private static final int MEASURED_FROM = 1950;

    private final ImmutableSortedMap<Integer, IgoYears.Year> years;
    private final Loaded<Architecture> loaded;

    private IgoStudy(Path file) {
        loaded = CowIgo.load(file);
        years = IgoYears.of(file);
    }

    /** Takes the file of the data and a folder for the results. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 2) {
            out.println("usage: IgoStudy IGO_YEAR_FILE FOLDER");
            return;
        }
        run(Path.of(arguments[0]), Path.of(arguments[1]), out);
    }

    static void run(Path file, Path folder, PrintStream out) {
        IgoStudy study = new IgoStudy(file);
        try {
            Files.createDirectories(folder);
            write(folder.resolve("years.csv"), study.years());
            write(folder.resolve("overlap.csv"), study.overlap());
            write(folder.resolve("gaps.csv"), study.gaps());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println(study.loaded.value());
        study.loaded.tallies().forEach(tally -> out.println("  " + tally));
        Published.compare(study.years, study.loaded.value()).forEach(out::println);
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    List<String> years() {
        List<String> lines = new ArrayList<>();
        lines.add("year,states,bodies,bodies_of_three,memberships,mean_memberships");
        years.forEach((year, all) -> lines.add(String.format(
                Locale.ROOT,
                "%d,%d,%d,%d,%d,%.3f",
                year,
                all.states.cardinality(),
                all.members.size(),
                all.ofThree(),
                all.memberships(),
                all.meanMemberships())));
        return lines;
    }

    Map<Integer, IgoYears.Year> measured() {
        return years.tailMap(MEASURED_FROM, true);
    }

    List<String> overlap() {
        List<String> lines = new ArrayList<>();
        lines.add("year,mean_jaccard,mean_shared_memberships");
        measured().forEach((year, all) -> {
            Overlap overlap = Overlap.of(all);
            lines.add(String.format(Locale.ROOT, "%d,%.5f,%.3f", year, overlap.jaccard(), overlap.shared()));
        });
        return lines;
    }

    List<String> gaps() {
        List<String> lines = new ArrayList<>();
        lines.add("year,field,region,gap,body");
        measured()
                .forEach((year, all) -> Gap.of(all, loaded.value().institutions())
                        .forEach(gap -> lines.add(String.format(
                                Locale.ROOT,
                                "%d,%s,%s,%.4f,%s",
                                year,
                                gap.field(),
                                gap.region(),
                                gap.gap(),
                                gap.body()))));
        return lines;
    }
}
