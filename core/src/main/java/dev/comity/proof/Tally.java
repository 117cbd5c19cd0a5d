package dev.comity.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How much the situations with one answer count, and a few of them.
 *
 * @param weight how much they count together
 * @param samples a few of them, far apart where possible
 */
record Tally(BigInteger weight, List<Choice> samples) {
    static final int MOST_SAMPLES = 6;

    static Tally of(BigInteger weight, Choice sample) {
        return new Tally(weight, List.of(sample));
    }

    Tally plus(Tally other) {
        List<Choice> both = new ArrayList<>(MOST_SAMPLES);
        for (int i = 0; both.size() < MOST_SAMPLES && (i < samples.size() || i < other.samples.size()); i++) {
            if (i < samples.size()) {
                both.add(samples.get(i));
            }
            if (i < other.samples.size() && both.size() < MOST_SAMPLES) {
                both.add(other.samples.get(i));
            }
        }
        return new Tally(weight.add(other.weight), both);
    }

    Tally times(BigInteger factor, int variable, int value) {
        List<Choice> longer = new ArrayList<>(samples.size());
        for (Choice sample : samples) {
            longer.add(new Choice(variable, value, sample));
        }
        return new Tally(weight.multiply(factor), longer);
    }

    /**
     * A reading chosen for a variable, and the choices before it.
     *
     * @param variable the variable
     * @param value its reading
     * @param rest the other choices; null at the end
     */
    record Choice(int variable, int value, @Nullable Choice rest) {
        static final Choice NONE = new Choice(-1, 0, null);

        /** {@return these choices and those made before} */
        Choice after(Choice before) {
            Choice all = before;
            for (Choice one = this; one != null; one = one.rest()) {
                all = one.variable() < 0 ? all : new Choice(one.variable(), one.value(), all);
            }
            return all;
        }

        Map<Integer, Integer> values() {
            Map<Integer, Integer> values = new TreeMap<>();
            for (Choice one = this; one != null; one = one.rest()) {
                if (one.variable() >= 0) {
                    values.put(one.variable(), one.value());
                }
            }
            return values;
        }
    }
}
