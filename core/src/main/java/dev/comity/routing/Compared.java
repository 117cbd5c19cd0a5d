package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;

/**
 * A routing with the numbers with which one parameter of the policy was compared on the way. If the parameter is set to
 * another number between the same two neighbours among them, the same is decided.
 *
 * <pre>{@code
 * router.compare(issue("haze-2013"), "coverage").numbers();   // [0, 1]
 * }</pre>
 *
 * @param routing what is decided
 * @param numbers the numbers; some of them may matter to nothing
 */
public record Compared(Routing routing, ImmutableSortedSet<Fraction> numbers) {}
