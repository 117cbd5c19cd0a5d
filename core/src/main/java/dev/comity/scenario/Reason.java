package dev.comity.scenario;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;

/**
 * A rule that stands for a body on one side of a comparison only. Sorted by body, then by rule.
 *
 * <pre>{@code
 * Comparison unasur = Comparison.of(router, scenario("unasur-alive"), List.of(issue("venezuela-2018")));
 * unasur.issues().get(0).units().get(0).reasons().first();
 * // UNASUR: R31 stands now, since forum.sufficient: no -> yes
 * }</pre>
 *
 * @param forum the body
 * @param rule the rule
 * @param after whether it stands after; else it stood before
 * @param facts facts of its condition that read otherwise, as {@code fact: before -> after}; empty if none does
 */
public record Reason(String forum, String rule, boolean after, ImmutableSortedSet<String> facts)
        implements Comparable<Reason> {
    private static final Comparator<Reason> ORDER =
            Comparator.comparing(Reason::forum).thenComparing(Reason::rule).thenComparing(Reason::after);

    @Override
    public int compareTo(Reason other) {
        return ORDER.compare(this, other);
    }

    /** {@return who, which rule, and why} */
    @Override
    public String toString() {
        return forum + ": " + rule + (after ? " stands now" : " stands no longer")
                + (facts.isEmpty() ? "" : ", since " + String.join(", ", facts));
    }
}
