package dev.comity.condition;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;

/**
 * What a fact reads in a situation.
 *
 * <pre>{@code
 * Reading.of("force");                 // force
 * Reading.of(Fraction.parse("0.6"));   // 0.6
 * new Reading.Unknown();               // unknown
 * }</pre>
 */
public sealed interface Reading {
    /**
     * One word, or several for a fact of tags or a domain with those above it.
     *
     * @param words the words; empty if the fact has none here
     */
    record Known(ImmutableSortedSet<String> words) implements Reading {
        @Override
        public String toString() {
            return words.isEmpty() ? "none" : String.join(", ", words);
        }
    }

    /**
     * A number.
     *
     * @param value the number
     */
    record Number(Fraction value) implements Reading {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Nothing is known. */
    record Unknown() implements Reading {
        @Override
        public String toString() {
            return "unknown";
        }
    }

    /** The word by which a condition asks for what is unknown. */
    String UNKNOWN_WORD = "unknown";
    /** What an unknown fact reads. */
    Reading UNKNOWN = new Unknown();

    /**
     * {@return a reading of one word}
     *
     * @param word the only word
     */
    static Reading of(String word) {
        return new Known(ImmutableSortedSet.of(word));
    }

    /**
     * {@return a reading of several words}
     *
     * @param words all words that hold at once
     */
    static Reading of(ImmutableSortedSet<String> words) {
        return new Known(words);
    }

    /**
     * {@return a reading of yes or no}
     *
     * @param yes whether it reads {@code yes}
     */
    static Reading of(boolean yes) {
        return of(yes ? "yes" : "no");
    }

    /**
     * {@return a reading of a number}
     *
     * @param value the number
     */
    static Reading of(Fraction value) {
        return new Number(value);
    }
}
