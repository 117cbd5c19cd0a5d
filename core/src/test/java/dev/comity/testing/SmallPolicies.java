package dev.comity.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Relation;
import dev.comity.condition.Stage;
import dev.comity.condition.Threshold;
import dev.comity.model.DateRange;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;

/** Random policies without errors over so few facts that every situation can be looked at, one after the other. */
public final class SmallPolicies {
    /** A bound on the situations that the facts of one policy span, without days and without facts of targets. */
    private static final int MOST_SITUATIONS = 240;

    private static final String LIMIT = "limit";
    private static final ImmutableList<Tier> TIERS =
            ImmutableList.of(Tier.TREATY, Tier.CHARTER, Tier.DIVISION_OF_LABOUR, Tier.ANNOTATION);
    private static final ImmutableList<DateRange> TIMES = ImmutableList.of(
            DateRange.from(LocalDate.of(1990, 1, 1)),
            DateRange.of(LocalDate.of(1980, 5, 1), LocalDate.of(2000, 1, 1)),
            DateRange.parse("../1990-01-01"));
    /** Facts with about how many readings each has, and words that conditions test. */
    private static final ImmutableList<Dimension> DIMENSIONS = ImmutableList.of(
            own("issue.colour", Fact.Type.WORD, true, 4, "red", "green", "blue"),
            own("issue.flag", Fact.Type.WORD, false, 2, "yes", "no"),
            own("forum.marks", Fact.Type.TAGS, false, 8, "a", "b", "c"),
            own("issue.signs", Fact.Type.TAGS, true, 5, "p", "q"),
            own("issue.amount", Fact.Type.NUMBER, true, 6, "1", "2"),
            own("issue.place", Fact.Type.DOMAIN, true, 4, "sea", "sea/deep"),
            standard("forum.coverage", true, 5, "1", "0.5"),
            standard("issue.domain", false, 4, "trade", "trade/digital", "health"),
            standard("forum.level", false, 5, "regional", "multilateral", "coalition"),
            standard("forum.role", false, 4, "un", "eu", "security-council"),
            standard("public-good.range", false, 4, "global", "regional", "unknown"),
            standard("issue.spillover", false, 5, "global", "national"),
            standard("forum.accepted", false, 4, "valid", "none", "unknown"),
            standard("forum.tribunal", false, 4, "chosen", "none", "unknown"));

    private SmallPolicies() {}

    /**
     * Something to ask of a policy.
     *
     * @param policy the policy
     * @param other one that is much like it
     * @param within what must hold
     * @param during on which days
     * @param claim a condition over facts of both
     * @param outcome one over outcomes of the policy
     */
    public record Trial(
            DivisionOfLaborPolicy policy,
            DivisionOfLaborPolicy other,
            Condition within,
            DateRange during,
            Condition claim,
            Condition outcome) {
        /** {@return the same where something else must hold} */
        public Trial within(Condition condition) {
            return new Trial(policy, other, condition, during, claim, outcome);
        }
    }

    /** {@return random policies with something to ask of them} */
    public static Arbitrary<Trial> trials() {
        return Dice.arbitrary(SmallPolicies::trial);
    }

    private static Trial trial(Dice dice) {
        List<Dimension> dimensions = dice.part(SmallPolicies::dimensions);
        DivisionOfLaborPolicy policy = dice.part(own -> policy(own, dimensions));
        return new Trial(
                policy,
                dice.part(own -> changed(own, policy, dimensions)),
                dice.maybe(30, () -> dice.part(own -> condition(own, dimensions, 1)))
                        .orElse(Condition.always()),
                dice.maybe(20, () -> dice.pick(TIMES)).orElse(DateRange.always()),
                dice.part(own -> condition(own, dimensions, 2)),
                dice.part(own -> outcome(own, policy, 2)));
    }

    private static List<Dimension> dimensions(Dice dice) {
        List<Dimension> left = new ArrayList<>(DIMENSIONS);
        List<Dimension> chosen = new ArrayList<>();
        int count = dice.between(2, 5);
        int situations = 1;
        for (int i = 0; i < count; i++) {
            Dimension next = left.remove(dice.below(left.size()));
            if (situations * next.readings <= MOST_SITUATIONS) {
                situations *= next.readings;
                chosen.add(next);
            }
        }
        return chosen;
    }

