package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Truth;
import dev.comity.model.Words;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.math.RoundingMode;
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
                routing.allocations().get(state.unit), rules(state), fates(state), unknown(state));
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
        Set<String> facts = new TreeSet<>();
        for (Instance instance : instances) {
            if (instance.candidate != null) {
                forums.add(instance.candidate.id());
            }
            rule.when().forEachTest((fact, words) -> {
                if (instance.candidate == null || !fact.startsWith("forum.") || instances.size() == 1) {
                    facts.add(state.scene.vocabulary.phrase(fact) + ": " + state.reading(instance.candidate, fact));
                }
            });
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
                ImmutableSortedSet.copyOf(facts),
                ImmutableList.copyOf(effects),
                Optional.ofNullable(instances.get(0).defeatedBy).map(Rule::id),
                ImmutableSortedSet.copyOf(defeats));
    }

    private ImmutableList<Explanation.Fate> fates(UnitState state) {
        List<Explanation.Fate> fates = new ArrayList<>();
        for (Candidate x : state.candidates) {
            fates.add(new Explanation.Fate(
                    x.id(),
                    x.institution.name(),
                    x.level,
                    part(state, x),
                    x.cell == null ? "" : x.cell.basis(),
                    percent(x),
                    ImmutableList.copyOf(why(state, x))));
        }
        fates.sort(Comparator.comparing(Explanation.Fate::part).thenComparing(Explanation.Fate::institution));
        return ImmutableList.copyOf(fates);
    }

    private static Explanation.Part part(UnitState state, Candidate x) {
        if (state.leads.contains(x)) {
            return Explanation.Part.LEAD;
        }
        if (state.coLeads.contains(x)) {
            return Explanation.Part.CO_LEAD;
        }
        return state.support.contains(x) ? Explanation.Part.SUPPORT : Explanation.Part.NONE;
    }

    private static String percent(Candidate x) {
        return java.math.BigDecimal.valueOf(x.coverage.toDouble() * 100)
                        .setScale(0, RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }

    private static List<String> why(UnitState state, Candidate x) {
        List<String> why = new ArrayList<>();
        for (Instance instance : state.instances) {
            if (instance.stands() && instance.candidate == x) {
                for (Effect effect : instance.rule.then()) {
                    boolean decides = effect.negative() || effect instanceof Effect.Subset;
                    if (decides) {
                        why.add(effect.describe("it") + " [" + instance.rule.id() + "]");
                    }
                }
            }
        }
        if (state.fate.containsKey(x)) {
            why.add(state.fate.get(x));
        }
        if (x.coverage.numerator().signum() == 0) {
            why.add("it covers nobody affected");
        } else if (x.eligible() && !x.sufficient) {
            why.add(x.capacityAdequate ? "it does not suffice: coverage " + percent(x) : "its capacity is short");
        }
        if (why.isEmpty() && part(state, x) == Explanation.Part.NONE) {
            why.add(beaten(state, x));
        }
        return why;
    }

    private static String beaten(UnitState state, Candidate x) {
        if (state.leads.isEmpty()) {
            return "the unit is a gap";
        }
        Candidate winner = state.leads.iterator().next();
        if (winner.level != x.level) {
            return "the " + Words.of(winner.level) + " level takes the matter (" + winner.id() + ")";
        }
        String key = new Ranking(state).decidingKey(winner, x);
        return winner.id() + " ranks before it" + (key.isEmpty() ? "" : " by " + key);
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
