package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comity.atlas.ReferencePolicies;
import dev.comity.model.GovernanceFunction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.OpenFact;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Verdict;
import dev.comity.testing.IssueArbitraries;
import dev.comity.testing.Question;
import dev.comity.testing.SensiblePolicies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Reasons against brute force: a few open facts of a random question stay free, and every combination is routed. */
@Tag("thorough")
class ReasonsProperties {
    private static final int MOST_COMBINATIONS = 150;
    private static final Budget ENOUGH = new Budget(1_000_000, 1_000_000, () -> true);

    @Provide
    Arbitrary<Question> questions() {
        return IssueArbitraries.questions();
    }

    @Provide
    Arbitrary<DivisionOfLaborPolicy> policies() {
        return SensiblePolicies.policies(8);
    }

    /** A question with a few free facts, and the reasons that know of no others. */
    private record Trial(Router router, Question question, List<OpenFact> free, List<OpenFact> held, Reasons reasons) {
        BruteForce force(boolean pinned) {
            return new BruteForce(router, question.issue(), free, held, pinned).tried();
        }
    }

    private static Trial trial(Question question, DivisionOfLaborPolicy policy, Random random) {
        Router router = Router.of(question.world(), random.nextBoolean() ? policy : ReferencePolicies.networked());
        Reasons all = Reasons.of(router, question.issue()).thaw(Reasons.FROZEN.toArray(String[]::new));
        List<OpenFact> open = new ArrayList<>(all.facts());
        Assume.that(open.size() > 1 && open.stream().noneMatch(fact -> fact.follows() && !fact.isUniform()));
        // Facts that matter are rare, so those that do alone come first, as often as not.
        List<OpenFact> alone = new ArrayList<>(all.necessary());
        Collections.shuffle(open, random);
        Collections.shuffle(alone, random);
        if (random.nextBoolean()) {
            open.removeAll(alone);
            open.addAll(0, alone.subList(0, Math.min(2, alone.size())));
        }
        List<OpenFact> free = new ArrayList<>();
        long combinations = 1;
        for (OpenFact fact : open) {
            long more = combinations * (1 + BruteForce.others(fact).size());
            if (more <= MOST_COMBINATIONS) {
                free.add(fact);
                combinations = more;
            }
        }
        List<OpenFact> held = new ArrayList<>(all.facts());
        held.removeAll(free);
        return new Trial(
                router,
                question,
                free,
                held,
                all.freeze(names(held).toArray(String[]::new)).budget(ENOUGH));
    }

    private static Set<String> names(Iterable<OpenFact> facts) {
        Set<String> names = new TreeSet<>();
        facts.forEach(fact -> names.add(fact.name()));
        return names;
    }

    /** Every subset is tried against every combination: those listed suffice, no part of them does, and no other is minimal. */
    @Property(tries = 60)
    void theSufficientSetsAreThoseOfBruteForce(
            @ForAll("questions") Question question,
            @ForAll("policies") DivisionOfLaborPolicy policy,
            @ForAll Random random) {
        Trial trial = trial(question, policy, random);
        Set<Set<String>> expected = minimal(trial.force(true), trial.reasons().verdict());

        SufficientReasons found = trial.reasons().sufficient();
        Set<Set<String>> sets = new HashSet<>();
        found.reasons().forEach(reason -> sets.add(names(reason.facts())));
        Smallest smallest = trial.reasons().smallest();

        assertThat(found.isComplete()).isTrue();
        assertThat(sets).isEqualTo(expected);
        assertThat(found.reasons())
                .isSortedAccordingTo((a, b) -> a.facts().size() - b.facts().size());
        assertThat(smallest.isComplete()).isTrue();
        assertThat(expected).contains(names(smallest.reason().facts()));
        assertThat(smallest.atLeast())
                .isEqualTo(smallest.reason().facts().size())
                .isEqualTo(expected.stream().mapToInt(Set::size).min().orElseThrow());
        Set<String> inAll = names(trial.free());
        expected.forEach(inAll::retainAll);
        assertThat(names(trial.reasons().necessary())).isEqualTo(inAll);
    }

    private static Set<Set<String>> minimal(BruteForce force, Verdict verdict) {
        int size = force.free.size();
        List<Integer> sufficient = new ArrayList<>();
        for (int set = 0; set < 1 << size; set++) {
            int chosen = set;
            boolean suffices = force.outcomes.entrySet().stream()
                    .allMatch(outcome -> differs(outcome.getKey(), chosen)
                            || outcome.getValue().verdict() == verdict);
            if (suffices) {
                sufficient.add(set);
            }
        }
        Set<Set<String>> minimal = new HashSet<>();
        for (int set : sufficient) {
            if (sufficient.stream().noneMatch(other -> other != set && (other & set) == other)) {
                Set<String> names = new TreeSet<>();
                for (int i = 0; i < size; i++) {
                    if ((set >> i & 1) == 1) {
                        names.add(force.free.get(i).name());
                    }
                }
                minimal.add(names);
            }
        }
        return minimal;
    }

    private static boolean differs(List<Integer> readings, int set) {
        for (int i = 0; i < readings.size(); i++) {
            if ((set >> i & 1) == 1 && readings.get(i) != 0) {
                return true;
            }
        }
        return false;
    }

