package dev.comity.routing;

import dev.comity.condition.Truth;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import org.jspecify.annotations.Nullable;

/** One rule asked for one candidate, or for the whole unit. */
final class Instance {
    final Rule rule;
    /** The candidate; null where the rule is asked for the unit. */
    final @Nullable Candidate candidate;

    final Truth truth;
    /** The rule that defeats it; null while none does. */
    @Nullable
    Rule defeatedBy;

    /** Whether its preference missed the pool, so that it defeats nothing. */
    boolean vacuous;

    Instance(Rule rule, @Nullable Candidate candidate, Truth truth) {
        this.rule = rule;
        this.candidate = candidate;
        this.truth = truth;
    }

    boolean fired() {
        return truth == Truth.TRUE;
    }

    boolean stands() {
        return fired() && defeatedBy == null;
    }

    boolean prefers() {
        return prefers(rule);
    }

    static boolean prefers(Rule rule) {
        for (Effect effect : rule.then()) {
            if (effect instanceof Effect.Prefer) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return rule.id() + (candidate == null ? "" : " for " + candidate.id());
    }
}
