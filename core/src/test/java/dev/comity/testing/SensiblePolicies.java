package dev.comity.testing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.policy.Direction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Requirement;
import dev.comity.policy.Rule;
import dev.comity.policy.Stop;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;

/** Random policies without errors: every effect that acts on who leads, over facts that worlds have. */
public final class SensiblePolicies {
    private SensiblePolicies() {}

    /** {@return policies of at most so many rules, over any facts} */
    public static Arbitrary<DivisionOfLaborPolicy> policies(int most) {
        return Dice.arbitrary(dice -> policy(dice, most, facts(Stage.SELECTION)));
    }

    /** {@return policies of at most so many rules, over a few facts of few readings} */
    public static Arbitrary<DivisionOfLaborPolicy> narrow(int most, String... facts) {
        List<Fact> few = new ArrayList<>();
        for (String fact : facts) {
            few.add(Vocabulary.standard().fact(fact).orElseThrow());
        }
        return Dice.arbitrary(dice -> policy(dice, most, few));
    }

    private static List<Fact> facts(Stage until) {
        return Vocabulary.standard().facts().values().stream()
                .filter(fact -> fact.stage().compareTo(until) <= 0)
                .filter(fact -> fact.type() == Fact.Type.WORD || fact.type() == Fact.Type.TAGS)
                .toList();
    }

    private static DivisionOfLaborPolicy policy(Dice dice, int most, List<Fact> facts) {
        DivisionOfLaborPolicy.Builder policy = DivisionOfLaborPolicy.builder().id("random");
        dice.maybe(30, () -> Direction.DESCENDING).ifPresent(policy::ownDirection);
        dice.maybe(30, () -> Stop.AT_ELIGIBLE).ifPresent(policy::ownStop);
        int rules = dice.between(1, most);
        for (int i = 0; i < rules; i++) {
            String id = "P" + i;
            int before = i;
            Rule made = dice.part(own -> rule(own, id, before, facts));
            policy.add(made);
        }
        return policy.build();
    }

    /** A rule overrides earlier ones only, so that no chain comes back. */
    private static Rule rule(Dice dice, String id, int before, List<Fact> facts) {
        List<Condition> tests = new ArrayList<>();
        int count = dice.below(3);
        for (int i = 0; i < count; i++) {
            tests.add(test(dice, dice.pick(facts)));
        }
        Condition when = dice.chance(20)
                ? Condition.any(tests.toArray(Condition[]::new))
                : Condition.all(tests.toArray(Condition[]::new));
        Rule.Builder rule = Rule.builder().id(id).tier(dice.pick(Tier.values())).when(when);
        Stage known = rule.build().stage(Vocabulary.standard());
        int effects = dice.between(1, 2);
        for (int i = 0; i < effects; i++) {
            Effect effect = effect(dice);
            boolean late = effect.stage().compareTo(known) < 0;
            rule.then(late ? new Effect.Prefer(target(dice)) : effect);
        }
        if (before > 0 && dice.chance(40)) {
            rule.overrides("P" + dice.below(before));
        }
        return rule.build();
    }

    private static Condition test(Dice dice, Fact fact) {
        List<String> words = new ArrayList<>(fact.values());
        if (fact.mayBeUnknown()) {
            words.add(Reading.UNKNOWN_WORD);
        }
        TreeSet<String> some = new TreeSet<>(dice.some(words, 1, Math.max(1, words.size() / 2)));
        Condition test = new Condition.OneOf(fact.id(), ImmutableSortedSet.copyOf(some));
        return dice.chance(20) ? Condition.not(test) : test;
    }

    private static Effect effect(Dice dice) {
        return switch (dice.below(20)) {
            case 0 -> new Effect.DropVote();
            case 1 -> new Effect.Exclude();
            case 2, 3 -> new Effect.BarLead();
            case 4 -> new Effect.Require(dice.pick(Requirement.values()));
            case 5 -> new Effect.Insufficient();
            case 6 -> new Effect.Subset();
            case 7 -> new Effect.Reserve(target(dice));
            case 8 -> new Effect.Include(target(dice));
            case 9 -> new Effect.Gap("no body");
            case 10, 11, 12 -> new Effect.Prefer(target(dice));
            case 13 -> new Effect.Direct();
            case 14 -> new Effect.Ascend();
            case 15 -> new Effect.AscendIfBetter();
            case 16 -> dice.chance(50) ? new Effect.Hold() : new Effect.Ascend();
            case 17 -> dice.chance(50) ? new Effect.Joint() : new Effect.AdmitCoalition();
            case 18 -> new Effect.Rank(dice.pick(Effect.Rank.Key.values()));
            default -> new Effect.CoLead(target(dice));
        };
    }

    private static Target target(Dice dice) {
        return switch (dice.below(4)) {
            case 0, 1 -> Target.forum();
            case 2 -> Target.role(dice.pick(Role.values()));
            default -> new Target.AtLevels(ImmutableSortedSet.copyOf(dice.some(List.of(Level.values()), 1, 3)));
        };
    }
}
