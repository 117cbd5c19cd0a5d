package dev.comity.proof;

import com.google.common.collect.ImmutableList;
import dev.comity.routing.OpenFact;
import java.util.stream.Collectors;

/**
 * Facts that suffice for a verdict, whatever every other open fact were, and of which none can be left away. Equality is
 * by the facts; immutable, safe for any thread.
 *
 * <pre>{@code
 * Reasons.of(router, issue("haze-2013")).ofLeads().smallest().reason();
 * // ASEAN forum.charter-conflict: no; …; ASEAN forum.capacity: unknown
 * }</pre>
 *
 * @param facts the facts, in the order in which an inquiry lists them; none if nothing could change the verdict
 */
public record Reason(ImmutableList<OpenFact> facts) {
    /** {@return the facts with what they read, separated by semicolons} */
    @Override
    public String toString() {
        return facts.isEmpty()
                ? "nothing could change it"
                : facts.stream().map(OpenFact::toString).collect(Collectors.joining("; "));
    }
}
