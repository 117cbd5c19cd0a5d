package dev.comity.model;

import com.google.common.collect.ImmutableMap;

/** How states count in coverage. */
public sealed interface Weighting {
    /** Every state counts once. */
    record Equal() implements Weighting {}

    /**
     * By a measure that the architecture holds for actors.
     *
     * @param measure {@code population}, {@code gdp}, {@code emissions}, or another that the architecture holds
     */
    record By(String measure) implements Weighting {}

    /**
     * By given weights.
     *
     * @param weights weights by actor, from 0; 0 for those not listed
     */
    record Given(ImmutableMap<String, Fraction> weights) implements Weighting {
        /** Checks the weights. */
        public Given {
            weights.values().forEach(Fraction::requireWeight);
        }
    }

    /** {@return every state counts once} */
    static Weighting equal() {
        return new Equal();
    }

    /** {@return weights by a measure} */
    static Weighting by(String measure) {
        return new By(measure);
    }
}
