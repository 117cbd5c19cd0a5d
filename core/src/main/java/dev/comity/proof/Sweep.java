package dev.comity.proof;

import dev.comity.condition.Truth;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks a question of every situation of a space at once, by splitting boxes: it decides variables one after the other,
 * the most used first, treats readings alike that the same boxes allow, stops where the answer is settled, and remembers
 * what is left to do for each set of boxes that are left. The result is exact.
 *
 * @param <K> the kind of answers
 */
final class Sweep<K> {
    private final Frame frame;
    private final Boxes boxes;
    private final Question<K> question;
    private final Meter meter;
    private final Remainder remainder;
    private final Guide guide;
    private final Map<Key, Map<K, Tally>> known = new HashMap<>();
    private final Map<K, Tally> seen = new LinkedHashMap<>();
    private final boolean oneIsEnough;
    /** What was decided on the way to where the sweep is. */
    private Tally.Choice path = Tally.Choice.NONE;

    private Sweep(Frame frame, List<List<long[]>> groups, Question<K> question, Budget budget, boolean oneIsEnough) {
        this.oneIsEnough = oneIsEnough;
        this.frame = frame;
        this.boxes = new Boxes(frame, groups);
        this.question = question;
        this.meter = new Meter(budget);
        this.remainder = new Remainder(frame, boxes, meter);
        this.guide = new Guide(frame, boxes);
    }

    /**
     * The answers, and how much the situations count for which each was given.
     *
     * @param tallies what was found; lower bounds if it was not finished
     * @param unfinished why it was not finished; empty if it was
     * @param steps how many boxes were looked at
     * @param <K> the kind of answers
     */
    record Result<K>(Map<K, Tally> tallies, String unfinished, long steps) {
        /** {@return whether it is certain that no situation is counted} */
        boolean none() {
            return tallies.isEmpty() && unfinished.isEmpty();
        }
    }

    static <K> Result<K> ask(Frame frame, List<List<long[]>> groups, Question<K> question, Budget budget) {
        return new Sweep<>(frame, groups, question, budget, false).run();
    }

    /** {@return whether any situation is counted} The tallies of the result say no more than that. */
    static <K> Result<K> exists(Frame frame, List<List<long[]>> groups, Question<K> question, Budget budget) {
        return new Sweep<>(frame, groups, question, budget, true).run();
    }

    private Result<K> run() {
        State start = new State(boxes.all(), new long[(boxes.groups + 63) / 64], new long[boxes.variableWords], null);
        try {
            Map<K, Tally> found = new LinkedHashMap<>();
            if (frame.volume().signum() > 0 && start.settle()) {
                BigInteger free = freeFromTheStart(start.used);
                below(start)
                        .forEach((key, tally) ->
                                found.put(key, new Tally(tally.weight().multiply(free), tally.samples())));
            }
            return new Result<>(found, "", meter.steps());
        } catch (Enough found) {
            return new Result<>(seen, "", meter.steps());
        } catch (OutOfBudget spent) {
            return new Result<>(seen, String.valueOf(spent.getMessage()), meter.steps());
        }
    }

    private BigInteger freeFromTheStart(long[] used) {
        BigInteger free = BigInteger.ONE;
        for (int v = 0; v < frame.variables.size(); v++) {
            free = Bits.has(used, v) ? free : free.multiply(frame.weights.total(v));
        }
        return free;
    }

    /** {@return the answers below a settled state, over the undecided variables that its boxes restrict} */
    private Map<K, Tally> below(State state) {
        meter.step();
        if (state.answer.settled()) {
            return answered(state);
        }
        Key key = new Key(state);
        Map<K, Tally> before = known.get(key);
        if (before == null) {
            before = split(state);
            meter.node();
            known.put(key, before);
        }
        return before;
    }

    private Map<K, Tally> answered(State state) {
        K key = state.answer.key();
        BigInteger weight = key == null ? BigInteger.ZERO : remainder.count(state.alive, state.decided);
        if (key == null || weight.signum() == 0) {
            return Map.of();
        }
        Tally.Choice inside = remainder.inside(state.alive, state.decided);
        seen.putIfAbsent(key, Tally.of(weight, inside.after(path)));
        if (oneIsEnough) {
            throw new Enough();
        }
        return Map.of(key, Tally.of(weight, inside));
    }

