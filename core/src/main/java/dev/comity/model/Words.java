package dev.comity.model;

import com.google.common.base.Ascii;

/**
 * The words that documents and facts use for the constants of an enum: kebab-case of the name.
 *
 * <pre>{@code
 * Words.of(GovernanceFunction.PEACE_OPERATION);   // peace-operation
 * Words.of(true);                                 // yes
 * }</pre>
 */
public final class Words {
    private Words() {}

    /**
     * {@return the word for a constant: {@code CROSS_REGIONAL} is {@code cross-regional}}
     *
     * @param constant a constant
     */
    public static String of(Enum<?> constant) {
        return Ascii.toLowerCase(constant.name()).replace('_', '-');
    }

    /**
     * {@return {@code yes} or {@code no}}
     *
     * @param value what is said
     */
    public static String of(boolean value) {
        return value ? "yes" : "no";
    }
}
