package dev.comity.routing;

import dev.comity.policy.Effect;
import dev.comity.policy.Tier;
import dev.comity.policy.WarningKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Narrows the pool by what rules prefer, tier by tier. A preference that misses the pool is vacuous and defeats nothing;
 * one that is overridden by another that meets it falls; the rest are intersected.
 */
final class Preferences {
    private static final List<Tier> TIERS =
            List.of(Tier.CHARTER, Tier.TREATY, Tier.ELIGIBILITY, Tier.DIVISION_OF_LABOUR);

    private final UnitState state;

    Preferences(UnitState state) {
        this.state = state;
    }

    Set<Candidate> narrow(Set<Candidate> ready) {
        Set<Candidate> pool = ready;
        for (Tier tier : TIERS) {
            pool = narrow(tier, pool);
        }
        return pool;
    }

    private Set<Candidate> narrow(Tier tier, Set<Candidate> pool) {
        Map<String, Set<Candidate>> preferred = preferred(tier);
        preferred.entrySet().removeIf(entry -> vacuous(entry.getKey(), entry.getValue(), pool));
        Map<String, Set<Candidate>> kept = withoutOverridden(preferred);
        Set<Candidate> narrowed = new TreeSet<>(pool);
        kept.values().forEach(narrowed::retainAll);
        if (narrowed.isEmpty()) {
            state.warn(WarningKind.CONFLICT, String.join(", ", kept.keySet()), "prefer bodies that exclude each other");
            return pool;
        }
        for (Candidate x : pool) {
            if (!narrowed.contains(x)) {
                state.fate.putIfAbsent(x, "others are preferred by " + String.join(", ", against(kept, x)));
            }
        }
        return narrowed;
    }

    private static Set<String> against(Map<String, Set<Candidate>> kept, Candidate x) {
        Set<String> rules = new TreeSet<>();
        kept.forEach((rule, set) -> {
            if (!set.contains(x)) {
                rules.add(rule);
            }
        });
        return rules;
    }

    private Map<String, Set<Candidate>> preferred(Tier tier) {
        Map<String, Set<Candidate>> preferred = new TreeMap<>();
        for (UnitState.Standing<Effect.Prefer> standing : state.standing(Effect.Prefer.class)) {
            if (standing.instance().rule.tier() == tier) {
                preferred
                        .computeIfAbsent(standing.instance().rule.id(), id -> new TreeSet<>())
                        .addAll(Selection.Targets.of(
                                state, standing.instance(), standing.effect().target()));
            }
        }
        return preferred;
    }

    private boolean vacuous(String rule, Set<Candidate> set, Set<Candidate> pool) {
        boolean misses = set.stream().noneMatch(pool::contains);
        if (misses) {
            instancesOf(rule).forEach(instance -> instance.vacuous = true);
            if (set.stream().noneMatch(Candidate::eligible)) {
                state.warn(WarningKind.FALLBACK, rule, "none of those preferred is eligible");
            }
        }
        return misses;
    }

    private Map<String, Set<Candidate>> withoutOverridden(Map<String, Set<Candidate>> preferred) {
        Map<String, Set<Candidate>> kept = new TreeMap<>(preferred);
        Overriders overriders = new Overriders(state.scene.policy.rules(), preferred.keySet());
        for (String id : preferred.keySet()) {
            overriders.of(id).ifPresent(by -> {
                kept.remove(id);
                instancesOf(id).forEach(instance -> instance.defeatedBy = by);
            });
        }
        return kept;
    }

    private List<Instance> instancesOf(String rule) {
        return state.instances.stream()
                .filter(i -> i.rule.id().equals(rule) && i.stands())
                .toList();
    }
}
