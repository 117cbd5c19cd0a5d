package dev.comity.scenario;

import dev.comity.survey.Measurement;

/**
 * A measure on both sides of a comparison.
 *
 * @param before in the world as it is
 * @param after in the scenario
 */
public record MeasureComparison(Measurement before, Measurement after) {
    /** {@return whether anything of it is otherwise: value, word, inputs or a part} */
    public boolean changed() {
        return !before.equals(after);
    }

    /** {@return a line} */
    @Override
    public String toString() {
        String was = before.figure();
        String is = after.figure();
        return before.measure() + ": " + was + (was.equals(is) ? " as before" : " -> " + is);
    }
}
