package dev.comity.condition;

import dev.comity.model.Fraction;

/**
 * What a number is compared with: a constant, or a parameter of the policy.
 *
 * <pre>{@code
 * Condition.atLeast("forum.coverage", "coverage").describe(Vocabulary.standard());
 * // the coverage is at least the parameter coverage
 * new Threshold.Constant(Fraction.of(2, 3));   // 2/3
 * }</pre>
 */
public sealed interface Threshold {
    /**
     * A constant.
     *
     * @param value the number
     */
    record Constant(Fraction value) implements Threshold {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * A parameter of the policy.
     *
     * @param name the name of the parameter
     */
    record Parameter(String name) implements Threshold {
        @Override
        public String toString() {
            return name;
        }
    }

    /** {@return how it is said in a sentence} */
    default String describe() {
        return this instanceof Constant constant ? constant.toString() : "the parameter " + this;
    }

    /**
     * {@return the number}
     *
     * @param situation gives the parameters of the policy
     */
    default Fraction in(Situation situation) {
        return this instanceof Constant constant ? constant.value() : situation.parameter(((Parameter) this).name());
    }
}
