/**
 * What is decided: the router appraises an issue in an architecture, judges it by the rules of a policy, and allocates
 * the work.
 *
 * <pre>{@code
 * Routing routing = Router.of(world, ReferencePolicies.networked()).route(issue("darfur-2007"));
 * routing.verdict();   // HYBRID
 * routing.duties();    // [report: AU → UNSC, … consult: AU, UN, UNSC among themselves …]
 * }</pre>
 */
@NullMarked
@ValueStyle
package dev.comity.routing;

import dev.comity.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
