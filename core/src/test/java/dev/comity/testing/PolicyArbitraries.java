package dev.comity.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Relation;
import dev.comity.condition.Stage;
import dev.comity.condition.Threshold;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Fraction;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.policy.Direction;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.DutyKind;
import dev.comity.policy.Effect;
import dev.comity.policy.Party;
import dev.comity.policy.Requirement;
import dev.comity.policy.Rule;
import dev.comity.policy.Stop;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.policy.WarningKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** Random policies: every kind of condition, effect and fact, with texts that are hard to write; mostly without sense. */
public final class PolicyArbitraries {
    private static final ImmutableList<String> STANDARD =
            Vocabulary.standard().facts().keySet().asList();
    private static final ImmutableList<String> TEXTS = ImmutableList.of(
            "a text",
            "yes",
            "1",
            "0.50",
            ">= 2",
            "null",
            "~",
            "a: b",
            "# no comment",
            "- item",
            " edge ",
            "{x}",
            "'",
            "a\nb");

    private PolicyArbitraries() {}

    /** {@return policies; some use one that is called {@code used}} */
    public static Arbitrary<DivisionOfLaborPolicy> policies() {
        return Dice.arbitrary(dice -> {
            DivisionOfLaborPolicy used = dice.part(own -> policy(own, "used", ImmutableList.of()));
            return dice.part(own -> policy(own, "own", own.chance(50) ? List.of(used) : List.of()));
        });
    }

    private static DivisionOfLaborPolicy policy(Dice dice, String id, List<DivisionOfLaborPolicy> uses) {
        DivisionOfLaborPolicy.Builder policy =
                DivisionOfLaborPolicy.builder().id(id).uses(uses);
        dice.maybe(50, () -> dice.pick(TEXTS)).ifPresent(policy::title);
        List<String> facts = new ArrayList<>(STANDARD);
        for (int i = 0; i < dice.below(3); i++) {
            Fact fact = fact(dice, "issue." + id + i);
            facts.add(fact.id());
            policy.add(fact);
        }
        if (!uses.isEmpty()) {
            policy.without(dice.some(uses.get(0).rules().keySet().asList(), 0, 2));
        }
        int rules = dice.below(5);
        for (int i = 0; i < rules; i++) {
            String rule = id.charAt(0) + "" + i;
            Rule made = dice.part(own -> rule(own, rule, facts));
            policy.add(made);
        }
        policy.ownParameters(parameters(dice));
        dice.maybe(30, () -> dice.pick(Direction.values())).ifPresent(policy::ownDirection);
        dice.maybe(30, () -> dice.pick(Stop.values())).ifPresent(policy::ownStop);
        return policy.build();
    }

    private static Parameters parameters(Dice dice) {
        Parameters set = Parameters.none();
        if (dice.chance(50)) {
            set = set.with(Parameters.COVERAGE, RuleArbitraries.share(dice));
        }
        return dice.chance(20) ? set.with("own number", RuleArbitraries.weight(dice)) : set;
    }

    private static Fact fact(Dice dice, String id) {
        Fact.Type type = dice.pick(Fact.Type.values());
        boolean words = type == Fact.Type.WORD || type == Fact.Type.TAGS;
        ImmutableList<String> values = words ? dice.some(TEXTS, 1, 3).asList() : ImmutableList.of();
        return new Fact(
                id,
                values,
                type,
                dice.chance(50),
                dice.pick(Stage.values()),
                dice.chance(50) ? id : dice.pick(TEXTS),
                dice.pick("", "a meaning", "yes"),
                words ? dice.maybe(50, () -> dice.pick(values)) : Optional.empty(),
                Optional.empty());
    }

