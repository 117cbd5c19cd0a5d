package dev.comity.proof;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Truth;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares whom two policies choose of two contenders who may both lead under either policy. Only where a rule stands
 * that the policies do not share can they choose differently.
 */
final class Contest implements Question<Contest.Key> {
    static final Condition INSTITUTION = Condition.not(Condition.oneOf("forum.level", "coalition"));

    private final Chooser left;
    private final Chooser right;
    private final boolean alike;
    private final List<Chooser.Entry> leftUnshared = new ArrayList<>();
    private final List<Chooser.Entry> rightUnshared = new ArrayList<>();
    private final List<Chooser.Entry> leftNamed = new ArrayList<>();
    private final List<Chooser.Entry> rightNamed = new ArrayList<>();

    private Contest(DivisionOfLaborPolicy one, DivisionOfLaborPolicy other, GroupList groups) {
        this.left = new Chooser(new Overrides(one), groups).choosing();
        this.right = new Chooser(new Overrides(other), groups).choosing();
        Set<String> changed = enter(left, other, leftUnshared);
        changed.addAll(enter(right, one, rightUnshared));
        name(left, changed, leftNamed);
        name(right, changed, rightNamed);
        this.alike = leftNamed.isEmpty() && rightNamed.isEmpty();
    }

    /** {@return the ids of the rules that are not shared, and of those that they may defeat} */
    private static Set<String> enter(Chooser side, DivisionOfLaborPolicy other, List<Chooser.Entry> unshared) {
        List<Rule> rules = Side.unshared(side.policy, other);
        Set<String> reached = Side.reached(side.policy, rules);
        for (Rule rule : rules) {
            if (Side.reached(side.policy, List.of(rule)).stream()
                    .anyMatch(id -> Chooser.chooses(side.policy.rules().get(id)))) {
                unshared.add(side.enter(rule));
            }
        }
        return reached;
    }

    private static void name(Chooser side, Set<String> changed, List<Chooser.Entry> named) {
        for (Rule rule : side.policy.rules().values()) {
            if (changed.contains(rule.id()) && Chooser.chooses(rule)) {
                named.add(side.enter(rule));
            }
        }
    }

    /** What differs, as one kind of difference. */
    record Key(
            Choice left, Choice right, ImmutableSortedSet<String> leftRules, ImmutableSortedSet<String> rightRules) {}

    /** {@return the frame of two institutions that compete} Coalitions are not in the pool. */
    static Frame frame(Space space) {
        List<Condition> tests = new ArrayList<>();
        space.policies()
                .forEach(policy -> policy.rules()
                        .values()
                        .forEach(rule -> Chooser.targets(rule).forEach(target -> tests.add(Opposition.among(target)))));
        return Frame.ofTwo(space.within(INSTITUTION), tests);
    }

    static Sweep.Result<Key> counted(
            Frame frame, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other, Budget budget) {
        GroupList groups = new GroupList(frame);
        return Sweep.ask(frame, groups.groups(), new Contest(one, other, groups), budget);
    }

    /** {@return whether there is any difference} The tallies say no more than that. */
    static Sweep.Result<Key> exists(
            Frame frame, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other, Budget budget) {
        GroupList groups = new GroupList(frame);
        return Sweep.exists(frame, groups.groups(), new Contest(one, other, groups), budget);
    }

    /** {@return whether a preference ever counts between two who may lead} */
    static Sweep.Result<Boolean> counts(Frame frame, Overrides overrides, Rule rule, Budget budget) {
        GroupList groups = new GroupList(frame);
        Chooser chooser = new Chooser(overrides, groups);
        Chooser.Entry entry = chooser.enter(rule);
        return exists(groups, budget, situation -> {
            Truth kept = entry.isKept(situation);
            return kept == Truth.TRUE ? chooser.bothFree(situation) : kept;
        });
    }