    private static DivisionOfLaborPolicy policy(Dice dice, List<Dimension> dimensions) {
        DivisionOfLaborPolicy.Builder policy = DivisionOfLaborPolicy.builder().id("one");
        dimensions.forEach(dimension -> dimension.fact.ifPresent(policy::add));
        int rules = dice.between(2, 8);
        for (int i = 0; i < rules; i++) {
            int number = i;
            Rule made = dice.part(own -> rule(own, number, dimensions));
            policy.add(made);
        }
        policy.ownParameters(Parameters.none().with(LIMIT, Fraction.of(dice.pick(1, 2), 1)));
        return policy.build();
    }

    /** A policy with one or two things changed. */
    private static DivisionOfLaborPolicy changed(Dice dice, DivisionOfLaborPolicy policy, List<Dimension> dimensions) {
        DivisionOfLaborPolicy changed = policy;
        int changes = dice.between(1, 2);
        for (int i = 0; i < changes && !changed.rules().isEmpty(); i++) {
            DivisionOfLaborPolicy before = changed;
            changed = dice.part(own -> once(own, before, dimensions));
        }
        return changed;
    }

    private static DivisionOfLaborPolicy once(Dice dice, DivisionOfLaborPolicy policy, List<Dimension> dimensions) {
        DivisionOfLaborPolicy.Builder changed = DivisionOfLaborPolicy.builder().id("other");
        changed.using(policy);
        Rule old = dice.pick(policy.rules().values().asList());
        int number = Integer.parseInt(old.id().substring(1));
        switch (dice.below(7)) {
            case 0 -> changed.without(ImmutableSortedSet.of(old.id()));
            case 1 -> changed.ownParameters(Parameters.none().with(LIMIT, Fraction.of(3, 1)));
            case 2 ->
                changed.add(old.toBuilder().overrides(ImmutableSortedSet.of()).build());
            case 3 -> changed.add(old.toBuilder().tier(dice.pick(TIERS)).build());
            case 4 ->
                changed.add(old.toBuilder().when(Condition.not(old.when())).build());
            case 5 -> {
                changed.ownDirection(dice.pick(Direction.values()));
                changed.ownStop(dice.pick(Stop.values()));
            }
            default -> changed.add(rule(dice, number, dimensions));
        }
        return changed.build();
    }

