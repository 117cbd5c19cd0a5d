/**
 * Measures of an architecture: what it leaves open, where its bodies overlap, who has power in them, what is left when
 * the universal ones are blocked. Each result says its formula, range, unit, source, inputs and break-down, and where it
 * is undefined, why.
 *
 * <pre>{@code
 * Survey survey = Survey.of(world.on(LocalDate.of(2025, 6, 30)));
 * survey.power("UNSC").figure();         // 0.0259
 * survey.votingPower("UNSC").get().members().get("USA").toPrevent();   // 1
 * }</pre>
 */
@NullMarked
@ValueStyle
package dev.comity.survey;

import dev.comity.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
