package dev.comity.proof;

import com.google.common.collect.ImmutableListMultimap;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Tier;
import java.util.List;

/** Which rules of a policy defeat which, wherever both fire in one situation. */
final class Overrides {
    final DivisionOfLaborPolicy policy;
    private final ImmutableListMultimap<String, Rule> overriders;

    Overrides(DivisionOfLaborPolicy policy) {
        this.policy = policy;
        ImmutableListMultimap.Builder<String, Rule> found = ImmutableListMultimap.builder();
        for (Rule other : policy.rules().values()) {
            for (String id : other.overrides()) {
                Rule rule = policy.rules().get(id);
                if (rule != null && concerns(other, rule)) {
                    found.put(id, other);
                }
            }
        }
        this.overriders = found.build();
    }

    /**
     * {@return whether a rule that overrides another defeats it wherever both fire in one situation} A rule that is asked of
     * a candidate defeats one of the whole unit only where both are preferences; and preferences are asked for tier by
     * tier, so that they defeat each other within one only.
     */
    static boolean concerns(Rule other, Rule rule) {
        if (prefers(other) && prefers(rule)) {
            return other.tier() == rule.tier() && asksForPreferences(rule.tier());
        }
        return !other.perForum() || rule.perForum();
    }

    /** {@return whether preferences of rules of a tier count} */
    static boolean asksForPreferences(Tier tier) {
        return tier.compareTo(Tier.DIVISION_OF_LABOUR) <= 0;
    }

    /** {@return whether what a rule says is listened to} */
    static boolean isHeard(Rule rule, Effect effect) {
        return !(effect instanceof Effect.Prefer) || asksForPreferences(rule.tier());
    }

    static boolean prefers(Rule rule) {
        return rule.then().stream().anyMatch(Effect.Prefer.class::isInstance);
    }

    /** {@return the rules that defeat a rule} */
    List<Rule> of(Rule rule) {
        return overriders.get(rule.id());
    }
}
