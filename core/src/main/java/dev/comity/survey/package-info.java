/**
 * Measures of an architecture: what it leaves open, where its bodies overlap, who has power in them, what is left when
 * the universal ones are blocked. Each result says its formula, range, unit, source, inputs and break-down, and where it
 * is undefined, why.
 *
 * <pre>{@code
 * Survey survey = Survey.of(world.on(date), policy, Portfolio.cases(cases));
 * survey.vetoFill();              // the share of what is lost that others fill
 * survey.power("UNSC");           // the power to act, and each member's part in it
 * }</pre>
 */
@NullMarked
@ValueStyle
package dev.comity.survey;

import dev.comity.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
