package dev.comity.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Truth;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A decision table says what the rules say, asked one by one: the same outcome, by the same rule. */
class DecisionTableProperties {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final List<String> DOMAINS =
            List.of("trade", "trade/services", "health", "peace-security", "environment", "digital");

    /** The outcome and the rule that says it, found by going through all rules. */
    private record Said(String standing, String rule) {}

    private static Said said(DivisionOfLaborPolicy policy, PossibleSituation situation) {
        Said worst = new Said("free", "");
        for (String standing : List.of("conditional", "barred", "excluded")) {
            String first = policy.rules().values().stream()
                    .filter(rule -> rule.then().stream().anyMatch(effect -> says(effect, standing)))
                    .filter(rule -> stands(policy, rule, situation))
                    .map(Rule::id)
                    .min(String::compareTo)
                    .orElse("");
            worst = first.isEmpty() ? worst : new Said(standing, first);
        }
        return worst;
    }

    private static boolean says(Effect effect, String standing) {
        return switch (standing) {
            case "excluded" -> effect instanceof Effect.Exclude;
            case "barred" -> effect instanceof Effect.BarLead;
            default -> effect instanceof Effect.Require;
        };
    }

    private static boolean stands(DivisionOfLaborPolicy policy, Rule rule, PossibleSituation situation) {
        if (!rule.inForce().contains(DAY) || rule.when().test(situation) != Truth.TRUE) {
            return false;
        }
        return policy.rules().values().stream()
                .filter(other -> other.overrides().contains(rule.id()) && (rule.perForum() || !other.perForum()))
                .noneMatch(other -> stands(policy, other, situation));
    }

    private static void agrees(DivisionOfLaborPolicy policy, DecisionTable.Hits hits, int times, Random random) {
        DecisionTable table = DecisionTable.of(policy, DAY, hits);
        for (int i = 0; i < times; i++) {
            PossibleSituation situation = situation(policy, random);
            DecisionTable.Row row = table.decide(situation);
            assertThat(new Said(row.standing(), row.rule())).as("%s", situation).isEqualTo(said(policy, situation));
            if (hits == DecisionTable.Hits.UNIQUE) {
                assertThat(table.holding(situation)).hasSize(1);
            }
        }
    }

    private static PossibleSituation situation(DivisionOfLaborPolicy policy, Random random) {
        TreeMap<String, Reading> readings = new TreeMap<>();
        policy.vocabulary().facts().forEach((id, fact) -> readings.put(id, reading(fact, random)));
        return new PossibleSituation(ImmutableSortedMap.copyOf(readings), policy.parameters());
    }

    private static Reading reading(Fact fact, Random random) {
        if (fact.mayBeUnknown() && random.nextInt(4) == 0) {
            return Reading.UNKNOWN;
        }
        return switch (fact.type()) {
            case WORD ->
                Reading.of(fact.values().get(random.nextInt(fact.values().size())));
            case DOMAIN ->
                Reading.of(
                        Domain.of(DOMAINS.get(random.nextInt(DOMAINS.size()))).withAncestors());
            case NUMBER -> Reading.of(Fraction.of(random.nextInt(11), 10));
            case TAGS ->
                Reading.of(fact.values().stream()
                        .filter(any -> random.nextInt(4) == 0)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)));
        };
    }

    @Property(tries = 60)
    void invented(@ForAll Random random) {
        DivisionOfLaborPolicy policy = policy(random);
        agrees(policy, DecisionTable.Hits.FIRST, 60, random);
        agrees(policy, DecisionTable.Hits.UNIQUE, 60, random);
    }

    @Property(tries = 3)
    void reference(@ForAll Random random) {
        agrees(ReferencePolicies.networked(), DecisionTable.Hits.FIRST, 2_000, random);
    }

    /** Few facts, so that rules meet, of all types; overrides go from later rules to earlier ones. */
    private static DivisionOfLaborPolicy policy(Random random) {
        TreeMap<String, Rule> rules = new TreeMap<>();
        List<Effect> effects = List.of(
                new Effect.Exclude(),
                new Effect.BarLead(),
                new Effect.Require(dev.comity.policy.Requirement.CONSENT),
                new Effect.Permit());
        for (int i = 0; i < 6; i++) {
            Rule.Builder rule = Rule.builder()
                    .id("r" + (char) ('a' + random.nextInt(26)) + i)
                    .title("")
                    .tier(Tier.CHARTER)
                    .when(condition(random, 2))
                    .then(effects.get(random.nextInt(effects.size())));
            List<String> earlier = new ArrayList<>(rules.keySet());
            earlier.removeIf(id -> random.nextInt(3) > 0);
            Rule built = rule.overrides(earlier).build();
            rules.put(built.id(), built);
        }
        return DivisionOfLaborPolicy.builder().id("invented").ownRules(rules).build();
    }

    private static Condition condition(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 5 : 8);
        return switch (kind) {
            case 0 -> Condition.oneOf("issue.coerciveness", "force", random.nextBoolean() ? "unknown" : "sanctions");
            case 1 -> Condition.oneOf("forum.role", "security-council", random.nextBoolean() ? "court" : "un");
            case 2 -> Condition.oneOf("issue.domain", random.nextBoolean() ? "trade" : "trade/services", "health");
            case 3 -> Condition.atLeast("forum.coverage", "coverage");
            case 4 -> Condition.oneOf("forum.authorised", random.nextBoolean() ? "yes" : "no");
            case 5 -> Condition.not(condition(random, depth - 1));
            case 6 -> Condition.all(condition(random, depth - 1), condition(random, depth - 1));
            default -> Condition.any(condition(random, depth - 1), condition(random, depth - 1));
        };
    }

    @Property(tries = 1)
    void whatNoTableHoldsIsRefused() {
        DivisionOfLaborPolicy thirds = policy(Condition.equalTo("forum.coverage", Fraction.of(1, 3)));
        DecisionTable table = DecisionTable.of(thirds, DAY, DecisionTable.Hits.FIRST);
        assertThatThrownBy(() -> table.tests(table.rows().get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "`forum.coverage` is compared with 1/3, which no decimal number equals; decision tables hold"
                                + " decimal numbers only");
    }

    private static DivisionOfLaborPolicy policy(Condition when) {
        Rule rule = Rule.builder()
                .id("only")
                .title("")
                .tier(Tier.CHARTER)
                .when(when)
                .then(new Effect.Exclude())
                .build();
        return DivisionOfLaborPolicy.builder()
                .id("one")
                .ownRules(Map.of("only", rule))
                .build();
    }
}
