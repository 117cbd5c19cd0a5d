package dev.comity.examples.study;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.model.Architecture;
import dev.comity.report.Cell;
import dev.comity.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What has been published of the data, beside what comes out here. The tables of the paper (Pevehouse et al. 2020) were not
 * at hand; the figures are those of the data's description, and the scales of the paper's figures as the package igoR redraws
 * them.
 */
final class Published {
    private Published() {}

    /** A figure, what is published, what comes out, and whether that agrees. */
    private record Figure(String what, String published, String here, boolean agrees) {}

    static Table compare(ImmutableSortedMap<Integer, IgoYears.Year> years, Architecture world) {
        List<Figure> figures = new ArrayList<>();
        figures.add(equal("organisations", 534, world.institutions().size()));
        figures.add(equal(
                "years of organisations",
                19_335,
                years.values().stream().mapToLong(year -> year.members.size()).sum()));
        figures.add(equal(
                "years of states",
                15_557,
                years.values().stream()
                        .mapToLong(year -> year.states.cardinality())
                        .sum()));
        figures.add(equal("first year", 1816, years.firstKey()));
        figures.add(equal("last year", 2014, years.lastKey()));
        figures.add(mostBodies(years));
        figures.add(ofThree(years));
        Table.Builder table =
                Table.of("published", "Beside what is published", "figure", "published", "here", "agrees");
        figures.forEach(figure -> table.row(
                Cell.of(figure.what), Cell.of(figure.published), Cell.of(figure.here), Cell.of(figure.agrees)));
        return table.build();
    }

    private static Figure equal(String what, long published, long here) {
        return new Figure(what, String.valueOf(published), String.valueOf(here), published == here);
    }

    /** The first figure of the paper goes up to 400. */
    private static Figure mostBodies(ImmutableSortedMap<Integer, IgoYears.Year> years) {
        Map.Entry<Integer, IgoYears.Year> most = null;
        for (Map.Entry<Integer, IgoYears.Year> year : years.entrySet()) {
            boolean more = most == null
                    || year.getValue().members.size() > most.getValue().members.size();
            most = more ? year : most;
        }
        int bodies = most == null ? 0 : most.getValue().members.size();
        String here = bodies + " in " + (most == null ? "no year" : most.getKey());
        return new Figure("most organisations in a year", "below 400", here, bodies < 400);
    }

    /** The data take in what has three members of the state system. */
    private static Figure ofThree(ImmutableSortedMap<Integer, IgoYears.Year> years) {
        IgoYears.Year last = years.lastEntry().getValue();
        long below = last.members.size() - last.ofThree();
        return new Figure(
                "organisations with less than three known full members in the last year",
                "0 by definition",
                String.valueOf(below),
                below == 0);
    }
}
