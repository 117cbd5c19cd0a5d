package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Condition;
import dev.comity.condition.Threshold;
import dev.comity.condition.Truth;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares two policies. Only where a rule stands that the policies do not share can they say different things, so those
 * rules are settled first and everything else is looked at only where one of them stands. If the policies try levels in
 * different orders they differ wherever the order counts, and the whole space is looked at.
 */
final class Contrast implements Question<Contrast.Key> {
    private final Rulebook left;
    private final Rulebook right;
    private final List<Rule> leftOnly;
    private final List<Rule> rightOnly;
    private final boolean ladders;
    private final GroupList groups;
    /** What can be said on either side and may differ, with what it gives way to; the strongest first. */
    private final Map<Said, List<Said>> touched = new TreeMap<>();

    private final Map<Said, List<Rule>> saidLeft;
    private final Map<Said, List<Rule>> saidRight;

    private Contrast(Frame frame, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        this.groups = new GroupList(frame);
        this.leftOnly = unshared(one, other);
        this.rightOnly = unshared(other, one);
        this.ladders = one.direction() != other.direction() || one.stop() != other.stop();
        this.saidLeft = said(one);
        this.saidRight = said(other);
        Set<Said> changed = changed();
        Set<Said> all = new TreeSet<>(saidLeft.keySet());
        all.addAll(saidRight.keySet());
        for (Said thing : all) {
            List<Said> stronger = all.stream().filter(thing::givesWayTo).toList();
            if (changed.contains(thing) || stronger.stream().anyMatch(changed::contains)) {
                touched.put(thing, stronger);
            }
        }
        this.left = new Rulebook(one, concerned(saidLeft, leftOnly), groups);
        this.right = new Rulebook(other, concerned(saidRight, rightOnly), groups);
    }

    private static Map<Said, List<Rule>> said(DivisionOfLaborPolicy policy) {
        Map<Said, List<Rule>> said = new TreeMap<>();
        for (Rule rule : policy.rules().values()) {
            for (Effect effect : rule.then()) {
                said.computeIfAbsent(Said.of(policy, rule, effect), key -> new ArrayList<>())
                        .add(rule);
            }
        }
        return said;
    }

    /** {@return what is said by rules that the policies do not share, or that are defeated by such rules} */
    private Set<Said> changed() {
        Set<String> ids = new HashSet<>();
        leftOnly.forEach(rule -> reach(saidLeft, rule, ids));
        rightOnly.forEach(rule -> reach(saidRight, rule, ids));
        Set<Said> changed = new HashSet<>();
        for (Map<Said, List<Rule>> said : List.of(saidLeft, saidRight)) {
            said.forEach((thing, rules) -> {
                boolean byOther = said == saidLeft ? !saidRight.containsKey(thing) : !saidLeft.containsKey(thing);
                if (byOther || rules.stream().anyMatch(rule -> ids.contains(rule.id()))) {
                    changed.add(thing);
                }
            });
        }
        return changed;
    }

    private static void reach(Map<Said, List<Rule>> said, Rule rule, Set<String> ids) {
        if (ids.add(rule.id())) {
            for (List<Rule> rules : said.values()) {
                for (Rule defeated : rules) {
                    if (rule.overrides().contains(defeated.id())) {
                        reach(said, defeated, ids);
                    }
                }
            }
        }
    }

    private List<Rule> concerned(Map<Said, List<Rule>> said, List<Rule> unshared) {
        List<Rule> concerned = new ArrayList<>(unshared);
        touched.forEach((thing, stronger) -> {
            concerned.addAll(said.getOrDefault(thing, List.of()));
            stronger.forEach(other -> concerned.addAll(said.getOrDefault(other, List.of())));
        });
        return concerned;
    }

    /** What differs, as one kind of difference. */
    record Key(
            ImmutableSortedMap<Aspect, Difference.Pair> aspects,
            ImmutableSortedSet<String> leftRules,
            ImmutableSortedSet<String> rightRules) {}

    static Difference between(
            Frame frame, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other, BigInteger situations, Budget budget) {
        Sweep.Result<Key> result = counted(frame, one, other, budget);
        Realiser realiser = Realiser.of(one);
        List<Difference.Change> changes = new ArrayList<>();
        BigInteger different = BigInteger.ZERO;
        for (var entry : result.tallies().entrySet()) {
            Key key = entry.getKey();
            different = different.add(entry.getValue().weight());
            changes.add(new Difference.Change(
                    key.aspects(),
                    key.leftRules(),
                    key.rightRules(),
                    entry.getValue().weight(),
                    Witness.of(realiser, one.parameters(), frame, entry.getValue())));
        }
        changes.sort(Comparator.comparing(Difference.Change::situations)
                .reversed()
                .thenComparing(change -> change.aspects().toString())
                .thenComparing(change -> change.leftRules().toString()));
        Optional<Undecided> undecided = result.unfinished().isEmpty()
                ? Optional.empty()
                : Optional.of(new Undecided(
                        "where " + one.id() + " and " + other.id() + " differ",
                        result.unfinished(),
                        changes.size() + " kinds of difference were found"));
        return new Difference(one.id(), other.id(), situations, different, ImmutableList.copyOf(changes), undecided);
    }

