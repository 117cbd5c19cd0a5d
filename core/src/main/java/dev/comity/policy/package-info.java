/**
 * What a policy says: rules with tiers, effects and declared overrides, the numbers by which sufficiency is judged, and
 * the subsidiarity rules of the treaties as values.
 *
 * <pre>{@code
 * Rule rule = Rule.builder().id("CYBER").tier(Tier.DIVISION_OF_LABOUR)
 *         .when(Condition.oneOf("issue.domain", "digital"))
 *         .then(Effect.prefer(Target.levels(Level.MULTILATERAL)))
 *         .build();
 * DivisionOfLaborPolicy.builder().id("house").using(networked).add(rule).build().check().isEmpty();   // true
 * }</pre>
 */
@NullMarked
@ValueStyle
package dev.comity.policy;

import dev.comity.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
