package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.DecisionRule;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Scope;
import dev.comity.model.Snapshot;
import dev.comity.model.Stance;
import dev.comity.model.Votes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes small scenarios, of which {@link WorstCase} finds those that hurt most together.
 *
 * <pre>{@code
 * Scenario blocked = Shocks.blockages(world, List.of("UNSC"), LocalDate.of(2017, 1, 1)).get(0);
 * Comparison.of(router, blocked, List.of(issue("gambia-2017"))).gapsOpened().first();
 * // gambia-2017: authorisation (peace-security)
 * }</pre>
 */
public final class Shocks {
    private Shocks() {}

    /**
     * {@return the universal institutions that exist on a day, sorted by id}
     *
     * @param snapshot the architecture on the day
     */
    public static ImmutableSortedSet<String> universal(Snapshot snapshot) {
        return snapshot.architecture().institutions().values().stream()
                .filter(institution -> institution.scope() == Scope.UNIVERSAL && snapshot.exists(institution.id()))
                .map(Institution::id)
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
    }

    /**
     * {@return a scenario for each institution that counts an actor among those whom it binds on a day, which it leaves}
     *
     * @param world the architecture
     * @param actor the id of the actor that leaves
     * @param date the day on which it leaves
     * @throws IllegalArgumentException if there is no such actor
     */
    public static ImmutableList<Scenario> withdrawals(Architecture world, String actor, LocalDate date) {
        Actors.check(world, List.of(actor));
        ImmutableList.Builder<Scenario> shocks = ImmutableList.builder();
        world.on(date).statusesOf(actor).forEach((institution, status) -> {
            if (status.votes()) {
                String id = actor + " leaves " + institution;
                shocks.add(Scenario.of(id, Change.withdraw(actor, institution, date)));
            }
        });
        return shocks.build();
    }

    /**
     * {@return a scenario for each of some institutions that somebody can block, in which they do} Those who oppose are the
     * first that can do it alone, else some of whom none can be left out; there may be fewer elsewhere.
     *
     * @param world the architecture
     * @param institutions ids of the institutions
     * @param date the day from which on they oppose
     * @throws IllegalArgumentException if there is no such institution
     */
    public static ImmutableList<Scenario> blockages(Architecture world, Iterable<String> institutions, LocalDate date) {
        ImmutableList.Builder<Scenario> shocks = ImmutableList.builder();
        for (String institution : institutions) {
            Set<String> opponents = opponents(world.on(date), institution);
            if (!opponents.isEmpty()) {
                String first = opponents.iterator().next();
                String others = opponents.size() == 1 ? "" : " and " + (opponents.size() - 1) + " more";
                String id = institution + " blocked by " + first + others;
                shocks.add(Scenario.of(id, Step.oppose(institution, date, opponents.toArray(String[]::new))));
            }
        }
        return shocks.build();
    }

    private static Set<String> opponents(Snapshot snapshot, String institution) {
        Optional<DecisionRule> rule = snapshot.decision(institution);
        ImmutableSortedSet<String> voters = snapshot.voters(institution);
        if (rule.isEmpty()) {
            return Set.of();
        }
        for (String voter : voters) {
            if (blocks(snapshot, rule.get(), voters, Set.of(voter))) {
                return Set.of(voter);
            }
        }
        Set<String> opponents = new TreeSet<>(voters);
        if (!blocks(snapshot, rule.get(), voters, opponents)) {
            return Set.of();
        }
        for (String voter : voters) {
            opponents.remove(voter);
            if (!blocks(snapshot, rule.get(), voters, opponents)) {
                opponents.add(voter);
            }
        }
        return opponents;
    }

    private static boolean blocks(
            Snapshot snapshot, DecisionRule rule, ImmutableSortedSet<String> voters, Set<String> opponents) {
        ImmutableMap.Builder<String, Stance> stances = ImmutableMap.builder();
        opponents.forEach(opponent -> stances.put(opponent, Stance.OPPOSE));
        ImmutableMap<String, Fraction> population =
                snapshot.architecture().measures().getOrDefault("population", ImmutableMap.of());
        return rule.blocked(
                new Votes(voters, stances.buildOrThrow()), actor -> population.getOrDefault(actor, Fraction.ONE));
    }
}
