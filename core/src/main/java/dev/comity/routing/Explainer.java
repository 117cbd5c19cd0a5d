package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Truth;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells the reasons of a routing from the very instances that decided it. */
final class Explainer {
    /** What the heading of a unit says already. */
    private static final Set<String> OF_UNIT = Set.of("function", "issue.domain");

    private final IssueRouter router;
    private final Routing routing;

    Explainer(IssueRouter router, Routing routing) {
        this.router = router;
        this.routing = routing;
    }

    Explanation explain() {
        ImmutableList.Builder<Explanation.OfUnit> units = ImmutableList.builder();
        router.units.forEach((unit, state) -> units.add(explain(state)));
        return new Explanation(routing, router.scene.issue.title(), units.build());
    }

    private Explanation.OfUnit explain(UnitState state) {
        return new Explanation.OfUnit(
                routing.allocations().get(state.unit), rules(state), new Fates(state).all(), unknown(state));
    }

    private ImmutableList<Explanation.FiredRule> rules(UnitState state) {
        Map<String, List<Instance>> standing = new TreeMap<>();
        Map<String, List<Instance>> defeated = new TreeMap<>();
        for (Instance instance : state.instances) {
            if (instance.fired()) {
                (instance.stands() ? standing : defeated)
                        .computeIfAbsent(instance.rule.id(), id -> new ArrayList<>())
                        .add(instance);
            }
        }
        List<Explanation.FiredRule> rules = new ArrayList<>();
        standing.values().forEach(instances -> rules.add(fired(state, instances)));
        defeated.values().forEach(instances -> rules.add(fired(state, instances)));
        rules.sort(Comparator.comparing(Explanation.FiredRule::tier)
                .thenComparing(Explanation.FiredRule::id)
                .thenComparing(rule -> rule.defeatedBy().orElse("")));
        return ImmutableList.copyOf(rules);
    }

    private Explanation.FiredRule fired(UnitState state, List<Instance> instances) {
        Rule rule = instances.get(0).rule;
        Set<String> forums = new TreeSet<>();
        for (Instance instance : instances) {
            if (instance.candidate != null) {
                forums.add(instance.candidate.id());
            }
        }
        String name = forums.size() == 1 ? forums.iterator().next() : "each of them";
        List<String> effects = new ArrayList<>();
        for (Effect effect : rule.then()) {
            effects.add(effect.describe(name) + (instances.get(0).vacuous ? " (nobody in question)" : ""));
        }
        Set<String> defeats = new TreeSet<>();
        for (Instance other : state.instances) {
            if (other.defeatedBy == rule) {
                defeats.add(other.rule.id());
            }
        }
        return new Explanation.FiredRule(
                rule.id(),
                rule.title(),
                rule.tier(),
                rule.source(),
                ImmutableSortedSet.copyOf(forums),
                facts(state, instances),
                ImmutableList.copyOf(effects),
                Optional.ofNullable(instances.get(0).defeatedBy).map(Rule::id),
                ImmutableSortedSet.copyOf(defeats),
                rule.then().stream().anyMatch(effect -> decides(state, effect)));
    }

    /** {@return what the facts of a rule read, where they read the same for all forums for which it fired} */
    private static ImmutableSortedSet<String> facts(UnitState state, List<Instance> instances) {
        Map<String, Set<String>> readings = new TreeMap<>();
        for (Instance instance : instances) {
            instance.rule
                    .when()
                    .forEachTest((fact, words) -> readings.computeIfAbsent(fact, f -> new TreeSet<>())
                            .add(state.reading(instance.candidate, fact).toString()));
        }
        readings.keySet().removeAll(OF_UNIT);
        Set<String> facts = new TreeSet<>();
        readings.forEach((fact, read) -> {
            if (read.size() == 1) {
                facts.add(state.scene.vocabulary.phrase(fact) + ": "
                        + read.iterator().next());
            }
        });
        return ImmutableSortedSet.copyOf(facts);
    }

    /** {@return whether anything hangs on an effect that orders levels, ranks, or admits what is needed last} */
    private static boolean decides(UnitState state, Effect effect) {
        if (effect instanceof Effect.Ascend || effect instanceof Effect.Hold) {
            return state.levelsTried > 1 && !state.joint;
        }
        if (effect instanceof Effect.AscendIfBetter) {
            return state.guarded;
        }
        if (effect instanceof Effect.Joint) {
            return state.joint;
        }
        return !(effect instanceof Effect.Rank rank) || new Fates(state).ranks(rank.key());
    }

    private static ImmutableSortedMap<String, String> unknown(UnitState state) {
        Map<String, Set<String>> rules = new TreeMap<>();
        for (Instance instance : state.instances) {
            boolean concerned = instance.candidate == null
                    || instance.candidate.coverage.numerator().signum() > 0;
            if (instance.truth == Truth.UNKNOWN && concerned) {
                state.unknownFacts(instance)
                        .forEach(fact -> rules.computeIfAbsent(fact, key -> new TreeSet<>())
                                .add(instance.rule.id()));
            }
        }
        ImmutableSortedMap.Builder<String, String> words = ImmutableSortedMap.naturalOrder();
        rules.forEach((fact, ids) -> words.put(fact, String.join(", ", ids)));
        return words.build();
    }
}
