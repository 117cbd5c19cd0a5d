package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Truth;
import dev.comity.policy.DivisionOfLaborPolicy;
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
    private final Side left;
    private final Side right;
    private final boolean ladders;
    private final GroupList groups;
    /** What can be said on either side and may differ, with what it gives way to; the strongest first. */
    private final Map<Said, List<Said>> touched = new TreeMap<>();

    private Contrast(Frame frame, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        this.groups = new GroupList(frame);
        this.ladders = one.direction() != other.direction() || one.stop() != other.stop();
        this.left = new Side(one, other, groups);
        this.right = new Side(other, one, groups);
        Set<Said> all = new TreeSet<>(left.said());
        all.addAll(right.said());
        Set<Said> changed = new HashSet<>(Sets.symmetricDifference(left.said(), right.said()));
        changed.addAll(left.changed());
        changed.addAll(right.changed());
        for (Said thing : all) {
            List<Said> stronger = all.stream().filter(thing::givesWayTo).toList();
            if (changed.contains(thing) || stronger.stream().anyMatch(changed::contains)) {
                touched.put(thing, stronger);
                enter(thing);
                stronger.forEach(this::enter);
            }
        }
    }

    private void enter(Said thing) {
        left.enter(thing);
        right.enter(thing);
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

    @Override
    public Answer<Key> ask(Groups situation) {
        if (!ladders) {
            Truth any = Rulebook.anyStands(left.unshared, situation).or(Rulebook.anyStands(right.unshared, situation));
            if (any != Truth.TRUE) {
                return any == Truth.FALSE ? Answer.notCounted() : Answer.open();
            }
        }
        Differing differing = new Differing();
        for (Map.Entry<Said, List<Said>> entry : touched.entrySet()) {
            Said thing = entry.getKey();
            Truth one = left.counts(thing, entry.getValue(), situation);
            Truth other = right.counts(thing, entry.getValue(), situation);
            if (one == Truth.UNKNOWN || other == Truth.UNKNOWN) {
                return Answer.open();
            }
            if (one != other && !differing.note(thing, one == Truth.TRUE, situation)) {
                return Answer.open();
            }
        }
        return differing.answer();
    }

    /** Gathers what only one of the policies says. */
    private final class Differing {
        private final Map<Aspect, TreeSet<String>> leftWords = new TreeMap<>();
        private final Map<Aspect, TreeSet<String>> rightWords = new TreeMap<>();
        private final TreeSet<String> leftRules = new TreeSet<>();
        private final TreeSet<String> rightRules = new TreeSet<>();

        /** {@return whether it is settled which rules say it} */
        boolean note(Said thing, boolean onLeft, Groups situation) {
            Side side = onLeft ? left : right;
            boolean shared = left.said().contains(thing) && right.said().contains(thing);
            for (Rulebook.Entry rule : side.responsible(thing, shared)) {
                Truth stands = rule.stands(situation);
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
