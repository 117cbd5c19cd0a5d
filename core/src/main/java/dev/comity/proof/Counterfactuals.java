package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * The nearest changes of facts that lead to a goal: all of those that change the fewest facts, the least costly first.
 *
 * <pre>{@code
 * Reasons.of(router, issue("haze-2013")).counterfactuals(Goal.verdict(Verdict.NONE));
 * // ASEAN forum.barred-subject: no → yes; UNEP forum.barred-subject: no → yes ⇒ NONE
 * // …
 * }</pre>
 *
 * @param goal what they lead to
 * @param nearest the changes; empty if none was found
 * @param undecided what could not be decided within the budget; empty if the answer is whole
 */
public record Counterfactuals(Goal goal, ImmutableList<Counterfactual> nearest, Optional<Undecided> undecided) {
    /** {@return whether there is nothing nearer, and nothing as near that is not listed} */
    public boolean isComplete() {
        return undecided.isEmpty();
    }

    /** {@return a line each} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        nearest.forEach(one -> text.append(text.length() == 0 ? "" : "\n").append(one));
        undecided.ifPresent(open -> text.append(text.length() == 0 ? "" : "\n").append(open));
        return text.length() == 0 ? "nothing leads to " + goal : text.toString();
    }
}
