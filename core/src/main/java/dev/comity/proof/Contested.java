package dev.comity.proof;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * Whether two policies ever choose differently between two institutions of which both may lead under either policy: by a
 * reservation, a gap, required leads, or preferences. A {@link Difference} sees one candidate at a time; so it misses a
 * preference for one that overrides a preference for another.
 *
 * <p>It is not asked who suffices, which level comes first or who ranks before whom, nor of three contenders at once.
 *
 * <pre>{@code
 * Proof.contest(ReferencePolicies.law(), networked);
 * // law and networked choose differently between two contenders: neither is preferred → …
 * }</pre>
 *
 * @param left the id of the one policy
 * @param right the id of the other
 * @param found a choice that differs; empty if none was found
 * @param undecided why it is not known whether there is any; empty if it is
 */
public record Contested(String left, String right, Optional<Found> found, Optional<Undecided> undecided) {
    /**
     * A choice that differs.
     *
     * @param choices whom each policy chooses
     * @param leftRules the rules that reserve, require, prefer or leave a gap under the one policy, and do not stand
     *     under the other, or read otherwise there
     * @param rightRules the same for the other policy
     * @param witness a situation with two contenders: facts {@code forum.…} are those of the one, facts {@code other.…}
     *     those of the other; in its world they are called {@code FORUM} and {@code OTHER}
     */
    public record Found(
            Difference.Pair choices,
            ImmutableSortedSet<String> leftRules,
            ImmutableSortedSet<String> rightRules,
            Witness witness) {}

    /** {@return whether it is proved that they always choose alike} */
    public boolean none() {
        return found.isEmpty() && undecided.isEmpty();
    }

    /** {@return what was found in a line} */
    public String summary() {
        return found.map(one -> left + " and " + right + " choose differently between two contenders: " + one.choices()
                        + " (" + rules(one.leftRules()) + " | " + rules(one.rightRules()) + ")")
                .or(() -> undecided.map(Undecided::toString))
                .orElse(left + " and " + right + " choose alike between any two contenders");
    }

    /** {@return a line, and the situation, if there is one} */
    @Override
    public String toString() {
        return summary() + found.map(one -> "\n" + one.witness()).orElse("");
    }

    private static String rules(ImmutableSortedSet<String> rules) {
        return rules.isEmpty() ? "no rule" : String.join(", ", rules);
    }
}
