package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.util.Comparator;
import java.util.Optional;

/** The words of {@code outcome.standing}, the worst last. */
enum Standing {
    FREE,
    CONDITIONAL,
    BARRED,
    EXCLUDED;

    static final ImmutableList<Standing> WORST_FIRST = ImmutableList.of(EXCLUDED, BARRED, CONDITIONAL);

    static Optional<Standing> of(Effect effect) {
        if (effect instanceof Effect.Exclude) {
            return Optional.of(EXCLUDED);
        } else if (effect instanceof Effect.BarLead) {
            return Optional.of(BARRED);
        }
        return effect instanceof Effect.Require ? Optional.of(CONDITIONAL) : Optional.empty();
    }

    /** {@return the worst that a rule says of a candidate; empty if it says nothing of that} */
    static Optional<Standing> of(Rule rule) {
        return rule.then().stream().flatMap(effect -> of(effect).stream()).max(Comparator.naturalOrder());
    }
}
