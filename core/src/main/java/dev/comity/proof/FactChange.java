package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Reading;
import dev.comity.routing.OpenFact;
import dev.comity.routing.Supposition;
import java.util.stream.Collectors;

/**
 * A fact that reads otherwise.
 *
 * <pre>{@code
 * Counterfactual nearest = Reasons.of(router, issue("haze-2013")).counterfactuals().nearest().get(1);
 * FactChange change = nearest.changes().get(0);                                // ASEAN forum.capacity: unknown → short
 * router.route(issue("haze-2013"), List.of(change.supposition())).verdict();   // HYBRID
 * }</pre>
 *
 * @param fact the fact, with what it reads
 * @param to what it reads instead; any of these does
 */
public record FactChange(OpenFact fact, ImmutableList<Reading> to) {
    /** {@return the supposition that it reads the first of what it could} */
    public Supposition supposition() {
        return new Supposition(fact.forum(), fact.fact(), to.get(0));
    }

    /** {@return the fact, what it reads and what it would read} */
    @Override
    public String toString() {
        return fact.name() + ": " + fact.reading() + " → "
                + to.stream().map(Reading::toString).collect(Collectors.joining(" or "));
    }
}
