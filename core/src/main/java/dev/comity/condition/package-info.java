/**
 * What can be asked of a situation: finite, three-valued facts, each known from a stage of routing on, and conditions
 * over them. Every condition can say itself in a sentence.
 *
 * <pre>{@code
 * Condition forceful = Condition.oneOf("issue.coerciveness", "force");
 * forceful.describe(Vocabulary.standard());   // the coercion used is force
 * }</pre>
 */
@NullMarked
@ValueStyle
package dev.comity.condition;

import dev.comity.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
