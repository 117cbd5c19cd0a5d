package dev.comity.proof;

/** Tells a sweep which variable to decide next. */
final class Guide {
    /**
     * So many boxes must hold a situation in the mean to be called dense. Found by measuring: ten and twenty do about as
     * well; with two, policies of 200 rules take longer, with none (always dense) several times as long.
     */
    private static final double DENSE = 16;

    private final Boxes boxes;
    private final int[] readings;

    Guide(Frame frame, Boxes boxes) {
        this.boxes = boxes;
        this.readings = frame.variables.stream().mapToInt(Variable::size).toArray();
    }

    /**
     * {@return whether the boxes of some groups lie so dense that most situations are in many of them} Then the question
     * is mostly settled by what holds, soonest if the variables are decided that most boxes restrict; where they lie thin
     * it is settled by what does not hold, and what is asked first comes first.
     */
    boolean isDense(long[] alive, long[] decided, long[] groups) {
        double mean = 0;
        for (int box = Bits.next(alive, 0); box >= 0 && mean <= DENSE; box = Bits.next(alive, box + 1)) {
            int group = boxes.group[box];
            if (group != Boxes.OUTSIDE && Bits.has(groups, group)) {
                mean += share(box, decided);
            }
        }
        return mean > DENSE;
    }

    /** {@return the share of the undecided situations that a box holds} */
    private double share(int box, long[] decided) {
        double share = 1;
        for (int w = 0; w < decided.length; w++) {
            for (long rest = boxes.restricts[box][w] & ~decided[w]; rest != 0; rest &= rest - 1) {
                int variable = (w << 6) + Long.numberOfTrailingZeros(rest);
                share *= (double) Long.bitCount(boxes.masks[box][variable]) / readings[variable];
            }
        }
        return share;
    }

    /**
     * {@return the variable to decide next} Of those that are restricted by some groups, the one that counts most; a box
     * counts the more the fewer variables it still restricts (Jeroslow & Wang 1990).
     */
    int next(long[] alive, long[] decided, long[] groups) {
        double[] weight = new double[readings.length];
        for (int box = Bits.next(alive, 0); box >= 0; box = Bits.next(alive, box + 1)) {
            int group = boxes.group[box];
            if (group != Boxes.OUTSIDE && Bits.has(groups, group)) {
                weigh(boxes.restricts[box], decided, weight);
            }
        }
        int best = -1;
        for (int v = 0; v < weight.length; v++) {
            if (weight[v] > (best < 0 ? 0 : weight[best])) {
                best = v;
            }
        }
        if (best < 0) {
            throw new IllegalStateException("the question is open, but it asked for nothing that is open");
        }
        return best;
    }

    private static void weigh(long[] restricts, long[] decided, double[] weight) {
        int size = 0;
        for (int w = 0; w < decided.length; w++) {
            size += Long.bitCount(restricts[w] & ~decided[w]);
        }
        double each = 1.0 / (1L << Math.min(2 * size, 62));
        for (int w = 0; w < decided.length; w++) {
            for (long rest = restricts[w] & ~decided[w]; rest != 0; rest &= rest - 1) {
                weight[(w << 6) + Long.numberOfTrailingZeros(rest)] += each;
            }
        }
    }
}
