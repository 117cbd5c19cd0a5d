package dev.comity.examples;

import dev.comity.routing.Case;
import dev.comity.routing.Routing;

/**
 * A case with its routing under the three reference policies.
 *
 * @param expected the case
 * @param universalist the routing under the universalist policy
 * @param regionalist the routing under the regionalist policy
 * @param networked the routing under the networked policy
 * @param asExpected whether the case's expectation holds
 */
record CaseRow(Case expected, Routing universalist, Routing regionalist, Routing networked, boolean asExpected) {
    /** {@return whether the three policies give different verdicts} */
    boolean parts() {
        return universalist.verdict() != networked.verdict() || regionalist.verdict() != networked.verdict();
    }
}
