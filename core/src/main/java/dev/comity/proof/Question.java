package dev.comity.proof;

import dev.comity.condition.Truth;

/**
 * What is asked of every situation, answered from which groups of boxes hold it. A group is settled when the situation
 * certainly lies in it or certainly does not; until then it is unknown.
 *
 * @param <K> the kind of answers that are told apart
 */
interface Question<K> {
    /** {@return the answer, or that it is open still, or that this situation is not counted} */
    Answer<K> ask(Groups groups);

    /** Which groups hold a situation, as far as it is settled. */
    interface Groups {
        /** {@return whether the group holds it; unknown while that is not settled} */
        Truth holds(int group);
    }

    /**
     * What is known about a situation.
     *
     * @param settled whether the question is answered
     * @param key the answer; null if the situation is not counted, or the question still open
     * @param <K> the kind of answers
     */
    record Answer<K>(
            boolean settled,
            @org.jspecify.annotations.Nullable K key) {
        static <K> Answer<K> open() {
            return new Answer<>(false, null);
        }

        static <K> Answer<K> notCounted() {
            return new Answer<>(true, null);
        }

        static <K> Answer<K> of(K key) {
            return new Answer<>(true, key);
        }
    }
}
