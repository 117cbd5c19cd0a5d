package dev.comity.proof;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
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
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Large random policies over fifteen facts, made as people make them: general rules, and exceptions from them. */
final class LargePolicies {
    private static final List<String> FACTS = List.of(
            "function",
            "issue.spillover",
            "issue.regions",
            "public-good.range",
            "public-good.aggregation",
            "issue.coerciveness",
            "issue.host-consent",
            "issue.claim",
            "issue.waters",
            "issue.local",
            "forum.level",
            "forum.kind",
            "forum.competence",
            "forum.vitality",
            "forum.authorised");
    private static final List<Effect> EFFECTS = List.of(
            Effect.prefer(Target.forum()),
            Effect.prefer(Target.levels(Level.MULTILATERAL)),
            new Effect.Reserve(Target.role(Role.UN)),
            new Effect.Gap("no text"),
            new Effect.Require(Requirement.CONSENT),
            Effect.exclude(),
            Effect.barLead(),
            Effect.support(Target.levels(Level.REGIONAL)),
            new Effect.Joint(),
            new Effect.Permit());

    private final Random random;
    private final List<Rule> rules = new ArrayList<>();

    private LargePolicies(Random random) {
        this.random = random;
    }

    static DivisionOfLaborPolicy of(int size, Random random) {
        LargePolicies made = new LargePolicies(random);
        for (int i = 0; i < size; i++) {
            made.rules.add(made.rule("r" + i));
        }
        return policy("large", made.rules);
    }

    private static DivisionOfLaborPolicy policy(String id, List<Rule> rules) {
        return DivisionOfLaborPolicy.builder()
                .id(id)
                .add(rules.toArray(Rule[]::new))
                .build();
    }

    /** Now and then a rule is about a part of what another is about, and overrides it or is overridden by it. */
    private Rule rule(String id) {
        Rule.Builder rule = Rule.builder()
                .id(id)
                .tier(Tier.values()[random.nextInt(4)])
                .then(EFFECTS.get(random.nextInt(EFFECTS.size())));
        if (rules.isEmpty() || random.nextInt(4) > 0) {
            return rule.when(tests(2 + random.nextInt(4))).build();
        }
        int number = random.nextInt(rules.size());
        Rule general = rules.get(number);
        rule.when(Condition.all(general.when(), tests(1)));
        if (random.nextBoolean()) {
            return rule.overrides(ImmutableSortedSet.of(general.id())).build();
        }
        rules.set(
                number,
                general.toBuilder()
                        .overrides(ImmutableSortedSet.<String>naturalOrder()
                                .addAll(general.overrides())
                                .add(id)
                                .build())
                        .build());
        return rule.build();
    }

    private Condition tests(int count) {
        List<String> facts = new ArrayList<>(FACTS);
        Collections.shuffle(facts, random);
        List<Condition> tests = new ArrayList<>();
        for (String id : facts.subList(0, count)) {
            Fact fact = Vocabulary.standard().fact(id).orElseThrow();
            List<String> words = new ArrayList<>(fact.values());
            if (fact.mayBeUnknown()) {
                words.add("unknown");
            }
            Collections.shuffle(words, random);
            int most = Math.max(1, words.size() / 2);
            Condition test =
                    new Condition.OneOf(id, ImmutableSortedSet.copyOf(words.subList(0, 1 + random.nextInt(most))));
            tests.add(random.nextInt(8) == 0 ? Condition.not(test) : test);
        }
        return Condition.all(tests);
    }

    /** {@return the policy with a rule cut into two by what a fact reads, which says the same} */
    static DivisionOfLaborPolicy cut(DivisionOfLaborPolicy policy, Random random) {
        Rule rule = any(policy, random);
        List<Rule> changed = new ArrayList<>(policy.rules().values());
        changed.remove(rule);
        Condition regional = Condition.oneOf("forum.level", "regional", "subregional");
        changed.add(rule.toBuilder().when(Condition.all(rule.when(), regional)).build());
        changed.add(rule.toBuilder()
                .id(rule.id() + "-other")
                .when(Condition.all(rule.when(), Condition.not(regional)))
                .build());
        // Whoever overrides the whole overrides both halves.
        changed.replaceAll(other -> other.overrides().contains(rule.id())
                ? other.toBuilder()
                        .overrides(ImmutableSortedSet.<String>naturalOrder()
                                .addAll(other.overrides())
                                .add(rule.id() + "-other")
                                .build())
                        .build()
                : other);
        return policy("cut", changed);
    }

    /** {@return the policy with one test added to a rule} */
    static DivisionOfLaborPolicy narrowed(DivisionOfLaborPolicy policy, Random random) {
        Rule rule = any(policy, random);
        LargePolicies made = new LargePolicies(random);
        Rule narrower =
                rule.toBuilder().when(Condition.all(rule.when(), made.tests(1))).build();
        List<Rule> changed = new ArrayList<>(policy.rules().values());
        changed.set(changed.indexOf(rule), narrower);
        return policy("narrowed", changed);
    }

    private static Rule any(DivisionOfLaborPolicy policy, Random random) {
        return policy.rules()
                .values()
                .asList()
                .get(random.nextInt(policy.rules().size()));
    }
}
