package dev.comity.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what cost buys, exactly: tables that share no reform are solved apart; else it is settled whether the reform is made
 * of which most tables speak, both ways, and what remains is solved, once for all branches that leave the same tables.
 */
final class FrontSearch {
    private final long[] costs;
    private final long budget;
    private final Map<Set<OpenTable>, Front> solved = new HashMap<>();
    private long steps;
    private boolean exact = true;

    FrontSearch(long[] costs, long budget) {
        this.costs = costs;
        this.budget = budget;
    }

    /**
     * What two searches know: the answer lies between.
     *
     * @param reached what certain sets of reforms reach
     * @param bound what no set can better
     */
    record Bounds(Front reached, Front bound) {
        private Bounds plus(Bounds other) {
            return new Bounds(reached.plus(other.reached), bound.plus(other.bound));
        }
    }

    /** Signals that no step is left. */
    private static final class OutOfSteps extends RuntimeException {
        private static final long serialVersionUID = 1;

        OutOfSteps() {
            super("", null, false, false);
        }
    }

    /** {@return whether reached and bound are the same} */
    boolean exact() {
        return exact;
    }

    /** {@return what the sum of some tables comes to, by cost} A part that takes too many steps is bounded. */
    Bounds search(Iterable<OpenTable> tables) {
        Sum sum = new Sum(tables);
        Bounds all = new Bounds(Front.of(sum.open), Front.of(sum.open));
        List<List<OpenTable>> parts = sum.parts();
        for (int i = 0; i < parts.size(); i++) {
            all = all.plus(part(parts.get(i), steps + (budget - steps) / (parts.size() - i)));
        }
        return all;
    }

    private Bounds part(List<OpenTable> tables, long until) {
        try {
            Front front = solve(tables, until);
            return new Bounds(front, front);
        } catch (OutOfSteps stopped) {
            exact = false;
            return new Bounds(FrontBounds.reached(tables, costs), FrontBounds.bound(tables, costs));
        }
    }

    private Front solve(List<OpenTable> tables, long until) {
        Set<OpenTable> key = new HashSet<>(tables);
        Front known = solved.get(key);
        if (known != null) {
            return known;
        }
        if (++steps > until) {
            throw new OutOfSteps();
        }
        int reform = busiest(tables);
        Front without = settled(tables, reform, false, until);
        Front with = settled(tables, reform, true, until).with(reform, costs[reform]);
        Front front = without.or(with);
        solved.put(key, front);
        return front;
    }

    private Front settled(List<OpenTable> tables, int reform, boolean made, long until) {
        List<OpenTable> rest = new ArrayList<>();
        tables.forEach(table -> rest.add(table.settled(reform, made)));
        Sum sum = new Sum(rest);
        Front front = Front.of(sum.open);
        for (List<OpenTable> part : sum.parts()) {
            if (!front.points().isEmpty()) {
                front = front.plus(solve(part, until));
            }
        }
        return front;
    }

    private static int busiest(List<OpenTable> tables) {
        Map<Integer, Integer> count = new TreeMap<>();
        for (OpenTable table : tables) {
            for (int reform : table.scope()) {
                count.merge(reform, 1, Integer::sum);
            }
        }
        int busiest = -1;
        for (Map.Entry<Integer, Integer> entry : count.entrySet()) {
            busiest = busiest < 0 || entry.getValue() > count.get(busiest) ? entry.getKey() : busiest;
        }
        return busiest;
    }

    /** Tables of one scope made one, what is constant apart. */
    private static final class Sum {
        private final Map<List<Integer>, OpenTable> byScope = new LinkedHashMap<>();
        private long open;

        Sum(Iterable<OpenTable> tables) {
            for (OpenTable table : tables) {
                if (table.constant()) {
                    open = OpenTable.sum(open, table.open()[0]);
                } else {
                    byScope.merge(ints(table.scope()), table, OpenTable::plus);
                }
            }
        }

        private static List<Integer> ints(int[] scope) {
            List<Integer> ints = new ArrayList<>();
            for (int reform : scope) {
                ints.add(reform);
            }
            return ints;
        }

        /** The tables in parts that share no reform. */
        List<List<OpenTable>> parts() {
            List<OpenTable> left = new ArrayList<>(byScope.values());
            List<List<OpenTable>> parts = new ArrayList<>();
            while (!left.isEmpty()) {
                parts.add(part(left));
            }
            return parts;
        }

        private static List<OpenTable> part(List<OpenTable> left) {
            List<OpenTable> part = new ArrayList<>();
            Set<Integer> reached = new HashSet<>();
            part.add(left.remove(0));
            reached.addAll(ints(part.get(0).scope()));
            for (int i = 0; i < left.size(); ) {
                List<Integer> scope = ints(left.get(i).scope());
                if (scope.stream().anyMatch(reached::contains)) {
                    reached.addAll(scope);
                    part.add(left.remove(i));
                    i = 0;
                } else {
                    i++;
                }
            }
            return part;
        }
    }
}