    static Sweep.Result<Key> counted(
            Frame frame, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other, Budget budget) {
        Contrast contrast = new Contrast(frame, one, other);
        return Sweep.ask(frame, contrast.groups.groups(), contrast, budget);
    }

    /** {@return whether there is any difference} The tallies say no more than that. */
    static Sweep.Result<Key> exists(
            Frame frame, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other, Budget budget) {
        Contrast contrast = new Contrast(frame, one, other);
        return Sweep.exists(frame, contrast.groups.groups(), contrast, budget);
    }

    /** {@return the rules of a policy that the other does not hold, or reads with other numbers} */
    private static List<Rule> unshared(DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        List<Rule> unshared = new ArrayList<>();
        for (Rule rule : one.rules().values()) {
            if (!rule.equals(other.rules().get(rule.id())) || !sameNumbers(rule.when(), one, other)) {
                unshared.add(rule);
            }
        }
        return unshared;
    }

    private static boolean sameNumbers(Condition condition, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(part -> sameNumbers(part, one, other));
        } else if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().allMatch(part -> sameNumbers(part, one, other));
        } else if (condition instanceof Condition.Not not) {
            return sameNumbers(not.part(), one, other);
        }
        return !(condition instanceof Condition.Compare compare)
                || !(compare.threshold() instanceof Threshold.Parameter parameter)
                || one.parameters()
                        .get(parameter.name())
                        .equals(other.parameters().get(parameter.name()));
    }

    @Override
    public Answer<Key> ask(Groups situation) {
        if (!ladders) {
            Truth any = anyStands(left, leftOnly, situation).or(anyStands(right, rightOnly, situation));
            if (any == Truth.FALSE) {
                return Answer.notCounted();
            } else if (any == Truth.UNKNOWN) {
                return Answer.open();
            }
        }
        Sides sides = new Sides();
        for (Map.Entry<Said, List<Said>> entry : touched.entrySet()) {
            Said thing = entry.getKey();
            Truth one = counts(left, saidLeft, thing, entry.getValue(), situation);
            Truth other = counts(right, saidRight, thing, entry.getValue(), situation);
            if (one == Truth.UNKNOWN || other == Truth.UNKNOWN) {
                return Answer.open();
            }
            if (one != other && !sides.note(thing, one == Truth.TRUE, situation)) {
                return Answer.open();
            }
        }
        return sides.answer();
    }

    private static Truth anyStands(Rulebook book, List<Rule> rules, Groups situation) {
        Truth truth = Truth.FALSE;
        for (int i = 0; i < rules.size() && truth != Truth.TRUE; i++) {
            truth = truth.or(book.stands(rules.get(i), situation));
        }
        return truth;
    }

    /** {@return whether something is said and nothing silences it} */
    private static Truth counts(
            Rulebook book, Map<Said, List<Rule>> said, Said thing, List<Said> stronger, Groups situation) {
        Truth truth = anyStands(book, said.getOrDefault(thing, List.of()), situation);
        for (int i = 0; i < stronger.size() && truth != Truth.FALSE; i++) {
            truth = truth.and(anyStands(book, said.getOrDefault(stronger.get(i), List.of()), situation)
                    .not());
        }
        return truth;
    }

    /** Gathers what only one of the policies says. */
    private final class Sides {
        private final Map<Aspect, TreeSet<String>> leftWords = new TreeMap<>();
        private final Map<Aspect, TreeSet<String>> rightWords = new TreeMap<>();
        private final TreeSet<String> leftRules = new TreeSet<>();
        private final TreeSet<String> rightRules = new TreeSet<>();

        /** {@return whether it is settled which rules say it} */
        boolean note(Said thing, boolean onLeft, Groups situation) {
            Rulebook book = onLeft ? left : right;
            for (Rule rule : (onLeft ? saidLeft : saidRight).getOrDefault(thing, List.of())) {
                Truth stands = book.stands(rule, situation);
                if (stands == Truth.UNKNOWN) {
                    return false;
                } else if (stands == Truth.TRUE) {
                    (onLeft ? leftRules : rightRules).add(rule.id());
                }
            }
            (onLeft ? leftWords : rightWords)
                    .computeIfAbsent(thing.aspect(), aspect -> new TreeSet<>())
                    .add(thing.words());
            return true;
        }

        Answer<Key> answer() {
            ImmutableSortedMap.Builder<Aspect, Difference.Pair> pairs = ImmutableSortedMap.naturalOrder();
            for (Aspect aspect : Sets.union(leftWords.keySet(), rightWords.keySet())) {
                pairs.put(aspect, new Difference.Pair(words(leftWords, aspect), words(rightWords, aspect)));
            }
            ImmutableSortedMap<Aspect, Difference.Pair> all = pairs.build();
            return all.isEmpty()
                    ? Answer.notCounted()
                    : Answer.of(
                            new Key(all, ImmutableSortedSet.copyOf(leftRules), ImmutableSortedSet.copyOf(rightRules)));
        }

        private static String words(Map<Aspect, TreeSet<String>> said, Aspect aspect) {
            return said.containsKey(aspect) ? String.join("; ", said.get(aspect)) : "nothing more";
        }
    }
}
