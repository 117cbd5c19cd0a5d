package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.routing.Verdict;
import java.util.Optional;

/**
 * The answer to what suffices for a verdict.
 *
 * <pre>{@code
 * SufficientReasons all = Reasons.of(router, issue("haze-2013")).ofLeads().sufficient();
 * all.isComplete();       // true
 * all.reasons().size();   // 6
 * }</pre>
 *
 * @param verdict the verdict as things are
 * @param reasons what suffices, the fewest facts first
 * @param undecided what could not be decided within the budget; empty if the answer is whole
 */
public record SufficientReasons(Verdict verdict, ImmutableList<Reason> reasons, Optional<Undecided> undecided) {
    /** {@return whether there is nothing else that was asked for} */
    public boolean isComplete() {
        return undecided.isEmpty();
    }

    /** {@return a reason a line} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        reasons.forEach(reason -> text.append(text.length() == 0 ? "" : "\n")
                .append(verdict)
                .append(" because ")
                .append(reason));
        undecided.ifPresent(open -> text.append(text.length() == 0 ? "" : "\n").append(open));
        return text.toString();
    }
}
