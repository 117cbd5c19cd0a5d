package dev.comity.bench;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.model.Level;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Invented policies over fifteen facts of three to eight values each, for measuring. Equal arguments give equal policies.
 */
public final class InventedPolicies {
    static final int FACTS = 15;
    private static final Level[] LEVELS = Level.values();

    private final Shape shape;
    private final Random random;
    private final List<Map<Integer, TreeSet<String>>> conditions = new ArrayList<>();

    /** How the rules of a policy look. */
    public enum Shape {
        /** A few general rules and many exceptions to them; some facts are used far more often than others. */
        STRUCTURED,
        /** Two to six tests of facts taken at random. */
        UNIFORM,
        /** Three or four tests for one value each. */
        NARROW
    }

    private InventedPolicies(Shape shape, long seed) {
        this.shape = shape;
        this.random = new Random(seed);
    }

    static int values(int fact) {
        return 3 + fact * 7 % 6;
    }

    static String fact(int number) {
        return "issue.f" + number;
    }

    /** {@return a policy of some rules, each of which prefers a level} */
    static DivisionOfLaborPolicy policy(Shape shape, int rules, long seed) {
        return new InventedPolicies(shape, seed).policy(rules);
    }

    /** {@return the policy with other effects in some of its rules} */
    static DivisionOfLaborPolicy changed(DivisionOfLaborPolicy policy, int rules, long seed) {
        TreeMap<String, Rule> own = new TreeMap<>(policy.ownRules());
        List<String> ids = new ArrayList<>(own.keySet());
        Collections.shuffle(ids, new Random(seed));
        for (int i = 0; i < rules; i++) {
            Rule rule = own.get(ids.get(i));
            Effect other = Effect.prefer(Target.levels(LEVELS[i % LEVELS.length]));
            own.put(rule.id(), rule.toBuilder().then(List.of(other)).build());
        }
        return policy.toBuilder().id(policy.id() + "-changed").ownRules(own).build();
    }

    private DivisionOfLaborPolicy policy(int rules) {
        DivisionOfLaborPolicy.Builder policy =
                DivisionOfLaborPolicy.builder().id(shape.name().toLowerCase(Locale.ROOT) + "-" + rules);
        for (int f = 0; f < FACTS; f++) {
            String[] words = new String[values(f)];
            for (int i = 0; i < words.length; i++) {
                words[i] = "v" + i;
            }
            policy.add(Fact.data(fact(f), "an invented fact", words).otherwise("v0"));
        }
        for (int i = 0; i < rules; i++) {
            policy.add(rule(i, rules));
        }
        return policy.build();
    }

    private Rule rule(int number, int of) {
        Rule.Builder rule = Rule.builder().id("r" + number).tier(Tier.DIVISION_OF_LABOUR);
        boolean exception = shape == Shape.STRUCTURED && number > of * 3 / 10;
        Map<Integer, TreeSet<String>> condition = new TreeMap<>();
        if (exception) {
            int base = random.nextInt(number);
            conditions.get(base).forEach((fact, words) -> condition.put(fact, new TreeSet<>(words)));
            rule.overrides("r" + base);
            int more = 1 + random.nextInt(2);
            for (int i = 0; i < more; i++) {
                test(condition);
            }
        } else {
            int tests = tests();
            while (condition.size() < tests) {
                test(condition);
            }
        }
        conditions.add(condition);
        List<Condition> parts = new ArrayList<>();
        condition.forEach(
                (fact, words) -> parts.add(new Condition.OneOf(fact(fact), ImmutableSortedSet.copyOf(words))));
        return rule.when(Condition.all(parts))
                .then(Effect.prefer(Target.levels(LEVELS[random.nextInt(LEVELS.length - 1)])))
                .build();
    }

    private int tests() {
        return switch (shape) {
            case STRUCTURED -> 2 + random.nextInt(2);
            case UNIFORM -> 2 + random.nextInt(5);
            case NARROW -> 3 + random.nextInt(2);
        };
    }

    private void test(Map<Integer, TreeSet<String>> condition) {
        double where = random.nextDouble();
        int fact = (int) (FACTS * (shape == Shape.STRUCTURED ? where * where : where));
        int wanted = shape == Shape.NARROW ? 1 : 1 + random.nextInt(values(fact) - 1);
        TreeSet<String> words = new TreeSet<>();
        while (words.size() < wanted) {
            words.add("v" + random.nextInt(values(fact)));
        }
        TreeSet<String> before = condition.get(fact);
        if (before != null) {
            words.retainAll(before);
        }
        if (!words.isEmpty()) {
            condition.put(fact, words);
        }
    }
}
