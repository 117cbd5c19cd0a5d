package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import dev.comity.routing.Routing;

/**
 * One issue before and after.
 *
 * <pre>{@code
 * Comparison unasur = Comparison.of(router, scenario("unasur-alive"), List.of(issue("venezuela-2018")));
 * IssueComparison venezuela = unasur.issues().get(0);
 * venezuela.verdictChanged();        // true
 * venezuela.changedUnits().get(0);   // mediation (peace-security): gap -> UNASUR; gains VEN
 * }</pre>
 *
 * @param title the title of the issue
 * @param before its routing in the world as it is
 * @param after its routing in the scenario
 * @param units its units, in the order of routing
 */
public record IssueComparison(String title, Routing before, Routing after, ImmutableList<UnitComparison> units) {
    /** {@return the id of the issue} */
    public String issue() {
        return before.issue();
    }

    /** {@return whether the verdict is another} */
    public boolean verdictChanged() {
        return before.verdict() != after.verdict();
    }

    /** {@return whether the routing is another in anything} */
    public boolean changed() {
        return !before.equals(after);
    }

    /** {@return the units of which something else became} */
    public ImmutableList<UnitComparison> changedUnits() {
        return units.stream().filter(UnitComparison::changed).collect(ImmutableList.toImmutableList());
    }

    /** {@return the verdicts, and a line for each unit that is otherwise and for each reason} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(issue() + ": " + before.verdict());
        text.append(verdictChanged() ? " -> " + after.verdict() : " as before");
        for (UnitComparison unit : changedUnits()) {
            text.append("\n  ").append(unit);
            unit.reasons().forEach(reason -> text.append("\n    ").append(reason));
            unit.went().forEach(id -> text.append("\n    ").append(id).append(" is no candidate any more"));
            unit.came().forEach(id -> text.append("\n    ").append(id).append(" is a candidate now"));
        }
        if (changed() && changedUnits().isEmpty()) {
            text.append("\n  only rules, duties or warnings are otherwise");
        }
        return text.toString();
    }
}
