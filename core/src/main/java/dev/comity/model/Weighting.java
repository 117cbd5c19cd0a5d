package dev.comity.model;

import com.google.common.collect.ImmutableMap;

/**
 * How states count in coverage.
 *
 * <pre>{@code
 * Architecture small = Architecture.builder().addStates("north", "south")
 *         .measures("population", ImmutableMap.of("north", Fraction.of(30, 1), "south", Fraction.of(70, 1)))
 *         .build();
 * Snapshot day = small.on(LocalDate.of(2026, 1, 2));
 * day.weight("south", Weighting.equal());            // 1
 * day.weight("south", Weighting.by("population"));   // 70
 * }</pre>
 */
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
        /**
         * Checks the weights.
         *
         * @param weights weights by actor, from 0; 0 for those not listed
         */
        public Given {
            weights.values().forEach(Fraction::requireWeight);
        }
    }

    /** {@return every state counts once} */
    static Weighting equal() {
        return new Equal();
    }

    /**
     * {@return weights by a measure}
     *
     * @param measure {@code population}, {@code gdp}, {@code emissions}, or another that the architecture holds
     */
    static Weighting by(String measure) {
        return new By(measure);
    }
}
