package dev.comity.proof;

import dev.comity.condition.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every situation, answered from which groups of boxes hold it. A group is settled when the situation
 * certainly lies in it or certainly does not; until then it is unknown.
 *
 * @param <K> the kind of answers that are told apart
 */
interface Question<K> {
    /**
     * {@return the answer, or that it is open still, or that this situation is not counted}
     *
     * @param groups which groups hold the situation, as far as it is settled
     * @param memory what the question noted when it was asked with less settled; null at first
     */
    Answer<K> ask(Groups groups, @Nullable Object memory);

    /** Which groups hold a situation, as far as it is settled. */
    interface Groups {
        /** {@return whether the group holds it; unknown while that is not settled} */
        Truth holds(int group);

        /** {@return the groups that hold it or may, as bits; not to be changed} Looking here asks for nothing. */
        long[] possible();
    }

    /** A question whose answer is a truth value: true is counted, false is not. */
    @FunctionalInterface
    interface Test {
        /** {@return whether it is so; unknown while that is not settled} */
        Truth of(Groups groups);

        default Answer<Boolean> ask(Groups groups) {
            return switch (of(groups)) {
                case TRUE -> Answer.of(true);
                case FALSE -> Answer.notCounted();
                case UNKNOWN -> Answer.open();
            };
        }
    }

    /**
     * What is known about a situation.
     *
     * @param settled whether the question is answered
     * @param key the answer; null if the situation is not counted, or the question still open
     * @param memory if it is open, what to remember; must have equality
     * @param wanted if it is open, the groups to settle next, as bits; null: those that it asked for
     * @param relevant if it is open, the groups on which it may still depend, as bits; null: all. Of the others it
     *     remembers what it needs
     * @param <K> the kind of answers
     */
    record Answer<K>(
            boolean settled,
            @Nullable K key,
            @Nullable Object memory,
            long @Nullable [] wanted,
            long @Nullable [] relevant) {
        static <K> Answer<K> open() {
            return new Answer<>(false, null, null, null, null);
        }

        static <K> Answer<K> open(Object memory, long[] wanted, long[] relevant) {
            return new Answer<>(false, null, memory, wanted, relevant);
        }

        static <K> Answer<K> notCounted() {
            return new Answer<>(true, null, null, null, null);
        }

        static <K> Answer<K> of(K key) {
            return new Answer<>(true, key, null, null, null);
        }
    }
}
