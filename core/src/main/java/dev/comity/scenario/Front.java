package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What cost buys: the points at which no set of reforms is cheaper and leaves no more open, by rising cost and falling
 * open weight. Of the sets of one point the one stands for all that has the fewest reforms, then the first that differ in
 * the order of the catalogue.
 *
 * @param points the points
 */
record Front(ImmutableList<Point> points) {
    private static final Comparator<Point> ORDER =
            Comparator.comparingLong(Point::cost).thenComparingLong(Point::open);

    /**
     * A point.
     *
     * @param cost the cost
     * @param open the weight that stays open
     * @param chosen the set that stands for all
     * @param common the reforms that are in every set of the point
     * @param sets how many sets there are
     */
    record Point(long cost, long open, BitSet chosen, BitSet common, BigInteger sets) {
        private Point plus(Point other) {
            return new Point(
                    cost + other.cost,
                    open + other.open,
                    union(chosen, other.chosen),
                    union(common, other.common),
                    sets.multiply(other.sets));
        }

        private Point or(Point other) {
            BitSet both = (BitSet) common.clone();
            both.and(other.common);
            return new Point(cost, open, first(chosen, other.chosen), both, sets.add(other.sets));
        }
    }

    /** {@return the front of nothing: no cost, and some weight open; empty if that is impossible} */
    static Front of(long open) {
        return open == OpenTable.IMPOSSIBLE
                ? new Front(ImmutableList.of())
                : new Front(ImmutableList.of(new Point(0, open, new BitSet(), new BitSet(), BigInteger.ONE)));
    }

    /** {@return the best of some points} */
    static Front best(List<Point> points) {
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(ORDER);
        List<Point> best = new ArrayList<>();
        for (Point point : sorted) {
            Point last = best.isEmpty() ? null : best.get(best.size() - 1);
            if (last == null || point.open() < last.open()) {
                best.add(point);
            } else if (point.open() == last.open() && point.cost() == last.cost()) {
                best.set(best.size() - 1, last.or(point));
            }
        }
        return new Front(ImmutableList.copyOf(best));
    }

    /** {@return what two fronts over different reforms buy together} */
    Front plus(Front other) {
        List<long[]> pairs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < other.points.size(); j++) {
                Point one = points.get(i);
                Point two = other.points.get(j);
                pairs.add(new long[] {one.cost + two.cost, one.open + two.open, i, j});
            }
        }
        pairs.sort(Comparator.<long[]>comparingLong(pair -> pair[0]).thenComparingLong(pair -> pair[1]));
        List<Point> sums = new ArrayList<>();
        long cost = Long.MIN_VALUE;
        long open = Long.MAX_VALUE;
        for (long[] pair : pairs) {
            if (pair[1] < open || pair[1] == open && pair[0] == cost) {
                cost = pair[0];
                open = pair[1];
                sums.add(points.get((int) pair[2]).plus(other.points.get((int) pair[3])));
            }
        }
        return best(sums);
    }

    /** {@return the front once a reform is made too} */
    Front with(int reform, long price) {
        BitSet one = new BitSet();
        one.set(reform);
        Point made = new Point(price, 0, one, one, BigInteger.ONE);
        return new Front(points.stream().map(point -> point.plus(made)).collect(ImmutableList.toImmutableList()));
    }

    /** {@return the better of two fronts over the same reforms, at each cost} */
    Front or(Front other) {
        List<Point> both = new ArrayList<>(points);
        both.addAll(other.points);
        return best(both);
    }

    /** {@return the point that leaves the least open, of these the cheapest} */
    Point last() {
        return points.get(points.size() - 1);
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet union = (BitSet) one.clone();
        union.or(other);
        return union;
    }

    /** The smaller set; of equals the one with the first reform that is not in both. */
    private static BitSet first(BitSet one, BitSet other) {
        if (one.cardinality() != other.cardinality()) {
            return one.cardinality() < other.cardinality() ? one : other;
        }
        BitSet difference = (BitSet) one.clone();
        difference.xor(other);
        return difference.isEmpty() || one.get(difference.nextSetBit(0)) ? one : other;
    }
}