    private static Rule rule(Dice dice, int number, List<Dimension> dimensions) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            others.add("r" + i);
        }
        Rule.Builder rule = Rule.builder()
                .id("r" + number)
                .tier(dice.pick(TIERS))
                .when(dice.part(own -> condition(own, dimensions, 2)))
                .then(dice.list(1, 2, SmallPolicies::effect))
                .overrides(dice.chance(50) ? dice.some(others, 0, 2) : ImmutableSortedSet.of());
        dice.maybe(15, () -> dice.pick(TIMES)).ifPresent(rule::inForce);
        return rule.build();
    }

    private static Condition condition(Dice dice, List<Dimension> dimensions, int depth) {
        int kind = dice.below(depth > 0 ? 9 : 5);
        return switch (kind) {
            case 5 -> Condition.not(dice.part(own -> condition(own, dimensions, depth - 1)));
            case 6 -> new Condition.AnyOf(dice.list(0, 3, own -> condition(own, dimensions, depth - 1)));
            case 7, 8 -> new Condition.AllOf(dice.list(0, 3, own -> condition(own, dimensions, depth - 1)));
            default -> test(dice, dice.pick(dimensions));
        };
    }

    private static Condition test(Dice dice, Dimension dimension) {
        if (dimension.number && dice.chance(70)) {
            Threshold threshold = dice.chance(40)
                    ? new Threshold.Parameter(LIMIT)
                    : new Threshold.Constant(Fraction.of(dice.between(0, 3), dice.pick(1, 2)));
            return new Condition.Compare(dimension.id, dice.pick(Relation.values()), threshold);
        }
        return new Condition.OneOf(dimension.id, dice.some(dimension.words, dice.chance(95) ? 1 : 0, 2));
    }

    private static Condition outcome(Dice dice, DivisionOfLaborPolicy policy, int depth) {
        return switch (dice.below(depth > 0 ? 9 : 6)) {
            case 0 -> words(dice, "outcome.standing", "free", "conditional", "barred", "excluded");
            case 1 -> words(dice, "outcome.gap", "yes", "no");
            case 2 -> words(dice, "outcome.insufficient", "yes", "no");
            case 3 ->
                new Condition.OneOf(
                        "outcome.rule", dice.some(policy.rules().keySet().asList(), 1, 2));
            case 4 ->
                words(
                        dice,
                        dice.pick("outcome.preferred", "outcome.reserved", "outcome.included", "outcome.supports"),
                        "forum",
                        "regional",
                        "un");
            case 5 -> words(dice, "outcome.warning", "overlap", "fallback");
            case 6 -> Condition.not(dice.part(own -> outcome(own, policy, depth - 1)));
            case 7 -> new Condition.AnyOf(dice.list(1, 2, own -> outcome(own, policy, depth - 1)));
            default -> new Condition.AllOf(dice.list(1, 2, own -> outcome(own, policy, depth - 1)));
        };
    }

    private static Condition words(Dice dice, String fact, String... words) {
        return new Condition.OneOf(fact, dice.some(List.of(words), 1, 2));
    }

    private static Effect effect(Dice dice) {
        return switch (dice.below(22)) {
            case 0 -> new Effect.Exclude();
            case 1 -> new Effect.BarLead();
            case 2 -> new Effect.Require(dice.pick(Requirement.values()));
            case 3 -> new Effect.Insufficient();
            case 4 -> dice.pick(new Effect.Subset(), new Effect.Permit(), new Effect.DropVote());
            case 5, 6, 7 -> new Effect.Reserve(target(dice));
            case 8 -> new Effect.Include(target(dice));
            case 9 -> new Effect.Gap(dice.pick("no body", "no text"));
            case 10, 11, 12 -> new Effect.Prefer(target(dice));
            case 13 -> new Effect.Ascend();
            case 14 -> new Effect.Hold();
            case 15 -> new Effect.AscendIfBetter();
            case 16 -> dice.pick(new Effect.Joint(), new Effect.Direct(), new Effect.AdmitCoalition());
            case 17 -> new Effect.Rank(dice.pick(Effect.Rank.Key.values()));
            case 18 -> new Effect.CoLead(target(dice));
            case 19 -> new Effect.Support(target(dice));
            case 20 -> new Effect.Owe(DutyKind.CONSULT, Party.leads(), Party.forum(), "");
            default -> new Effect.Warn(dice.pick(WarningKind.OVERLAP, WarningKind.FALLBACK), dice.chance(50));
        };
    }

    private static Target target(Dice dice) {
        return switch (dice.below(3)) {
            case 0 -> Target.forum();
            case 1 -> Target.role(dice.pick(Role.UN, Role.EU));
            default ->
                dice.pick(
                        Target.levels(Level.REGIONAL),
                        Target.levels(Level.MULTILATERAL),
                        Target.levels(Level.REGIONAL, Level.SUBREGIONAL));
        };
    }

    private static Dimension own(String id, Fact.Type type, boolean mayBeUnknown, int readings, String... values) {
        List<String> words = new ArrayList<>(List.of(values));
        boolean listed = type == Fact.Type.WORD || type == Fact.Type.TAGS;
        Fact fact = new Fact(
                id,
                listed ? ImmutableList.copyOf(values) : ImmutableList.of(),
                type,
                mayBeUnknown,
                Stage.VOTE,
                id,
                "",
                mayBeUnknown ? Optional.empty() : Optional.of(values[0]),
                Optional.empty());
        if (mayBeUnknown) {
            words.add("unknown");
        }
        return new Dimension(id, Optional.of(fact), type == Fact.Type.NUMBER, words, readings);
    }

    private static Dimension standard(String id, boolean number, int readings, String... words) {
        return new Dimension(id, Optional.empty(), number, List.of(words), readings);
    }

    /** A fact that conditions test. */
    private record Dimension(String id, Optional<Fact> fact, boolean number, List<String> words, int readings) {}
}
