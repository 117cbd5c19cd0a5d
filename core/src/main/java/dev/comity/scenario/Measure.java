package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;

/** A figure of a whole architecture, to be told side by side. */
public interface Measure {
    /** {@return what it is called} */
    String name();

    /** {@return the figure, as text} */
    String of(Architecture world, DivisionOfLaborPolicy policy, ImmutableList<Issue> issues);

    /**
     * A figure on both sides.
     *
     * @param name what it is called
     * @param before in the world as it is
     * @param after in the scenario
     */
    record Pair(String name, String before, String after) {
        /** {@return a line} */
        @Override
        public String toString() {
            return name + ": " + before + (before.equals(after) ? " as before" : " -> " + after);
        }
    }
}
