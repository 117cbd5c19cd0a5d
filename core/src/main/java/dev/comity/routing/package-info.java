/**
 * What is decided: the router appraises an issue in an architecture, judges it by the rules of a policy, and allocates
 * the work.
 *
 * <pre>{@code
 * Router router = Router.of(world, policy);
 * Routing routing = router.route(issue);
 * routing.verdict();        // HYBRID
 * router.explain(issue);    // the reasons, as a tree that prints itself
 * }</pre>
 */
@NullMarked
@ValueStyle
package dev.comity.routing;

import dev.comity.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
