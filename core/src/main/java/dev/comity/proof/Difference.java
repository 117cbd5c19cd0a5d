package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.math.BigInteger;
import java.util.Optional;

/**
 * In how many situations two policies say different things, which, and by which rules.
 *
 * <pre>{@code
 * Difference parted = Proof.difference(universalist, networked);
 * parted.share();                         // 83 %
 * parted.changes().get(0).rightRules();   // [R26]
 * }</pre>
 *
 * @param left the id of the one policy
 * @param right the id of the other
 * @param situations how many situations there are; where that was not counted, at most
 * @param different in how many they differ
 * @param changes the differences, the most frequent first
 * @param undecided why the list is not complete; empty if it is
 */
public record Difference(
        String left,
        String right,
        BigInteger situations,
        BigInteger different,
        ImmutableList<Change> changes,
        Optional<Undecided> undecided) {
    private static final int MOST_SHOWN = 10;

    /**
     * Situations that differ in the same way.
     *
     * @param aspects what each policy says, by aspect; only aspects in which they differ
     * @param leftRules the rules by which only the one policy says what it says; where the other could say it, too, without
     *     the rules that they share and that nothing can defeat that they do not share
     * @param rightRules the same for the other
     * @param situations how many there are
     * @param witness one of them
     */
    public record Change(
            ImmutableSortedMap<Aspect, Pair> aspects,
            ImmutableSortedSet<String> leftRules,
            ImmutableSortedSet<String> rightRules,
            BigInteger situations,
            Witness witness) {}

    /**
     * What two policies say of one aspect.
     *
     * @param left what the one says
     * @param right what the other says
     */
    public record Pair(String left, String right) {
        /** What a policy says that says nothing of what the other says. */
        static final String NOTHING = "nothing more";

        @Override
        public String toString() {
            return left + " → " + right;
        }
    }

    Difference but(Undecided why) {
        return new Difference(left, right, situations, different, changes, Optional.of(why));
    }

    /** {@return whether it is proved that they never differ} */
    public boolean none() {
        return changes.isEmpty() && undecided.isEmpty();
    }

    /** {@return the share of situations in which they differ, in per cent} */
    public String share() {
        return Numbers.share(different, situations);
    }

    /**
     * {@return the share of all situations that a change makes up, in per cent}
     *
     * @param change one of {@link #changes}
     */
    public String share(Change change) {
        return Numbers.share(change.situations(), situations);
    }

    /** {@return the counts, then the most frequent changes, on a screen of 100 columns} */
    @Override
    public String toString() {
        Columns text = new Columns(left + " and " + right + " differ in " + share() + " of situations ("
                + Numbers.grouped(different) + " of " + Numbers.grouped(situations) + ")");
        BigInteger rest = different;
        for (Change change : Iterables.limit(changes, MOST_SHOWN)) {
            rest = rest.subtract(change.situations());
            text.changes(share(change), left, change.leftRules(), right, change.rightRules(), change.aspects());
        }
        if (changes.size() > MOST_SHOWN) {
            text.rest(Numbers.share(rest, situations), changes.size() - MOST_SHOWN);
        }
        undecided.ifPresent(text::line);
        return text.toString();
    }
}
