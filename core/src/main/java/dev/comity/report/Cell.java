package dev.comity.report;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.model.Fraction;
import dev.comity.model.Words;
import dev.comity.proof.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What stands in a field of a table. Equality is by content. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Cell.of(Fraction.of(1, 3)).text();            // 0.3333
 * Cell.of(Fraction.of(1, 3)).plain();           // 0.3333333333333333
 * Cell.ids(List.of("AU", "UN")).text();         // AU, UN
 * }</pre>
 */
public sealed interface Cell {
    /** {@return the content for people: numbers to four places, lists with commas} */
    String text();

    /** {@return the content for programs: numbers in full, lists with spaces} */
    default String plain() {
        return text();
    }

    /**
     * A text; empty if there is nothing to say.
     *
     * @param text the text
     */
    record Text(String text) implements Cell {}

    /**
     * A number.
     *
     * @param value the number
     */
    record Number(BigDecimal value) implements Cell {
        private static final int PLACES = 4;

        @Override
        public String text() {
            return written(value.setScale(PLACES, RoundingMode.HALF_EVEN));
        }

        @Override
        public String plain() {
            return written(value);
        }

        private static String written(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * How many situations: numbers that run to dozens of digits. In JSON it is a text, since most readers round it.
     *
     * @param value the number
     */
    record Count(BigInteger value) implements Cell {
        @Override
        public String text() {
            return Numbers.grouped(value);
        }

        @Override
        public String plain() {
            return value.toString();
        }
    }

    /**
     * Yes or no.
     *
     * @param value which
     */
    record YesNo(boolean value) implements Cell {
        @Override
        public String text() {
            return Words.of(value);
        }
    }

    /**
     * Identifiers.
     *
     * @param ids none of them with a space in it
     */
    record Ids(ImmutableList<String> ids) implements Cell {
        @Override
        public String text() {
            return String.join(", ", ids);
        }

        @Override
        public String plain() {
            return String.join(" ", ids);
        }
    }

    /**
     * Values by name.
     *
     * @param entries the values, in their order
     */
    record Entries(ImmutableMap<String, String> entries) implements Cell {
        @Override
        public String text() {
            return Joiner.on("; ").withKeyValueSeparator(": ").join(entries);
        }
    }

    /**
     * {@return a text}
     *
     * @param text the text; may be empty
     */
    static Cell of(String text) {
        return new Text(text);
    }

    /**
     * {@return the name of a constant in kebab case}
     *
     * @param word the constant
     */
    static Cell of(Enum<?> word) {
        return new Text(Words.of(word));
    }

    /**
     * {@return a whole number}
     *
     * @param number the number
     */
    static Cell of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    /**
     * {@return a number of situations}
     *
     * @param count the number, of any size
     */
    static Cell of(BigInteger count) {
        return new Count(count);
    }

    /**
     * {@return a ratio, to 16 digits}
     *
     * @param ratio the ratio
     */
    static Cell of(Fraction ratio) {
        return new Number(
                new BigDecimal(ratio.numerator()).divide(new BigDecimal(ratio.denominator()), MathContext.DECIMAL64));
    }

    /**
     * {@return yes or no}
     *
     * @param value which
     */
    static Cell of(boolean value) {
        return new YesNo(value);
    }

    /**
     * {@return identifiers, in their order}
     *
     * @param ids identifiers, none of them with a space in it
     */
    static Cell ids(Iterable<String> ids) {
        return new Ids(ImmutableList.copyOf(ids));
    }
}
