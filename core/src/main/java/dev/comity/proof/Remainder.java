package dev.comity.proof;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the situations that lie outside of some boxes: what is left to count once a question is answered. Boxes that
 * share no variable are counted apart and multiplied; equal remainders are counted once (Thurley 2006, sharpSAT).
 */
final class Remainder {
    private final Frame frame;
    private final Boxes boxes;
    private final Meter meter;
    private final Map<Key, BigInteger> known = new HashMap<>();

    Remainder(Frame frame, Boxes boxes, Meter meter) {
        this.frame = frame;
        this.boxes = boxes;
        this.meter = meter;
    }

    /**
     * {@return the weight of what lies outside of the boxes, over the undecided variables that they restrict} None of the
     * boxes is satisfied.
     */
    BigInteger count(long[] alive, long[] decided) {
        BigInteger all = BigInteger.ONE;
        long[] open = alive.clone();
        while (!Bits.isEmpty(open)) {
            long[] component = component(open, decided);
            open = Bits.minus(open, component);
            all = all.multiply(countComponent(component, decided));
            if (all.signum() == 0) {
                return all;
            }
        }
        return all;
    }

    /**
     * {@return what else must be chosen so that a situation certainly lies in the space that was asked about} What no
     * world brings about needs no choice. There is something outside of the boxes.
     */
    Tally.Choice inside(long[] alive, long[] decided) {
        long[] left = alive;
        long[] done = decided;
        Tally.Choice choices = Tally.Choice.NONE;
        long[] used = boxes.used(Bits.and(left, boxes.narrowing), done);
        while (!Bits.isEmpty(used)) {
            int variable = mostUsed(left, used);
            done = Bits.with(done, variable);
            long best = best(variable, left, done);
            choices = new Tally.Choice(variable, Long.numberOfTrailingZeros(best), choices);
            left = boxes.allowing(left, variable, Long.numberOfTrailingZeros(best));
            used = boxes.used(Bits.and(left, boxes.narrowing), done);
        }
        return choices;
    }

    /** {@return readings of a variable with which something lies outside of the boxes still} */
    private long best(int variable, long[] alive, long[] decided) {
        for (long part : boxes.parts(variable, frame.variables.get(variable).full(), alive)) {
            long[] left = boxes.allowing(alive, variable, Long.numberOfTrailingZeros(part));
            boolean some = frame.weights.of(variable, part).signum() > 0 && !anySatisfied(left, decided);
            if (some && count(left, decided).signum() > 0) {
                return part;
            }
        }
        throw new IllegalStateException("nothing lies outside of the boxes");
    }

    /** {@return the boxes that hang together with the first one by undecided variables} */
    private long[] component(long[] open, long[] decided) {
        long[] component = new long[open.length];
        long[] reached = new long[boxes.variableWords];
        Bits.set(component, Bits.next(open, 0));
        boolean grew = true;
        while (grew) {
            long[] used = boxes.used(component, decided);
            grew = false;
            for (int v = Bits.next(used, 0); v >= 0; v = Bits.next(used, v + 1)) {
                if (!Bits.has(reached, v)) {
                    Bits.set(reached, v);
                    grew = true;
                    for (int w = 0; w < component.length; w++) {
                        component[w] |= open[w] & boxes.restricting[v][w];
                    }
                }
            }
        }
        return component;
    }

    private BigInteger countComponent(long[] alive, long[] decided) {
        long[] used = boxes.used(alive, decided);
        Key key = new Key(alive, used);
        BigInteger seen = known.get(key);
        if (seen == null) {
            seen = split(alive, decided, used);
            meter.node();
            known.put(key, seen);
        }
        return seen;
    }

    private BigInteger split(long[] alive, long[] decided, long[] used) {
        meter.step();
        int variable = mostUsed(alive, used);
        BigInteger sum = BigInteger.ZERO;
        for (long part : boxes.parts(variable, frame.variables.get(variable).full(), alive)) {
            int value = Long.numberOfTrailingZeros(part);
            BigInteger weight = frame.weights.of(variable, part);
            long[] left = boxes.allowing(alive, variable, value);
            long[] more = Bits.with(decided, variable);
            if (weight.signum() == 0 || anySatisfied(left, more)) {
                continue;
            }
            BigInteger free = free(used, boxes.used(left, more), variable);
            sum = sum.add(count(left, more).multiply(weight).multiply(free));
        }
        return sum;
    }

    private boolean anySatisfied(long[] alive, long[] decided) {
        for (int box = Bits.next(alive, 0); box >= 0; box = Bits.next(alive, box + 1)) {
            if (boxes.satisfied(box, decided)) {
                return true;
            }
        }
        return false;
    }

    private int mostUsed(long[] alive, long[] used) {
        int best = -1;
        int most = -1;
        for (int v = Bits.next(used, 0); v >= 0; v = Bits.next(used, v + 1)) {
            int uses = Bits.sizeOfShared(alive, boxes.restricting[v]);
            if (uses > most) {
                most = uses;
                best = v;
            }
        }
        return best;
    }

    /** {@return the weight of the variables that were used before and are neither decided now nor used any more} */
    BigInteger free(long[] before, long[] after, int decided) {
        BigInteger free = BigInteger.ONE;
        for (int v = Bits.next(before, 0); v >= 0; v = Bits.next(before, v + 1)) {
            if (v != decided && !Bits.has(after, v)) {
                free = free.multiply(frame.weights.total(v));
            }
        }
        return free;
    }

    /** A set of boxes with the undecided variables that they restrict: what the remainder depends on. */
    private static final class Key {
        private final long[] alive;
        private final long[] used;
        private final int hash;

        Key(long[] alive, long[] used) {
            this.alive = alive;
            this.used = used;
            this.hash = java.util.Arrays.hashCode(alive) * 31 + java.util.Arrays.hashCode(used);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && java.util.Arrays.equals(alive, key.alive)
                    && java.util.Arrays.equals(used, key.used);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
