package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.model.Level;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where many rules say the same, every one of them is named that stands, in whatever order they are settled. */
class ManyRulesTest {
    private static final int FACTS = 4;
    private static final int RULES = 12;
    private static final int POLICIES = 150;

    @Test
    void everyRuleIsNamedByWhichPoliciesDiffer() {
        for (int seed = 0; seed < POLICIES; seed++) {
            Random random = new Random(seed);
            DivisionOfLaborPolicy one = policy("one", random);
            DivisionOfLaborPolicy other = changed(one, random);
            Universe universe = new Universe(Space.of(one, other), List.of());
            Map<String, BigInteger> kinds = new TreeMap<>();
            for (Difference.Change change : Proof.difference(one, other).changes()) {
                kinds.put(change.aspects() + " " + change.leftRules() + " " + change.rightRules(), change.situations());
            }
            assertThat(kinds).as("seed " + seed).isEqualTo(ProofProperties.changes(universe, one, other));
        }
    }

    private static DivisionOfLaborPolicy policy(String id, Random random) {
        DivisionOfLaborPolicy.Builder policy = DivisionOfLaborPolicy.builder().id(id);
        for (int fact = 0; fact < FACTS; fact++) {
            policy.add(Fact.data("issue.f" + fact, "made up", "a", "b", "c").otherwise("a"));
        }
        for (int number = 0; number < RULES; number++) {
            policy.add(rule(number, random));
        }
        return policy.build();
    }

    private static Rule rule(int number, Random random) {
        List<Condition> tests = new ArrayList<>();
        for (int fact = 0; fact < FACTS; fact++) {
            if (random.nextInt(FACTS) < 2) {
                String word = String.valueOf((char) ('a' + random.nextInt(3)));
                String more = String.valueOf((char) ('a' + random.nextInt(3)));
                tests.add(new Condition.OneOf("issue.f" + fact, ImmutableSortedSet.of(word, more)));
            }
        }
        Rule.Builder rule =
                Rule.builder().id("r" + number).tier(Tier.DIVISION_OF_LABOUR).when(Condition.all(tests));
        if (number > 0 && random.nextBoolean()) {
            rule.overrides("r" + random.nextInt(number));
        }
        return rule.then(level(random)).build();
    }

    private static Effect level(Random random) {
        return Effect.prefer(Target.levels(random.nextBoolean() ? Level.REGIONAL : Level.MULTILATERAL));
    }

    private static DivisionOfLaborPolicy changed(DivisionOfLaborPolicy policy, Random random) {
        DivisionOfLaborPolicy.Builder changed = policy.toBuilder().id("other");
        TreeMap<String, Rule> rules = new TreeMap<>(policy.ownRules());
        for (int i = 0; i < 5; i++) {
            String id = "r" + random.nextInt(RULES);
            rules.put(id, rules.get(id).toBuilder().then(List.of(level(random))).build());
        }
        return changed.ownRules(rules).build();
    }
}
