package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.model.Words;
import dev.comity.scenario.Comparison;
import dev.comity.scenario.IssueComparison;
import dev.comity.scenario.Reason;
import dev.comity.scenario.UnitComparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is shown of a comparison. */
final class ComparisonReport {
    private ComparisonReport() {}

    static Report of(Comparison comparison) {
        ImmutableMap<String, Cell> facts = ImmutableMap.<String, Cell>builder()
                .put("scenario", Cell.of(comparison.scenario()))
                .put("policy", Cell.of(comparison.policy()))
                .put("issues", Cell.of(comparison.issues().size()))
                .put("changed", Cell.of(comparison.changed().size()))
                .put("verdictsChanged", Cell.of(comparison.verdictsChanged().size()))
                .put("gapsOpened", Cell.of(comparison.gapsOpened().size()))
                .put("gapsClosed", Cell.of(comparison.gapsClosed().size()))
                .put("statesLosing", Cell.of(comparison.losing().keySet().size()))
                .put("statesGaining", Cell.of(comparison.gaining().keySet().size()))
                .put("meansNotRecorded", Cell.of(String.join("; ", comparison.silent())))
                .buildOrThrow();
        String title = comparison.scenario() + " under " + comparison.policy();
        return new Report(
                "comparison",
                title,
                facts,
                ImmutableList.of(
                        new Tree("reasons", "What changes, and by which rules", reasons(comparison)),
                        flows(comparison),
                        units(comparison),
                        fates(comparison),
                        states(comparison),
                        measures(comparison)));
    }

    /** Every fate has a bar, so that what does not happen is seen. */
    private static Chart fates(Comparison comparison) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String fate : List.of("gap opened", "gap closed", "others lead", "otherwise changed", "as before")) {
            counts.put(fate, 0);
        }
        for (IssueComparison issue : comparison.issues()) {
            issue.units().forEach(unit -> counts.merge(fate(unit), 1, Integer::sum));
        }
        Table.Builder table = Table.of("fates", "What becomes of functions", "fate", "count");
        counts.forEach((fate, count) -> table.row(Cell.of(fate), Cell.of(count)));
        return new Chart(Chart.Kind.BARS, table.build(), "fate", "", "count");
    }

    private static String fate(UnitComparison unit) {
        if (unit.gapOpened()) {
            return "gap opened";
        }
        if (unit.gapClosed()) {
            return "gap closed";
        }
        return unit.leadsChanged() ? "others lead" : unit.changed() ? "otherwise changed" : "as before";
    }

    private static Table units(Comparison comparison) {
        Table.Builder table = Table.of(
                "units",
                "Before and after, function by function",
                "id",
                "function",
                "domain",
                "verdictBefore",
                "verdictAfter",
                "statusBefore",
                "statusAfter",
                "leadsBefore",
                "leadsAfter",
                "losing",
                "gaining",
                "rulesBefore",
                "rulesAfter");
        for (IssueComparison issue : comparison.issues()) {
            for (UnitComparison unit : issue.units()) {
                table.row(
                        Cell.of(issue.issue()),
                        Cell.of(unit.unit().function()),
                        Cell.of(unit.unit().domain().toString()),
                        Cell.of(issue.before().verdict()),
                        Cell.of(issue.after().verdict()),
                        Cell.of(unit.before().status()),
                        Cell.of(unit.after().status()),
                        Cell.ids(unit.before().leadIds()),
                        Cell.ids(unit.after().leadIds()),
                        Cell.ids(unit.losing()),
                        Cell.ids(unit.gaining()),
                        rules(unit, false),
                        rules(unit, true));
            }
        }
        return table.build();
    }

    private static Cell rules(UnitComparison unit, boolean after) {
        return Cell.ids(unit.reasons().stream()
                .filter(reason -> reason.after() == after)
                .map(Reason::rule)
                .distinct()
                .sorted()
                .toList());
    }

    private static ImmutableList<Tree.Branch> reasons(Comparison comparison) {
        Tree.Builder tree = new Tree.Builder();
        for (IssueComparison issue : comparison.changed()) {
            Tree.Builder units = new Tree.Builder();
            issue.changedUnits().forEach(unit -> units.add(reasons(unit)));
            String after =
                    issue.verdictChanged() ? " → " + Words.of(issue.after().verdict()) : " as before";
            tree.add(units.as(
                    issue.issue() + ": " + Words.of(issue.before().verdict()) + after
                            + (issue.changedUnits().isEmpty() ? "; only rules, duties or warnings are otherwise" : ""),
                    ""));
        }
        return tree.build();
    }

    private static Tree.Branch reasons(UnitComparison unit) {
        Tree.Builder reasons = new Tree.Builder();
        unit.reasons().forEach(reason -> reasons.leaf(reason.toString()));
        unit.went().forEach(id -> reasons.leaf(id + " is no candidate any more"));
        unit.came().forEach(id -> reasons.leaf(id + " is a candidate now"));
        return reasons.as(unit.toString(), "");
    }

    private static Graph flows(Comparison comparison) {
        Flows flows = new Flows();
        for (IssueComparison issue : comparison.changed()) {
            issue.changedUnits().forEach(unit -> flows.add(unit.before(), unit.after()));
        }
        return flows.graph("flows", "Who leads before, and who after", "before", "after");
    }

    private static Table states(Comparison comparison) {
        Table.Builder table =
                Table.of("states", "States that lose or gain a lead that covers them", "state", "losing", "gaining");
        java.util.TreeSet<String> states =
                new java.util.TreeSet<>(comparison.losing().keySet());
        states.addAll(comparison.gaining().keySet());
        for (String state : states) {
            table.row(
                    Cell.of(state),
                    Cell.of(comparison.losing().get(state).size()),
                    Cell.of(comparison.gaining().get(state).size()));
        }
        return table.build();
    }

    private static Table measures(Comparison comparison) {
        Table.Builder table = Table.of("measures", "Figures side by side", "measure", "before", "after", "of");
        comparison
                .measures()
                .forEach(pair -> table.texts(
                        pair.before().measure().toString(),
                        pair.before().figure(),
                        pair.after().figure(),
                        pair.before().subject()));
        return table.build();
    }
}
