package dev.comity.scenario;

import dev.comity.survey.Measurement;

/**
 * A measure on both sides of a comparison.
 *
 * <pre>{@code
 * Scenario blocked = Scenario.builder()
 *         .id("blocked")
 *         .steps(Step.oppose("UNSC", LocalDate.of(2017, 1, 1), "RUS"))
 *         .build();
 * MeasureComparison gap = Comparison.of(router, blocked, List.of(issue("gambia-2017")), Measure.GAP).measures().get(0);
 * gap.before().figure();   // 0.3333
 * gap.after().figure();    // 0.6667
 * }</pre>
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
