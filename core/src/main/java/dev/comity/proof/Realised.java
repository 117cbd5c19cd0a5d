package dev.comity.proof;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.routing.Allocation;
import dev.comity.routing.Case;
import dev.comity.routing.Expectation;
import dev.comity.routing.Lead;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * A situation brought about: a small world and an issue in which the ordinary router reads the facts so. To keep it,
 * write the world and {@link #asCase()}, the issue with what was decided, as documents.
 *
 * <pre>{@code
 * Theorem never = Proof.of(networked).never(Condition.oneOf("outcome.gap", "yes"));
 * Realised seen = never.counterexample().get().realised().orElseThrow();
 * Router.of(seen.world(), networked).check(seen.asCase()).isEmpty();   // true
 * }</pre>
 *
 * @param world the world, of a few invented states and bodies
 * @param issue the issue; it needs other functions, too, where a fact looks beyond the one
 * @param forum the candidate of which the situation speaks; empty where there is none
 * @param fired the rules that fired for the candidate or for the whole unit, defeated or not
 * @param routing what the router decided
 */
public record Realised(
        Architecture world, Issue issue, String forum, ImmutableSortedSet<String> fired, Routing routing) {

    /** {@return a test case: the issue, of whose routing the same is expected again, under the same policy} */
    public Case asCase() {
        Map<GovernanceFunction, ImmutableSortedSet<String>> leads = new EnumMap<>(GovernanceFunction.class);
        Map<GovernanceFunction, Status> statuses = new EnumMap<>(GovernanceFunction.class);
        for (Allocation allocation : routing.allocations().values()) {
            TreeSet<String> ids = new TreeSet<>();
            allocation.leads().stream().map(Lead::institution).forEach(ids::add);
            leads.put(allocation.unit().function(), ImmutableSortedSet.copyOf(ids));
            statuses.put(allocation.unit().function(), allocation.status());
        }
        Expectation expectation = Expectation.builder()
                .policy(routing.policy())
                .verdict(routing.verdict())
                .verdictIfGranted(routing.verdictIfGranted())
                .complete(routing.complete())
                .leads(ImmutableMap.copyOf(leads))
                .statuses(ImmutableMap.copyOf(statuses))
                .rules(routing.rules())
                .build();
        return new Case(issue, expectation, ImmutableSortedSet.of());
    }
}
