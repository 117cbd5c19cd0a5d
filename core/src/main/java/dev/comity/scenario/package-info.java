/**
 * What if: dated changes of a world and of what actors think and have, what they do to the routing of issues, the worst
 * that a few of them can do, what many drawn by chance do on average, and who could stand in together where no single body
 * reaches everybody.
 *
 * <pre>{@code
 * Scenario exit = Scenario.of("usa-leaves-who", Change.withdraw("USA", "WHO", LocalDate.of(2020, 1, 1)));
 * Comparison comparison = Comparison.of(router, exit, List.of(issue("pandemic-2020")));
 * comparison.verdictsChanged();   // []
 * comparison.losing();            // {USA=[pandemic-2020: emergency-declaration (health/epidemics)]}
 * }</pre>
 */
@NullMarked
@ValueStyle
package dev.comity.scenario;

import dev.comity.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
