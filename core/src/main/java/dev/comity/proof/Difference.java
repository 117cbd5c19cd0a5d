package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigInteger;
import java.util.Optional;

/**
 * In how many situations two policies say different things, which, and by which rules.
 *
 * @param left the id of the one policy
 * @param right the id of the other
 * @param situations how many situations there are
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
        @Override
        public String toString() {
            return left + " → " + right;
        }
    }

    /** {@return whether it is proved that they never differ} */
    public boolean none() {
        return changes.isEmpty() && undecided.isEmpty();
    }

    /** {@return the share of situations in which they differ, in per cent} */
    public String share() {
        return Numbers.share(different, situations);
    }

    /** {@return the share of all situations that a change makes up, in per cent} */
    public String share(Change change) {
        return Numbers.share(change.situations(), situations);
    }

    /** {@return the counts, then the most frequent changes} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(left + " and " + right + " differ in " + Numbers.grouped(different)
                + " of " + Numbers.grouped(situations) + " situations (" + share() + ")");
        for (Change change : changes) {
            text.append("\n").append(Numbers.share(change.situations(), situations));
            text.append("  ").append(rules(change));
            change.aspects().forEach((aspect, pair) -> text.append("\n    ").append(pair));
        }
        undecided.ifPresent(why -> text.append("\n").append(why));
        return text.toString();
    }

    private static String rules(Change change) {
        String left = String.join(", ", change.leftRules());
        String right = String.join(", ", change.rightRules());
        return "[" + left + (left.isEmpty() || right.isEmpty() ? "" : " | ") + right + "]";
    }
}
