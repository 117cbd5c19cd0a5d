package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Reading;
import java.util.Optional;

/**
 * One dimension of the space: a fact, or one word of a fact of tags, with the readings between which policies tell.
 *
 * @param fact the fact
 * @param tag the word, if the fact is one of tags; its readings are then {@code yes} and {@code no}
 * @param values the readings, at most {@value #MOST_VALUES}
 */
record Variable(String fact, Optional<String> tag, ImmutableList<Reading> values) {
    static final int MOST_VALUES = 64;
    /** The pseudo-fact that stands for the day. */
    static final String DATE = "date";

    static final int YES = 0;
    static final int NO = 1;

    Variable {
        if (values.size() > MOST_VALUES) {
            throw new IllegalArgumentException("`" + fact + "` has " + values.size()
                    + " readings between which the policies tell, and at most " + MOST_VALUES
                    + " can be proved over; narrow the space");
        }
    }

    static Variable tag(String fact, String tag) {
        return new Variable(fact, Optional.of(tag), ImmutableList.of(Reading.of(true), Reading.of(false)));
    }

    int size() {
        return values.size();
    }

    /** {@return the mask that allows every reading} */
    long full() {
        return values.size() == MOST_VALUES ? -1L : (1L << values.size()) - 1;
    }
}
