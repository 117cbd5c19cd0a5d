package dev.comity.condition;

/**
 * How a number compares with another.
 *
 * <pre>{@code
 * Relation few = Relation.LESS_THAN;
 * new Condition.Compare("forum.coverage", few, new Threshold.Constant(Fraction.of(1, 2))).describe(Vocabulary.standard());
 * // the coverage is less than 0.5
 * }</pre>
 */
public enum Relation {
    /** At least. */
    AT_LEAST(">=", "at least"),
    /** More than. */
    MORE_THAN(">", "more than"),
    /** At most. */
    AT_MOST("<=", "at most"),
    /** Less than. */
    LESS_THAN("<", "less than"),
    /** Equal. */
    EQUAL("=", "exactly");

    private final String sign;
    private final String words;

    Relation(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** {@return the sign by which documents write it} */
    public String sign() {
        return sign;
    }

    /** {@return how it is said in a sentence} */
    String words() {
        return words;
    }

    /**
     * {@return whether it holds of two numbers}
     *
     * @param order how the first compares with the second: below zero, zero or above, as by {@code compareTo}
     */
    public boolean holds(int order) {
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
            case EQUAL -> order == 0;
        };
    }
}
