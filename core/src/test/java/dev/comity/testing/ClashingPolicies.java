package dev.comity.testing;

import dev.comity.condition.Condition;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Random policies of a few rules that often oppose each other or say nothing. */
public final class ClashingPolicies {
    private static final List<Effect> CHARTER = List.of(
            new Effect.Reserve(Target.role(Role.SECURITY_COUNCIL)),
            new Effect.Reserve(Target.levels(Level.REGIONAL)),
            new Effect.Reserve(Target.forum()),
            new Effect.Include(Target.role(Role.REC)),
            new Effect.Gap("nobody"));
    private static final List<Effect> SUBSIDIARITY = List.of(new Effect.Ascend(), new Effect.Hold());
    private static final List<Condition> CONDITIONS = List.of(
            Condition.always(),
            Condition.oneOf("issue.coerciveness", "force"),
            Condition.oneOf("issue.regions", "one"),
            Condition.not(Condition.oneOf("issue.regions", "one")),
            Condition.oneOf("forum.level", "regional"),
            Condition.all(
                    Condition.oneOf("issue.regions", "many"),
                    Condition.oneOf("issue.coerciveness", "force", "unknown")));

    private ClashingPolicies() {}

    /** {@return policies of up to four rules} */
    public static Arbitrary<DivisionOfLaborPolicy> small() {
        return Dice.arbitrary(dice -> {
            DivisionOfLaborPolicy.Builder policy =
                    DivisionOfLaborPolicy.builder().id("small");
            int rules = dice.between(1, 4);
            for (int i = 0; i < rules; i++) {
                boolean charter = dice.chance(60);
                Rule.Builder rule = Rule.builder()
                        .id("r" + i)
                        .tier(charter ? Tier.CHARTER : Tier.SUBSIDIARITY)
                        .when(dice.pick(CONDITIONS))
                        .then(dice.pick(charter ? CHARTER : SUBSIDIARITY));
                if (i > 0 && dice.chance(25)) {
                    rule.overrides("r" + dice.below(i));
                }
                policy.add(rule.build());
            }
            return policy.build();
        });
    }
}