    /** With every fact of every body open: whatever the other facts read, the router gives the verdict for what suffices. */
    @Property(tries = 40)
    void whatSufficesStandsFirmWithEverythingOpen(
            @ForAll("questions") Question question,
            @ForAll("policies") DivisionOfLaborPolicy policy,
            @ForAll Random random) {
        Router router = Router.of(question.world(), random.nextBoolean() ? policy : ReferencePolicies.networked());
        Reasons reasons = Reasons.of(router, question.issue()).thaw(Reasons.FROZEN.toArray(String[]::new));
        List<OpenFact> open = reasons.facts();
        Assume.that(open.stream().allMatch(OpenFact::isUniform));
        Smallest smallest = reasons.budget(ENOUGH).smallest();
        Set<String> suffices = names(smallest.reason().facts());

        assertThat(smallest.isComplete()).isTrue();
        assertThat(smallest.atLeast()).isEqualTo(suffices.size());
        for (int i = 0; i < 20; i++) {
            List<OpenFact> free = open.stream()
                    .filter(fact -> !suffices.contains(fact.name()) && random.nextBoolean())
                    .toList();
            List<OpenFact> held = new ArrayList<>(open);
            held.removeAll(free);
            BruteForce.at(router, question.issue(), free, held, random)
                    .ifPresent(routing ->
                            assertThat(routing.verdict()).as("%s", suffices).isEqualTo(reasons.verdict()));
        }
    }

    /** Fewest changes, all of them, the cheapest first; what is frozen stays; and the router was asked. */
    @Property(tries = 60)
    void theNearestChangesAreThoseOfBruteForce(
            @ForAll("questions") Question question,
            @ForAll("policies") DivisionOfLaborPolicy policy,
            @ForAll Random random) {
        Trial trial = trial(question, policy, random);
        Map<String, Integer> costs = new HashMap<>();
        Reasons reasons = trial.reasons().changesUpTo(trial.free().size());
        for (OpenFact fact : trial.free()) {
            costs.put(fact.name(), random.nextInt(5));
            reasons = reasons.cost(fact.name(), costs.get(fact.name()));
        }
        BruteForce force = trial.force(false);
        Goal goal = goal(trial, force, random);

        Counterfactuals found = reasons.counterfactuals(goal);
        Set<Set<String>> changes = new HashSet<>();
        for (Counterfactual one : found.nearest()) {
            assertThat(trial.router().route(question.issue(), one.suppositions()))
                    .isEqualTo(one.routing());
            assertThat(goal.isMet(one.routing())).isTrue();
            assertThat(one.cost())
                    .isEqualTo(one.changes().stream()
                            .mapToLong(change -> costs.get(change.fact().name()))
                            .sum());
            assertThat(names(one.changes().stream().map(FactChange::fact).toList()))
                    .isSubsetOf(names(trial.free()));
            expand(one.changes(), 0, new TreeSet<>(), changes);
        }
        assertThat(found.isComplete()).isTrue();
        assertThat(found.nearest()).isSortedAccordingTo((a, b) -> Long.compare(a.cost(), b.cost()));
        assertThat(changes).isEqualTo(nearest(force, goal));
    }

    private static Goal goal(Trial trial, BruteForce force, Random random) {
        List<Routing> routings = new ArrayList<>(force.outcomes.values());
        Routing aim = routings.get(random.nextInt(routings.size()));
        List<GovernanceFunction> functions =
                List.copyOf(trial.question().issue().functions());
        GovernanceFunction function = functions.get(random.nextInt(functions.size()));
        return switch (random.nextInt(3)) {
            case 0 -> new Goal.OtherThan(trial.reasons().verdict());
            case 1 -> Goal.verdict(aim.verdict());
            default ->
                Goal.lead(function, aim.leads(function).stream().findFirst().orElse("nobody"));
        };
    }

    /** Each reading of a class stands for a change of its own. */
    private static void expand(List<FactChange> changes, int from, Set<String> chosen, Set<Set<String>> all) {
        if (from == changes.size()) {
            all.add(new TreeSet<>(chosen));
            return;
        }
        FactChange change = changes.get(from);
        change.to().forEach(reading -> {
            chosen.add(change.fact().name() + " " + reading);
            expand(changes, from + 1, chosen, all);
            chosen.remove(change.fact().name() + " " + reading);
        });
    }

    private static Set<Set<String>> nearest(BruteForce force, Goal goal) {
        int fewest = Integer.MAX_VALUE;
        Set<Set<String>> nearest = new HashSet<>();
        for (Map.Entry<List<Integer>, Routing> outcome : force.outcomes.entrySet()) {
            Set<String> changes = new TreeSet<>();
            for (int i = 0; i < force.free.size(); i++) {
                if (outcome.getKey().get(i) > 0) {
                    OpenFact fact = force.free.get(i);
                    changes.add(fact.name() + " "
                            + BruteForce.others(fact).get(outcome.getKey().get(i) - 1));
                }
            }
            if (goal.isMet(outcome.getValue()) && changes.size() <= fewest) {
                if (changes.size() < fewest) {
                    nearest.clear();
                }
                fewest = changes.size();
                nearest.add(changes);
            }
        }
        return nearest;
    }
}
