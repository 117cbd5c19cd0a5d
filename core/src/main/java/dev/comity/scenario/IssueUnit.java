package dev.comity.scenario;

import dev.comity.routing.Unit;
import java.util.Comparator;

/**
 * One unit of one issue. Sorted by issue, then in the order of routing.
 *
 * <pre>{@code
 * Comparison unasur = Comparison.of(router, scenario("unasur-alive"), List.of(issue("venezuela-2018")));
 * IssueUnit closed = unasur.gapsClosed().first();   // venezuela-2018: mediation (peace-security)
 * }</pre>
 *
 * @param issue the id of the issue
 * @param unit the unit
 */
public record IssueUnit(String issue, Unit unit) implements Comparable<IssueUnit> {
    private static final Comparator<IssueUnit> ORDER =
            Comparator.comparing(IssueUnit::issue).thenComparing(IssueUnit::unit);

    @Override
    public int compareTo(IssueUnit other) {
        return ORDER.compare(this, other);
    }

    /** {@return the issue and the unit} */
    @Override
    public String toString() {
        return issue + ": " + unit;
    }
}
