package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Requirement;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random policies of a few rules, each without rhyme or reason, but none with an error. */
final class UnrulyPolicies {
    private static final List<Fact> FACTS =
            ImmutableList.copyOf(Vocabulary.standard().facts().values());

    private UnrulyPolicies() {}

    static Arbitrary<DivisionOfLaborPolicy> any() {
        return Arbitraries.randomValue(UnrulyPolicies::policy);
    }

    private static DivisionOfLaborPolicy policy(Random random) {
        DivisionOfLaborPolicy policy =
                DivisionOfLaborPolicy.builder().id("unruly").build();
        int wanted = 1 + random.nextInt(8);
        for (int i = 0; i < wanted; i++) {
            DivisionOfLaborPolicy more =
                    policy.toBuilder().add(rule(random, "U" + i)).build();
            policy = more.check().hasErrors() ? policy : more;
        }
        return policy;
    }

    private static Rule rule(Random random, String id) {
        List<Condition> tests = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Fact fact = FACTS.get(random.nextInt(FACTS.size()));
            if (!fact.values().isEmpty()) {
                tests.add(Condition.oneOf(fact.id(), word(random, fact)));
            }
        }
        return Rule.builder()
                .id(id)
                .tier(Tier.values()[random.nextInt(Tier.values().length)])
                .when(Condition.all(tests))
                .then(effect(random))
                .build();
    }

    private static String word(Random random, Fact fact) {
        int index = random.nextInt(fact.values().size() + (fact.mayBeUnknown() ? 1 : 0));
        return index == fact.values().size()
                ? Reading.UNKNOWN_WORD
                : fact.values().get(index);
    }

    private static Effect effect(Random random) {
        return switch (random.nextInt(15)) {
            case 0 -> new Effect.DropVote();
            case 1 -> new Effect.Exclude();
            case 2 -> new Effect.BarLead();
            case 3 -> new Effect.Insufficient();
            case 4, 5 -> new Effect.Subset();
            case 6 -> new Effect.Require(Requirement.values()[random.nextInt(Requirement.values().length)]);
            case 7 -> new Effect.Reserve(target(random));
            case 8 -> new Effect.Include(target(random));
            case 9 -> new Effect.Prefer(target(random));
            case 10 -> new Effect.Hold();
            case 11 -> new Effect.Joint();
            case 12 -> new Effect.AdmitCoalition();
            case 13 -> new Effect.CoLead(target(random));
            default -> new Effect.Support(target(random));
        };
    }

    private static Target target(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Target.forum();
            case 1 -> Target.role(Role.values()[random.nextInt(Role.values().length)]);
            default -> Target.levels(Level.values()[random.nextInt(Level.values().length)]);
        };
    }
}
