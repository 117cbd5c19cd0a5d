package dev.comity.condition;

import dev.comity.model.Fraction;

/**
 * How a number is compared.
 *
 * <pre>{@code
 * dev.comity.condition.Comparison few = dev.comity.condition.Comparison.LESS_THAN;
 * new Condition.Compare("forum.coverage", few, new Threshold.Constant(Fraction.of(1, 2))).describe(Vocabulary.standard());
 * // the coverage is < 0.5
 * }</pre>
 */
public enum Comparison {
    /** At least. */
    AT_LEAST(">="),
    /** More than. */
    MORE_THAN(">"),
    /** At most. */
    AT_MOST("<="),
    /** Less than. */
    LESS_THAN("<"),
    /** Equal. */
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    /** {@return the sign by which documents write it} */
    public String sign() {
        return sign;
    }

    boolean holds(Fraction left, Fraction right) {
        int order = left.compareTo(right);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case EQUAL -> order == 0;
        };
    }
}