    /** {@return whether two rules ever choose different ones of two who may lead, and neither gives way} */
    static Sweep.Result<Boolean> disagree(GroupList groups, Overrides overrides, Rule one, Rule other, Budget budget) {
        Chooser chooser = new Chooser(overrides, groups);
        Chooser.Entry left = chooser.enter(one);
        Chooser.Entry right = chooser.enter(other);
        return exists(groups, budget, situation -> {
            Truth apart = left.choosesOnly(Contender.ONE, situation).and(right.choosesOnly(Contender.OTHER, situation));
            return apart == Truth.TRUE ? chooser.bothFree(situation) : apart;
        });
    }

    private static Sweep.Result<Boolean> exists(GroupList groups, Budget budget, Test test) {
        return Sweep.exists(groups.frame, groups.groups(), (situation, memory) -> test.ask(situation), budget);
    }

    static Contested between(Space space, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other, Budget budget) {
        Frame frame = frame(space);
        Sweep.Result<Key> result = exists(frame, one, other, budget);
        Optional<Contested.Found> found = result.tallies().entrySet().stream()
                .findFirst()
                .map(entry -> new Contested.Found(
                        new Difference.Pair(
                                entry.getKey().left().toString(),
                                entry.getKey().right().toString()),
                        entry.getKey().leftRules(),
                        entry.getKey().rightRules(),
                        Witness.of(Realiser.of(one), one.parameters(), frame, entry.getValue())));
        Optional<Undecided> undecided = found.isPresent() || result.unfinished().isEmpty()
                ? Optional.empty()
                : Optional.of(new Undecided(
                        "whether " + one.id() + " and " + other.id() + " choose alike between two contenders",
                        result.unfinished(),
                        ""));
        return new Contested(one.id(), other.id(), found, undecided);
    }

    @Override
    public Answer<Key> ask(Groups situation, @Nullable Object memory) {
        if (alike) {
            return Answer.notCounted();
        }
        Truth begun = anyStands(leftUnshared, situation).or(anyStands(rightUnshared, situation));
        if (begun != Truth.TRUE) {
            return begun == Truth.FALSE ? Answer.notCounted() : Answer.open();
        }
        Choice one = left.choice(situation);
        Choice other = right.choice(situation);
        if (one == null || other == null) {
            return Answer.open();
        }
        if (one.equals(other)) {
            return Answer.notCounted();
        }
        Truth free = left.bothFree(situation).and(right.bothFree(situation));
        if (free != Truth.TRUE) {
            return free == Truth.FALSE ? Answer.notCounted() : Answer.open();
        }
        return named(one, other, situation);
    }

    private static Truth anyStands(List<Chooser.Entry> rules, Groups situation) {
        Truth truth = Truth.FALSE;
        for (int i = 0; i < rules.size() && truth != Truth.TRUE; i++) {
            truth = truth.or(rules.get(i).standsForAny(situation));
        }
        return truth;
    }

    private Answer<Key> named(Choice one, Choice other, Groups situation) {
        TreeSet<String> ones = new TreeSet<>();
        TreeSet<String> others = new TreeSet<>();
        boolean open = !names(leftNamed, ones, situation);
        open |= !names(rightNamed, others, situation);
        if (open) {
            return Answer.open();
        }
        return Answer.of(new Key(one, other, only(ones, leftUnshared, others), only(others, rightUnshared, ones)));
    }

    private static boolean names(List<Chooser.Entry> named, Set<String> names, Groups situation) {
        boolean settled = true;
        for (Chooser.Entry entry : named) {
            Truth stands = entry.standsForAny(situation);
            settled &= stands != Truth.UNKNOWN;
            if (stands == Truth.TRUE) {
                names.add(entry.rule.id());
            }
        }
        return settled;
    }

    /** Rules that are not shared, and those that stand on this side only. */
    private static ImmutableSortedSet<String> only(Set<String> own, List<Chooser.Entry> unshared, Set<String> others) {
        TreeSet<String> only = new TreeSet<>(own);
        only.removeIf(id -> others.contains(id)
                && unshared.stream().noneMatch(entry -> entry.rule.id().equals(id)));
        return ImmutableSortedSet.copyOf(only);
    }
}
