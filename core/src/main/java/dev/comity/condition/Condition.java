package dev.comity.condition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A three-valued condition over facts (Kleene's strong logic). The empty conjunction is true, the empty disjunction
 * false. Equality is structural; immutable, safe for any thread.
 *
 * <pre>{@code
 * Condition.all(
 *         Condition.oneOf("issue.coerciveness", "force"),
 *         Condition.not(Condition.oneOf("forum.role", "security-council"))).describe(Vocabulary.standard());
 * // the coercion used is force and the role of the forum is not security-council
 * }</pre>
 */
public sealed interface Condition {
    /**
     * {@return whether it holds in the situation}
     *
     * @param situation what the facts read
     */
    Truth test(Situation situation);

    /**
     * {@return the condition as a sentence part, in the words of the vocabulary}
     *
     * @param vocabulary the phrases of the facts
     */
    String describe(Vocabulary vocabulary);

    /**
     * Shows every single test to a visitor: the fact and, for tests of words, the words.
     *
     * @param visitor takes the id of each fact with the words that are asked for
     */
    void forEachTest(BiConsumer<String, ImmutableSortedSet<String>> visitor);

    /**
     * All of them hold.
     *
     * @param parts the conditions, in the order in which they are said
     */
    record AllOf(ImmutableList<Condition> parts) implements Condition {
        @Override
        public Truth test(Situation situation) {
            Truth truth = Truth.TRUE;
            for (int i = 0; i < parts.size() && truth != Truth.FALSE; i++) {
                truth = truth.and(parts.get(i).test(situation));
            }
            return truth;
        }

        @Override
        public String describe(Vocabulary vocabulary) {
            return parts.isEmpty() ? "always" : Sentences.join(parts, vocabulary, " and ");
        }

        @Override
        public void forEachTest(BiConsumer<String, ImmutableSortedSet<String>> visitor) {
            parts.forEach(part -> part.forEachTest(visitor));
        }
    }

    /**
     * At least one of them holds.
     *
     * @param parts the conditions, in the order in which they are said
     */
    record AnyOf(ImmutableList<Condition> parts) implements Condition {
        @Override
        public Truth test(Situation situation) {
            Truth truth = Truth.FALSE;
            for (int i = 0; i < parts.size() && truth != Truth.TRUE; i++) {
                truth = truth.or(parts.get(i).test(situation));
            }
            return truth;
        }

        @Override
        public String describe(Vocabulary vocabulary) {
            return parts.isEmpty() ? "never" : Sentences.join(parts, vocabulary, " or ");
        }

        @Override
        public void forEachTest(BiConsumer<String, ImmutableSortedSet<String>> visitor) {
            parts.forEach(part -> part.forEachTest(visitor));
        }
    }

    /**
     * It does not hold.
     *
     * @param part the condition
     */
    record Not(Condition part) implements Condition {
        @Override
        public Truth test(Situation situation) {
            return part.test(situation).not();
        }

        @Override
        public String describe(Vocabulary vocabulary) {
            if (part instanceof OneOf test) {
                return vocabulary.phrase(test.fact()) + " is not " + Sentences.or(test.words());
            }
            return "not (" + part.describe(vocabulary) + ")";
        }

        @Override
        public void forEachTest(BiConsumer<String, ImmutableSortedSet<String>> visitor) {
            part.forEachTest(visitor);
        }
    }

    /**
     * A fact reads one of some words. The word {@code unknown} asks for what is not known; without it, an unknown fact
     * makes the test unknown.
     *
     * @param fact the fact
     * @param words the words
     */
    record OneOf(String fact, ImmutableSortedSet<String> words) implements Condition {
        @Override
        public Truth test(Situation situation) {
            Reading reading = situation.reading(fact);
            if (reading instanceof Reading.Known known) {
                return Truth.of(meets(known.words()));
            }
            if (reading instanceof Reading.Number number) {
                return Truth.of(words.contains(number.value().toString()));
            }
            return words.contains(Reading.UNKNOWN_WORD) ? Truth.TRUE : Truth.UNKNOWN;
        }

        private boolean meets(ImmutableSortedSet<String> read) {
            for (String word : read) {
                if (words.contains(word)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String describe(Vocabulary vocabulary) {
            return vocabulary.phrase(fact) + " is " + Sentences.or(words);
        }

        @Override
        public void forEachTest(BiConsumer<String, ImmutableSortedSet<String>> visitor) {
            visitor.accept(fact, words);
        }
    }

    /**
     * A number compares with a threshold.
     *
     * @param fact the fact
     * @param relation how
     * @param threshold with what
     */
    record Compare(String fact, Relation relation, Threshold threshold) implements Condition {
        @Override
        public Truth test(Situation situation) {
            Reading reading = situation.reading(fact);
            if (reading instanceof Reading.Number number) {
                return Truth.of(relation.holds(number.value().compareTo(threshold.in(situation))));
            }
            return Truth.UNKNOWN;
        }

        @Override
        public String describe(Vocabulary vocabulary) {
            return vocabulary.phrase(fact) + " is " + relation.words() + " " + threshold.describe();
        }

        @Override
        public void forEachTest(BiConsumer<String, ImmutableSortedSet<String>> visitor) {
            visitor.accept(fact, ImmutableSortedSet.of());
        }
    }

    /** {@return the condition that always holds} */
    static Condition always() {
        return new AllOf(ImmutableList.of());
    }

    /**
     * {@return all of the conditions}
     *
     * @param parts what is joined; may be empty
     */
    static Condition all(Condition... parts) {
        return new AllOf(ImmutableList.copyOf(parts));
    }

    /**
     * {@return all of the conditions}
     *
     * @param parts what is joined; may be empty
     */
    static Condition all(List<Condition> parts) {
        return new AllOf(ImmutableList.copyOf(parts));
    }

    /**
     * {@return at least one of the conditions}
     *
     * @param parts what is joined; may be empty
     */
    static Condition any(Condition... parts) {
        return new AnyOf(ImmutableList.copyOf(parts));
    }

    /**
     * {@return the opposite}
     *
     * @param part what is negated
     */
    static Condition not(Condition part) {
        return new Not(part);
    }

    /**
     * {@return that a fact reads one of some words}
     *
     * @param fact the id of the fact
     * @param words the words of which it must read one
     */
    static Condition oneOf(String fact, String... words) {
        return new OneOf(fact, ImmutableSortedSet.copyOf(words));
    }

    /**
     * {@return that a number is at least a parameter of the policy}
     *
     * @param fact the id of the fact
     * @param parameter the name of the parameter that it must reach
     */
    static Condition atLeast(String fact, String parameter) {
        return new Compare(fact, Relation.AT_LEAST, new Threshold.Parameter(parameter));
    }

    /**
     * {@return that a number equals a constant}
     *
     * @param fact the id of the fact
     * @param value the number that it must equal
     */
    static Condition equalTo(String fact, Fraction value) {
        return new Compare(fact, Relation.EQUAL, new Threshold.Constant(value));
    }
}
