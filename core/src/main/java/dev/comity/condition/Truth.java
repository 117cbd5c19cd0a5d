package dev.comity.condition;

/**
 * Kleene's three truth values.
 *
 * <pre>{@code
 * Truth.UNKNOWN.and(Truth.FALSE);   // FALSE
 * Truth.UNKNOWN.and(Truth.TRUE);    // UNKNOWN
 * Truth.UNKNOWN.not();              // UNKNOWN
 * }</pre>
 */
public enum Truth {
    /** Certainly not. */
    FALSE,
    /** Not known. */
    UNKNOWN,
    /** Certainly. */
    TRUE;

    /**
     * {@return the truth value of a boolean}
     *
     * @param value true or false, never unknown
     */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /**
     * {@return the lesser of the two}
     *
     * @param other the other part
     */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * {@return the greater of the two}
     *
     * @param other the other part
     */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** {@return the opposite; unknown stays unknown} */
    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
