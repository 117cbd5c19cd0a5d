package dev.comity.testing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.model.DateRange;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.testing.SmallPolicies.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;

/** Random policies that mostly prefer one candidate to another, in two tiers, and often override each other. */
public final class ContestPolicies {
    private ContestPolicies() {}

    /** {@return random policies, each with one that differs from it in one rule} */
    public static Arbitrary<Trial> trials() {
        return Dice.arbitrary(ContestPolicies::trial);
    }

    private static Trial trial(Dice dice) {
        DivisionOfLaborPolicy.Builder policy = DivisionOfLaborPolicy.builder()
                .id("one")
                .add(Fact.data("issue.flag", "made up", "yes", "no").otherwise("no"))
                .add(Fact.data("forum.mark", "made up", "a", "b", "c").otherwise("a"));
        int rules = dice.between(3, 6);
        for (int i = 0; i < rules; i++) {
            int number = i;
            Rule made = dice.part(own -> rule(own, number));
            policy.add(made);
        }
        DivisionOfLaborPolicy one = policy.build();
        return new Trial(
                one,
                dice.part(own -> changed(own, one)),
                Condition.always(),
                DateRange.always(),
                Condition.always(),
                Condition.always());
    }

    private static Rule rule(Dice dice, int number) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            others.add("r" + i);
        }
        return Rule.builder()
                .id("r" + number)
                .tier(dice.chance(70) ? Tier.TREATY : Tier.DIVISION_OF_LABOUR)
                .when(new Condition.AllOf(dice.list(0, 2, ContestPolicies::test)))
                .then(dice.list(1, 1, ContestPolicies::effect))
                .overrides(dice.chance(60) ? dice.some(others, 1, 2) : ImmutableSortedSet.of())
                .build();
    }

    private static Condition test(Dice dice) {
        Condition test = switch (dice.below(4)) {
            case 0 -> Condition.oneOf("issue.flag", dice.pick("yes", "no"));
            case 1 -> Condition.oneOf("forum.level", dice.pick("regional", "multilateral"));
            default -> Condition.oneOf("forum.mark", dice.pick("a", "b", "c"));
        };
        return dice.chance(20) ? Condition.not(test) : test;
    }

    private static Effect effect(Dice dice) {
        return switch (dice.below(14)) {
            case 0, 1 -> new Effect.Reserve(target(dice));
            case 2 -> new Effect.Include(target(dice));
            case 3 -> dice.pick(new Effect.Gap("no text"), Effect.exclude());
            case 4 -> Effect.support(target(dice));
            default -> Effect.prefer(target(dice));
        };
    }

    private static Target target(Dice dice) {
        return switch (dice.below(5)) {
            case 0 -> Target.role(Role.UN);
            case 1 -> dice.pick(Target.levels(Level.REGIONAL), Target.levels(Level.MULTILATERAL));
            default -> Target.forum();
        };
    }

    private static DivisionOfLaborPolicy changed(Dice dice, DivisionOfLaborPolicy policy) {
        List<Rule> overriding = policy.rules().values().stream()
                .filter(rule -> !rule.overrides().isEmpty())
                .toList();
        Rule old = dice.pick(overriding.isEmpty() ? policy.rules().values().asList() : overriding);
        DivisionOfLaborPolicy.Builder changed =
                DivisionOfLaborPolicy.builder().id("other").using(policy);
        if (overriding.isEmpty() || dice.chance(20)) {
            return changed.without(ImmutableSortedSet.of(old.id())).build();
        }
        TreeSet<String> rest = new TreeSet<>(old.overrides());
        rest.remove(dice.pick(List.copyOf(rest)));
        return changed.add(old.toBuilder().overrides(rest).build()).build();
    }
}
