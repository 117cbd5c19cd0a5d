package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.routing.Routing;
import dev.comity.routing.Supposition;
import java.util.stream.Collectors;

/**
 * Changes of facts that would lead elsewhere; the ordinary router was asked. No part of them would.
 *
 * <pre>{@code
 * Counterfactual nearest = Reasons.of(router, issue("haze-2013")).counterfactuals().nearest().get(1);
 * nearest;                               // ASEAN forum.capacity: unknown → short ⇒ HYBRID
 * nearest.routing().issue();             // haze-2013
 * }</pre>
 *
 * @param changes the changes, in the order in which an inquiry lists the facts
 * @param suppositions what the router was asked to suppose: the changes, and that frozen facts stay which would follow
 * @param cost what the changes cost together
 * @param routing what it would decide
 */
public record Counterfactual(
        ImmutableList<FactChange> changes, ImmutableList<Supposition> suppositions, long cost, Routing routing) {
    /** {@return the changes and the verdict in one line} */
    @Override
    public String toString() {
        return changes.stream().map(FactChange::toString).collect(Collectors.joining("; ")) + " ⇒ " + routing.verdict();
    }
}
