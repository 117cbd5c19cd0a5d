package dev.comity.scenario;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is known of a front where an exact search takes too long. */
final class FrontBounds {
    private FrontBounds() {}

    /**
     * {@return a front that no set of reforms can better} Each table pays a part of the price of its reforms, and is bought
     * as cheaply as if it were alone: together they never pay more than the whole.
     */
    static Front bound(List<OpenTable> tables, long[] costs) {
        int[] sharing = new int[costs.length];
        for (OpenTable table : tables) {
            for (int reform : table.scope()) {
                sharing[reform]++;
            }
        }
        Front bound = Front.of(0);
        for (OpenTable table : tables) {
            List<Front.Point> points = new ArrayList<>();
            for (int i = 0; i < table.open().length; i++) {
                if (table.open()[i] != OpenTable.IMPOSSIBLE) {
                    points.add(point(price(table, i, costs, sharing), table.open()[i], new BitSet()));
                }
            }
            bound = bound.plus(Front.best(points));
        }
        return bound;
    }

    private static long price(OpenTable table, int index, long[] costs, int[] sharing) {
        long price = 0;
        for (int j = 0; j < table.scope().length; j++) {
            int reform = table.scope()[j];
            price += (index >> j & 1) == 1 ? costs[reform] / sharing[reform] : 0;
        }
        return price;
    }

    /** {@return what is reached by making again and again the change that closes most for its cost} */
    static Front reached(List<OpenTable> tables, long[] costs) {
        List<Front.Point> points = new ArrayList<>();
        BitSet chosen = new BitSet();
        long open = open(tables, chosen);
        Set<BitSet> moves = moves(tables);
        while (true) {
            points.add(point(cost(chosen, costs), open, chosen));
            BitSet best = null;
            double gain = 0;
            for (BitSet move : moves) {
                BitSet next = (BitSet) chosen.clone();
                next.or(move);
                long left = open(tables, next);
                double gained = left == OpenTable.IMPOSSIBLE || left >= open
                        ? 0
                        : (double) (open - left) / (cost(next, costs) - cost(chosen, costs));
                best = gained > gain ? next : best;
                gain = Math.max(gain, gained);
            }
            if (best == null) {
                return Front.best(points);
            }
            chosen = best;
            open = open(tables, chosen);
        }
    }

    /** Every set that a table speaks of: it may take several reforms to close one gap. */
    private static Set<BitSet> moves(List<OpenTable> tables) {
        Set<BitSet> moves = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        for (OpenTable table : tables) {
            for (int i = 1; i < table.open().length; i++) {
                if (Integer.bitCount(i) <= 2) {
                    BitSet move = new BitSet();
                    for (int j = 0; j < table.scope().length; j++) {
                        move.set(table.scope()[j], (i >> j & 1) == 1);
                    }
                    moves.add(move);
                }
            }
        }
        return moves;
    }

    private static long open(List<OpenTable> tables, BitSet chosen) {
        long open = 0;
        for (OpenTable table : tables) {
            open = OpenTable.sum(open, table.at(chosen));
        }
        return open;
    }

    private static long cost(BitSet chosen, long[] costs) {
        return chosen.stream().mapToLong(reform -> costs[reform]).sum();
    }

    private static Front.Point point(long cost, long open, BitSet chosen) {
        return new Front.Point(cost, open, chosen, new BitSet(), java.math.BigInteger.ONE);
    }
}