    private static Rule rule(Dice dice, String id, List<String> facts) {
        Rule.Builder rule = Rule.builder()
                .id(id)
                .tier(dice.pick(Tier.values()))
                .when(dice.part(own -> condition(own, facts, 3)))
                .then(dice.list(0, 3, PolicyArbitraries::effect))
                .overrides(dice.some(List.of("o0", "o1", "o2", "no: rule"), 0, 2))
                .inForce(DateArbitraries.range(dice));
        dice.maybe(50, () -> dice.pick(TEXTS)).ifPresent(rule::title);
        dice.maybe(50, () -> dice.pick(TEXTS)).ifPresent(rule::source);
        dice.maybe(30, () -> dice.pick("yes", "Article 53 only")).ifPresent(rule::verified);
        return rule.build();
    }

    private static Condition condition(Dice dice, List<String> facts, int depth) {
        int kind = dice.below(depth > 0 ? 6 : 2);
        return switch (kind) {
            case 0 -> test(dice, facts);
            case 1 -> new Condition.Compare(dice.pick(facts), dice.pick(Relation.values()), threshold(dice));
            case 2 -> new Condition.Not(dice.part(own -> condition(own, facts, depth - 1)));
            case 3 -> new Condition.AnyOf(dice.list(0, 3, own -> condition(own, facts, depth - 1)));
            default -> new Condition.AllOf(dice.list(0, 3, own -> condition(own, facts, depth - 1)));
        };
    }

    private static Condition test(Dice dice, List<String> facts) {
        Optional<Fact> fact = Vocabulary.standard().fact(dice.pick(facts));
        List<String> words = new ArrayList<>(TEXTS);
        words.add("unknown");
        fact.ifPresent(known -> words.addAll(known.values()));
        String id = fact.isPresent() ? fact.get().id() : "issue.own0";
        return new Condition.OneOf(id, dice.some(words, 0, 3));
    }

    private static Threshold threshold(Dice dice) {
        return dice.chance(50)
                ? new Threshold.Constant(RuleArbitraries.share(dice).minus(Fraction.of(1, 3)))
                : new Threshold.Parameter(dice.pick("coverage", "capacity", "own number"));
    }

    private static Effect effect(Dice dice) {
        return switch (dice.below(24)) {
            case 0 -> new Effect.DropVote();
            case 1 -> new Effect.Exclude();
            case 2 -> new Effect.BarLead();
            case 3 -> new Effect.Require(dice.pick(Requirement.values()));
            case 4 -> new Effect.Insufficient();
            case 5 -> new Effect.Subset();
            case 6 -> new Effect.Permit();
            case 7 -> new Effect.Reserve(target(dice));
            case 8 -> new Effect.Include(target(dice));
            case 9 -> new Effect.Gap(dice.pick(TEXTS));
            case 10 -> new Effect.Prefer(target(dice));
            case 11 -> new Effect.Direct();
            case 12 -> new Effect.Ascend();
            case 13 -> new Effect.AscendIfBetter();
            case 14 -> new Effect.Hold();
            case 15 -> new Effect.Joint();
            case 16 -> new Effect.AdmitCoalition();
            case 17 -> new Effect.Rank(dice.pick(Effect.Rank.Key.values()));
            case 18 -> new Effect.CoLead(target(dice));
            case 19 -> new Effect.Support(target(dice));
            case 20, 21 ->
                new Effect.Owe(dice.pick(DutyKind.values()), party(dice), party(dice), dice.pick("", "soon"));
            default -> new Effect.Warn(dice.pick(WarningKind.values()), dice.chance(50));
        };
    }

    private static Target target(Dice dice) {
        return switch (dice.below(3)) {
            case 0 -> Target.forum();
            case 1 -> Target.role(dice.pick(Role.values()));
            default -> new Target.AtLevels(ImmutableSortedSet.copyOf(dice.some(List.of(Level.values()), 1, 3)));
        };
    }

    private static Party party(Dice dice) {
        return switch (dice.below(6)) {
            case 0 -> Party.forum();
            case 1 -> Party.leads();
            case 2 -> Party.outsiders();
            case 3 -> Party.role(dice.pick(Role.values()));
            case 4 -> Party.level(dice.pick(Level.values()));
            default -> Party.named(dice.pick(TEXTS));
        };
    }
}
