package dev.comity.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Exact fronts and their bounds, against trying every set. */
class FrontProperties {
    private static final int REFORMS = 8;

    @Property(tries = 300)
    void theFrontIsThatOfAllSets(@ForAll Random random) {
        long[] costs = costs(random);
        List<OpenTable> tables = tables(random);
        FrontSearch search = new FrontSearch(costs, 100_000);
        FrontSearch.Bounds bounds = search.search(tables);

        assertThat(search.exact()).isTrue();
        assertThat(points(bounds.reached())).isEqualTo(plainly(tables, costs));
        assertThat(bounds.bound()).isEqualTo(bounds.reached());
        for (Front.Point point : bounds.reached().points()) {
            assertThat(open(tables, point.chosen())).isEqualTo(point.open());
            assertThat(point.chosen().stream().mapToLong(i -> costs[i]).sum()).isEqualTo(point.cost());
        }
    }

    @Property(tries = 300)
    void whereStepsEndTheFrontLiesBetween(@ForAll Random random) {
        long[] costs = costs(random);
        List<OpenTable> tables = tables(random);
        TreeMap<Long, Long> exact = plainly(tables, costs);
        FrontSearch.Bounds bounds = new FrontSearch(costs, random.nextInt(12)).search(tables);

        exact.forEach((cost, open) ->
                assertThat(points(bounds.bound()).floorEntry(cost).getValue()).isLessThanOrEqualTo(open));
        points(bounds.reached())
                .forEach((cost, open) ->
                        assertThat(exact.floorEntry(cost).getValue()).isLessThanOrEqualTo(open));
        for (Front.Point point : bounds.reached().points()) {
            assertThat(open(tables, point.chosen())).isEqualTo(point.open());
        }
    }

    private static long[] costs(Random random) {
        return random.longs(REFORMS, 1, 5).toArray();
    }

    /** Nothing is impossible without any reform. */
    private static List<OpenTable> tables(Random random) {
        List<OpenTable> tables = new ArrayList<>();
        for (int i = 0; i < random.nextInt(9); i++) {
            TreeSet<Integer> scope = new TreeSet<>();
            for (int j = 0; j < 1 + random.nextInt(4); j++) {
                scope.add(random.nextInt(REFORMS));
            }
            int[] numbers = scope.stream().mapToInt(Integer::intValue).toArray();
            long impossible = random.nextInt(4);
            tables.add(OpenTable.of(
                    numbers,
                    set -> !set.isEmpty() && impossible == 0 && random.nextInt(4) == 0
                            ? OpenTable.IMPOSSIBLE
                            : random.nextInt(3)));
        }
        return tables;
    }

    private static TreeMap<Long, Long> points(Front front) {
        TreeMap<Long, Long> points = new TreeMap<>();
        front.points().forEach(point -> points.put(point.cost(), point.open()));
        return points;
    }

    private static TreeMap<Long, Long> plainly(List<OpenTable> tables, long[] costs) {
        TreeMap<Long, Long> least = new TreeMap<>();
        for (int i = 0; i < 1 << REFORMS; i++) {
            BitSet chosen = BitSet.valueOf(new long[] {i});
            long open = open(tables, chosen);
            if (open != OpenTable.IMPOSSIBLE) {
                least.merge(chosen.stream().mapToLong(j -> costs[j]).sum(), open, Math::min);
            }
        }
        TreeMap<Long, Long> front = new TreeMap<>();
        least.forEach((cost, open) -> {
            if (front.isEmpty() || open < front.lastEntry().getValue()) {
                front.put(cost, open);
            }
        });
        return front;
    }

    private static long open(List<OpenTable> tables, BitSet chosen) {
        long open = 0;
        for (OpenTable table : tables) {
            open = OpenTable.sum(open, table.at(chosen));
        }
        return open;
    }
}
