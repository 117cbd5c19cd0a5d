package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Truth;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
    /** What can be said on either side and may differ; the strongest first. */
    private final List<Thing> things = new ArrayList<>();

    private final RuleSet leftUnshared;
    private final RuleSet rightUnshared;
    /** For each group it and all groups on which it depends whether the rules stand that fire there. */
    private final long[][] settling;

    private Contrast(Frame frame, DivisionOfLaborPolicy one, DivisionOfLaborPolicy other) {
        this.groups = new GroupList(frame);
        this.ladders = one.direction() != other.direction() || one.stop() != other.stop();
        this.left = new Side(one, other, groups);
        this.right = new Side(other, one, groups);
        left.noteDefeated(right);
        right.noteDefeated(left);
        Set<Said> all = new TreeSet<>(left.said());
        all.addAll(right.said());
        Set<Said> changed = new HashSet<>(Sets.symmetricDifference(left.said(), right.said()));
        changed.addAll(left.changed());
        changed.addAll(right.changed());
        Map<Said, List<Said>> touched = new TreeMap<>();
        for (Said thing : all) {
            List<Said> stronger = all.stream().filter(thing::givesWayTo).toList();
            if (changed.contains(thing) || stronger.stream().anyMatch(changed::contains)) {
                touched.put(thing, stronger);
                enter(thing);
                stronger.forEach(this::enter);
            }
        }
        this.settling = settling();
        int count = groups.groups().size();
        touched.forEach((thing, stronger) -> {
            boolean shared = left.said().contains(thing) && right.said().contains(thing);
            things.add(new Thing(
                    thing, left.voice(thing, stronger, shared, count), right.voice(thing, stronger, shared, count)));
        });
        this.leftUnshared = new RuleSet(left.unshared, count);
        this.rightUnshared = new RuleSet(right.unshared, count);
    }

    /** Something that can be said, as either side says it. */
    private record Thing(Said said, Side.Voice left, Side.Voice right) {}

    /** Rules with one condition share a group, so that what defeats the one is to be kept in mind for the other. */
    private long[][] settling() {
        int count = groups.groups().size();
        long[][] needed = new long[count][(count + 63) / 64];
        for (int group = 0; group < count; group++) {
            Bits.set(needed[group], group);
        }
        left.collect(needed);
        right.collect(needed);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (long[] one : needed) {
                int before = Bits.size(one);
                Bits.forEach(one.clone(), group -> Bits.add(one, needed[group]));
                grew |= Bits.size(one) > before;
            }
        }
        return needed;
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
    public Answer<Key> ask(Groups situation, @Nullable Object memory) {
        Progress progress = memory == null ? new Progress(things.size()) : ((Progress) memory).copy();
        Interest interest = new Interest(settling);
        if (!ladders && !progress.begun) {
            Truth any = leftUnshared.anyStands(situation).or(rightUnshared.anyStands(situation));
            if (any == Truth.FALSE) {
                return Answer.notCounted();
            }
            progress.begun = any == Truth.TRUE;
            if (any == Truth.UNKNOWN) {
                interest.in(leftUnshared, situation);
                interest.in(rightUnshared, situation);
                interest.first();
            }
        }
        settle(situation, progress);
        if (interest.isEmpty()) {
            parting(situation, progress, interest);
        }
        for (int index = 0; index < things.size(); index++) {
            ask(things.get(index), progress.sides[index], situation, progress, interest);
        }
        return interest.isEmpty() ? progress.answer(things) : interest.open(progress);
    }

    /** Settles whether each thing is said by both, by one or by neither, as far as that can be told. */
    private void settle(Groups situation, Progress progress) {
        for (int index = 0; index < things.size(); index++) {
            Thing thing = things.get(index);
            if (progress.sides[index] == Progress.OPEN) {
                if (unlike(thing, situation) == Truth.FALSE) {
                    progress.sides[index] = Progress.EQUAL;
                    continue;
                }
                Truth one = thing.left().counts(situation);
                Truth other = one == Truth.UNKNOWN ? one : thing.right().counts(situation);
                if (other != Truth.UNKNOWN) {
                    progress.sides[index] =
                            one == other ? Progress.EQUAL : one == Truth.TRUE ? Progress.LEFT : Progress.RIGHT;
                }
            }
        }
    }

    /** {@return whether a rule stands by which only one side says or silences a thing} */
    private Truth unlike(Thing thing, Groups situation) {
        return ladders
                ? Truth.TRUE
                : thing.left()
                        .unlike()
                        .anyStands(situation)
                        .or(thing.right().unlike().anyStands(situation));
    }

    /** Takes an interest first of all in the rules that alone can part the policies. */
    private void parting(Groups situation, Progress progress, Interest interest) {
        boolean any = false;
        for (int index = 0; index < things.size(); index++) {
            Thing thing = things.get(index);
            if (progress.sides[index] == Progress.OPEN && unlike(thing, situation) == Truth.UNKNOWN) {
                interest.in(thing.left().unlike(), situation);
                interest.in(thing.right().unlike(), situation);
                any = true;
            }
        }
        if (any) {
            interest.first();
        }
    }

    private static void ask(Thing thing, byte side, Groups situation, Progress progress, Interest interest) {
        if (side == Progress.OPEN) {
            thing.left().interest(situation, interest);
            thing.right().interest(situation, interest);
            interest.open();
            interest.keep(thing.left().responsible(), situation);
            interest.keep(thing.right().responsible(), situation);
        } else if (side == Progress.LEFT) {
            name(thing.left(), progress.leftRules, situation, interest);
        } else if (side == Progress.RIGHT) {
            name(thing.right(), progress.rightRules, situation, interest);
        }
    }

    private static void name(Side.Voice voice, TreeSet<String> rules, Groups situation, Interest interest) {
        voice.responsible().forEach(situation, rule -> {
            Truth stands = rules.contains(rule.id()) ? Truth.TRUE : rule.stands(situation);
            if (stands == Truth.TRUE) {
                rules.add(rule.id());
            } else if (stands == Truth.UNKNOWN) {
                interest.in(rule);
                interest.open();
            }
        });
    }

    /** The groups on which it still depends what differs, and of them those to settle first. */
    static final class Interest {
        private final long[][] settling;
        private final long[] relevant;
        private final List<Rulebook.Entry> undecided = new ArrayList<>();
        private boolean open;
        private long @Nullable [] first;

        Interest(long[][] settling) {
            this.settling = settling;
            this.relevant = new long[(settling.length + 63) / 64];
        }

        /** Takes an interest in whether one of some rules stands: in one that does, else in all that might. */
        void in(RuleSet rules, Groups situation) {
            undecided.clear();
            Rulebook.Entry stands = rules.firstThatStands(situation, undecided);
            if (stands != null) {
                in(stands);
            } else {
                undecided.forEach(this::in);
            }
        }

        /** Takes an interest in whether a rule stands. */
        void in(Rulebook.Entry rule) {
            Bits.add(relevant, settling[rule.group()]);
        }

        /** Keeps in mind rules that will have to be named if they stand, though nothing else hangs on them. */
        void keep(RuleSet rules, Groups situation) {
            rules.forEach(situation, rule -> {
                if (rule.stands(situation) != Truth.FALSE) {
                    in(rule);
                }
            });
        }

        /** What is of interest so far comes first. */
        void first() {
            first = relevant.clone();
            open = true;
        }

        /** Something of interest is open. */
        void open() {
            open = true;
        }

        boolean isEmpty() {
            return !open;
        }

        Answer<Key> open(Progress progress) {
            return Answer.open(progress, first == null ? relevant : first, relevant);
        }
    }

    /** What is settled: for each thing said whether both policies say it or only one, and by which rules. */
    private static final class Progress {
        static final byte OPEN = 0;
        static final byte EQUAL = 1;
        static final byte LEFT = 2;
        static final byte RIGHT = 3;

        private boolean begun;
        private final byte[] sides;
        private final TreeSet<String> leftRules = new TreeSet<>();
        private final TreeSet<String> rightRules = new TreeSet<>();

        Progress(int things) {
            this.sides = new byte[things];
        }

        Progress copy() {
            Progress copy = new Progress(sides.length);
            copy.begun = begun;
            System.arraycopy(sides, 0, copy.sides, 0, sides.length);
            copy.leftRules.addAll(leftRules);
            copy.rightRules.addAll(rightRules);
            return copy;
        }

        Answer<Key> answer(List<Thing> things) {
            Map<Aspect, TreeSet<String>> leftWords = new TreeMap<>();
            Map<Aspect, TreeSet<String>> rightWords = new TreeMap<>();
            int index = 0;
            for (Thing thing : things) {
                byte side = sides[index++];
                if (side == LEFT || side == RIGHT) {
                    (side == LEFT ? leftWords : rightWords)
                            .computeIfAbsent(thing.said().aspect(), aspect -> new TreeSet<>())
                            .add(thing.said().words());
                }
            }
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
            return said.containsKey(aspect) ? String.join("; ", said.get(aspect)) : Difference.Pair.NOTHING;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Progress progress
                    && begun == progress.begun
                    && Arrays.equals(sides, progress.sides)
                    && leftRules.equals(progress.leftRules)
                    && rightRules.equals(progress.rightRules);
        }

        @Override
        public int hashCode() {
            return Objects.hash(begun, Arrays.hashCode(sides), leftRules, rightRules);
        }
    }
}
