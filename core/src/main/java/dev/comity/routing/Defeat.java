package dev.comity.routing;

import dev.comity.policy.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settles which fired instances are defeated: those for whose candidate, or for the whole unit, an undefeated instance
 * of an overriding rule fired. Preferences defeat each other only where they are applied, since one that misses the pool
 * defeats nothing.
 */
final class Defeat {
    private final List<Instance> instances;
    private final Map<String, Set<Instance>> overriders = new HashMap<>();
    private final Set<Instance> settled = new HashSet<>();

    private Defeat(List<Instance> instances) {
        this.instances = instances;
        for (Instance instance : instances) {
            if (instance.fired()) {
                for (String id : instance.rule.overrides()) {
                    overriders.computeIfAbsent(id, key -> new HashSet<>()).add(instance);
                }
            }
        }
    }

    static void settle(List<Instance> instances) {
        Defeat defeat = new Defeat(instances);
        for (Instance instance : instances) {
            defeat.settle(instance);
        }
    }

    private void settle(Instance instance) {
        if (!settled.add(instance) || !instance.fired() || instance.defeatedBy != null) {
            return;
        }
        for (Instance overrider : overriders.getOrDefault(instance.rule.id(), Set.of())) {
            boolean concerns = overrider.candidate == null || overrider.candidate == instance.candidate;
            boolean preference = overrider.prefers() && instance.prefers();
            if (!concerns || preference) {
                continue;
            }
            settle(overrider);
            if (overrider.defeatedBy == null && isFirst(overrider.rule, instance.defeatedBy)) {
                instance.defeatedBy = overrider.rule;
            }
        }
    }

    /** Of several overriding rules the one with the least id is named, so that the trace does not depend on order. */
    private static boolean isFirst(Rule rule, @Nullable Rule named) {
        return named == null || rule.id().compareTo(named.id()) < 0;
    }
}
