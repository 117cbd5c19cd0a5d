package dev.comity.atlas;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Condition;
import dev.comity.model.DateRange;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.util.ArrayList;
import java.util.List;

/** Rules that do less, or fire more often, than those from which they are made. */
final class Variants {
    private Variants() {}

    /** {@return a policy with a rule in the place of that of the same id} */
    static DivisionOfLaborPolicy with(DivisionOfLaborPolicy policy, Rule rule) {
        return DivisionOfLaborPolicy.builder()
                .id(policy.id())
                .using(policy)
                .add(rule)
                .build();
    }

    /** {@return a rule that decides nothing} It stays in its place, for others may override it. */
    static Rule idle(Rule rule) {
        return Rule.builder()
                .id(rule.id())
                .tier(rule.tier())
                .then(new Effect.Permit())
                .build();
    }

    /** {@return the rule at any time, and the rule without each of its conditions} */
    static ImmutableList<Rule> relaxed(Rule rule) {
        ImmutableList.Builder<Rule> relaxed = ImmutableList.builder();
        relaxed.add(rule.toBuilder().inForce(DateRange.always()).build());
        List<Condition> parts = rule.when() instanceof Condition.AllOf all ? all.parts() : List.of(rule.when());
        for (Condition part : parts) {
            List<Condition> others = new ArrayList<>(parts);
            others.remove(part);
            relaxed.add(rule.toBuilder()
                    .when(new Condition.AllOf(ImmutableList.copyOf(others)))
                    .build());
        }
        return relaxed.build();
    }
}
