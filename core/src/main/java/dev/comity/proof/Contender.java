package dev.comity.proof;

import dev.comity.condition.Condition;

/** One of two who compete for a unit. */
enum Contender {
    /** Told by facts {@code forum.…}. */
    ONE,
    /** Told by facts {@code other.…}. */
    OTHER;

    /** {@return a condition as it is asked of this contender} */
    Condition asked(Condition condition) {
        return this == ONE ? condition : Beside.of(condition);
    }

    Contender rival() {
        return this == ONE ? OTHER : ONE;
    }
}