    private Map<K, Tally> split(State state) {
        int variable = guide.next(state.alive, state.decided, wanted(state));
        Map<K, Tally> sum = new LinkedHashMap<>();
        for (long part : boxes.parts(variable, frame.variables.get(variable).full(), state.alive)) {
            int value = Long.numberOfTrailingZeros(part);
            BigInteger weight = frame.weights.of(variable, part);
            State below = state.deciding(variable, value);
            if (weight.signum() == 0 || !below.settle()) {
                continue;
            }
            BigInteger factor = weight.multiply(remainder.free(state.used, below.used, variable));
            Tally.Choice before = path;
            path = new Tally.Choice(variable, value, before);
            below(below).forEach((key, tally) -> sum.merge(key, tally.times(factor, variable, value), Tally::plus));
            path = before;
        }
        return sum;
    }

    /** {@return the groups to settle next, as bits} */
    private long[] wanted(State state) {
        long[] first = state.answer.wanted();
        long[] relevant = state.answer.relevant();
        if (first == null) {
            return state.asked;
        }
        boolean all = relevant != null && guide.isDense(state.alive, state.decided, relevant);
        return all ? relevant : first;
    }

    /** Ends a sweep that has found what it was looking for. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super("", null, false, false);
        }
    }

    /** Boxes that are left, groups that certainly hold, variables that are decided. */
    private final class State implements Question.Groups {
        private final long[] alive;
        private final long[] holding;
        private final long[] decided;
        private long[] used = new long[0];
        /** The groups that certainly hold or may, as far as they matter to the question when it is asked. */
        private long[] possible = new long[0];
        /** The groups that were asked for and are open. */
        private final long[] asked;

        private final @Nullable Object memory;
        private Question.Answer<K> answer = Question.Answer.open();

        State(long[] alive, long[] holding, long[] decided, @Nullable Object memory) {
            this.alive = alive;
            this.holding = holding;
            this.decided = decided;
            this.memory = memory;
            this.asked = new long[holding.length];
        }

        State deciding(int variable, int value) {
            return new State(
                    boxes.allowing(alive, variable, value),
                    holding.clone(),
                    Bits.with(decided, variable),
                    answer.memory());
        }

        /** Asks the question anew; {@return whether there is anything left in the space}. */
        boolean settle() {
            for (int box = Bits.next(alive, 0); box >= 0; box = Bits.next(alive, box + 1)) {
                if (boxes.satisfied(box, decided)) {
                    if (boxes.group[box] == Boxes.OUTSIDE) {
                        return false;
                    }
                    Bits.set(holding, boxes.group[box]);
                }
            }
            possible = holding.clone();
            for (int box = Bits.next(alive, 0); box >= 0; box = Bits.next(alive, box + 1)) {
                if (boxes.group[box] != Boxes.OUTSIDE) {
                    Bits.set(possible, boxes.group[box]);
                }
            }
            answer = question.ask(this, memory);
            forget();
            used = boxes.used(alive, decided);
            return true;
        }

        /** Leaves out the boxes and groups on which nothing depends any more. */
        private void forget() {
            long[] relevant = answer.relevant();
            for (int box = Bits.next(alive, 0); box >= 0; box = Bits.next(alive, box + 1)) {
                int group = boxes.group[box];
                boolean needless = group != Boxes.OUTSIDE
                        && (answer.settled()
                                || Bits.has(holding, group)
                                || relevant != null && !Bits.has(relevant, group));
                if (needless) {
                    Bits.clear(alive, box);
                }
            }
            if (relevant != null) {
                for (int w = 0; w < holding.length; w++) {
                    holding[w] &= relevant[w];
                }
            }
        }

        @Override
        public Truth holds(int group) {
            if (Bits.has(holding, group)) {
                return Truth.TRUE;
            }
            if (Bits.has(possible, group)) {
                Bits.set(asked, group);
                return Truth.UNKNOWN;
            }
            return Truth.FALSE;
        }

        @Override
        public long[] possible() {
            return possible;
        }
    }

    /** What the answers below a state depend on. */
    private static final class Key {
        private final long[] alive;
        private final long[] holding;
        private final long[] used;
        private final @Nullable Object memory;
        private final int hash;

        Key(Sweep<?>.State state) {
            this.memory = state.answer.memory();
            this.alive = state.alive;
            this.holding = state.holding;
            this.used = state.used;
            int bits = (Arrays.hashCode(alive) * 31 + Arrays.hashCode(holding)) * 31 + Arrays.hashCode(used);
            this.hash = bits * 31 + Objects.hashCode(memory);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Arrays.equals(alive, key.alive)
                    && Arrays.equals(holding, key.holding)
                    && Arrays.equals(used, key.used)
                    && Objects.equals(memory, key.memory);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
