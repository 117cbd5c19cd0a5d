package dev.comity.scenario;

import dev.comity.routing.Expectation;

/**
 * What somebody who knows the matter expects of an issue without and with a scenario. Both are of one policy, that of the
 * expectation before.
 *
 * <pre>{@code
 * Outcome expected = scenario("unasur-alive").outcomes().get(0);
 * expected.before().verdict();   // Optional[NONE]
 * expected.after().verdict();    // Optional[REGIONAL]
 * }</pre>
 *
 * @param issue the id of the issue
 * @param before what is expected of its routing in the world as it is
 * @param after what is expected of it in the scenario
 */
public record Outcome(String issue, Expectation before, Expectation after) {}
