package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.TreeMultimap;
import dev.comity.scenario.IssueUnit;
import dev.comity.scenario.WorstCase;

/** What is shown of the worst that a few shocks do. */
final class WorstCaseReport {
    private WorstCaseReport() {}

    static Report of(WorstCase worst) {
        ImmutableMap<String, Cell> facts = ImmutableMap.of(
                "shocks", Cell.of(String.join("; ", worst.shocks())),
                "atLeast", Cell.of(worst.atLeast()),
                "atMost", Cell.of(worst.atMost()),
                "exact", Cell.of(worst.exact()),
                "undecided", Cell.of(worst.undecided().orElse("")),
                "routings", Cell.of(worst.routings()));
        TreeMultimap<String, IssueUnit> byDomain = TreeMultimap.create();
        worst.gaps().forEach(gap -> byDomain.put(gap.unit().domain().path(), gap));
        String title =
                worst.shocks().isEmpty() ? "No shock opens a gap" : "The worst: " + String.join(" + ", worst.shocks());
        return new Report("worst", title, facts, ImmutableList.of(gaps(worst), domains(byDomain), tree(byDomain)));
    }

    private static Table gaps(WorstCase worst) {
        Table.Builder table = Table.of(
                "gaps",
                "What nobody leads any more",
                "issue",
                "domain",
                "function",
                "shocks",
                "atLeast",
                "atMost",
                "exact");
        for (IssueUnit gap : worst.gaps()) {
            table.row(
                    Cell.of(gap.issue()),
                    Cell.of(gap.unit().domain().path()),
                    Cell.of(gap.unit().function()),
                    Cell.of(String.join("; ", worst.shocks())),
                    Cell.of(worst.atLeast()),
                    Cell.of(worst.atMost()),
                    Cell.of(worst.exact()));
        }
        return table.build();
    }

    private static Chart domains(TreeMultimap<String, IssueUnit> byDomain) {
        Table.Builder table = Table.of("by-domain", "Gaps by domain", "domain", "count");
        byDomain.asMap().forEach((domain, units) -> table.row(Cell.of(domain), Cell.of(units.size())));
        return new Chart(Chart.Kind.BARS, table.build(), "domain", "", "count");
    }

    private static Tree tree(TreeMultimap<String, IssueUnit> byDomain) {
        Tree.Builder tree = new Tree.Builder();
        byDomain.asMap().forEach((domain, units) -> {
            Tree.Builder gaps = new Tree.Builder();
            units.forEach(unit -> gaps.leaf(unit.toString()));
            tree.branch(domain, gaps);
        });
        return new Tree("tree", "Gaps, domain by domain", tree.build());
    }
}
