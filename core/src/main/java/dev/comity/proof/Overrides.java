package dev.comity.proof;

import com.google.common.collect.ImmutableListMultimap;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which rules of a policy defeat which, wherever both fire in one situation. */
final class Overrides {
    final DivisionOfLaborPolicy policy;
    private final ImmutableListMultimap<String, Rule> overriders;

    Overrides(DivisionOfLaborPolicy policy) {
        this.policy = policy;
        Set<String> perForum = new HashSet<>();
        policy.rules().values().stream().filter(Rule::perForum).forEach(rule -> perForum.add(rule.id()));
        ImmutableListMultimap.Builder<String, Rule> found = ImmutableListMultimap.builder();
        for (Rule other : policy.rules().values()) {
            for (String id : other.overrides()) {
                Rule rule = policy.rules().get(id);
                boolean concerns = rule != null
                        && (!perForum.contains(other.id()) || perForum.contains(id) || prefers(other) && prefers(rule));
                if (concerns) {
                    found.put(id, other);
                }
            }
        }
        this.overriders = found.build();
    }

    /** {@return whether a rule that overrides another defeats it wherever both fire in one situation} */
    static boolean concerns(Rule other, Rule rule) {
        return !other.perForum() || rule.perForum() || prefers(other) && prefers(rule);
    }

    /** A rule that is asked of a candidate defeats one of the whole unit only where both are preferences. */
    private static boolean prefers(Rule rule) {
        return rule.then().stream().anyMatch(Effect.Prefer.class::isInstance);
    }

    /** {@return the rules that defeat a rule} */
    List<Rule> of(Rule rule) {
        return overriders.get(rule.id());
    }
}
