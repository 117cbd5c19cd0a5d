package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.Findings;
import dev.comity.model.Issue;

/**
 * An issue with what is expected of its routing. Sorted by the id of the issue.
 *
 * <pre>{@code
 * Case known = Atlas.cases().first();
 * known.check(router.route(known.issue())).isEmpty();   // true
 * }</pre>
 *
 * @param issue the issue
 * @param expectation what is expected
 * @param rows rows of the essays' inventory that it demonstrates
 */
public record Case(Issue issue, Expectation expectation, ImmutableSortedSet<Integer> rows) implements Comparable<Case> {
    /**
     * {@return what differs between a routing of the issue and what is expected; empty if it is as expected}
     *
     * @param routing what was decided of the issue
     */
    public Findings check(Routing routing) {
        return ExpectationCheck.check(routing, this);
    }

    @Override
    public int compareTo(Case other) {
        return issue.id().compareTo(other.issue.id());
    }
}
