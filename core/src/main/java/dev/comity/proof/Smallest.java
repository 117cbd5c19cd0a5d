package dev.comity.proof;

import dev.comity.routing.Verdict;
import java.util.Optional;

/**
 * The answer to which is the smallest set of facts that suffices for a verdict.
 *
 * <pre>{@code
 * Smallest smallest = Reasons.of(router, issue("haze-2013")).ofLeads().smallest();
 * smallest.isComplete();   // true
 * smallest.atLeast();      // 7
 * }</pre>
 *
 * @param verdict the verdict as things are
 * @param reason facts that suffice; if the question is undecided, perhaps not the fewest, and some may be needless
 * @param atLeast how many facts every sufficient set has at least
 * @param undecided what could not be decided within the budget; empty if nothing smaller suffices
 */
public record Smallest(Verdict verdict, Reason reason, int atLeast, Optional<Undecided> undecided) {
    /** {@return whether nothing smaller suffices} */
    public boolean isComplete() {
        return undecided.isEmpty();
    }

    /** {@return the verdict and the reason in one line, and what is undecided in another} */
    @Override
    public String toString() {
        return verdict + " because " + reason
                + undecided.map(open -> "\n" + open).orElse("");
    }
}
