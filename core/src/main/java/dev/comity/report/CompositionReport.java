package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Words;
import dev.comity.scenario.Composition;
import java.util.List;
import java.util.Map;

/** What is shown of who could stand in together. */
final class CompositionReport {
    private final Table.Builder sets = Table.of(
            "sets",
            "The smallest sets of bodies that reach everybody",
            "id",
            "function",
            "domain",
            "bodies",
            "size",
            "interfaces",
            "unreached",
            "decided",
            "willing",
            "mandates");
    private final Table.Builder mandates = Table.of(
            "mandates", "What comes of a coalition with the mandate of a universal body", "unit", "body", "outcome");
    private final Graph.Builder network = Graph.of("network", "Which bodies reach whom together", true);
    private final Tree.Builder tree = new Tree.Builder();

    private CompositionReport() {}

    static Report of(Map<String, ? extends Iterable<Composition>> byIssue) {
        CompositionReport report = new CompositionReport();
        byIssue.forEach(report::add);
        Chart mandates = new Chart(Chart.Kind.MATRIX, report.mandates.build(), "body", "unit", "outcome");
        return new Report(
                "compositions",
                byIssue.size() == 1
                        ? "Who could stand in together: "
                                + byIssue.keySet().iterator().next()
                        : "Who could stand in together",
                ImmutableMap.of("issues", Cell.of(byIssue.size())),
                ImmutableList.of(
                        report.sets.build(),
                        new Tree("tree", "Bodies and coalitions, function by function", report.tree.build()),
                        report.network.build(),
                        mandates));
    }

    private void add(String issue, Iterable<Composition> compositions) {
        Tree.Builder units = new Tree.Builder();
        for (Composition composition : compositions) {
            rows(issue, composition);
            units.add(branch(composition));
            String unit = issue + ": " + composition.unit();
            composition.coalitions().forEach((body, outcome) -> mandates.texts(unit, body, Words.of(outcome)));
            for (ImmutableSortedSet<String> set : composition.bodies().best()) {
                for (String body : set) {
                    network.node("unit " + unit, unit, "").node("body " + body, body, "");
                }
                edges(unit, set);
            }
        }
        tree.branch(issue, units);
    }

    private void edges(String unit, ImmutableSortedSet<String> set) {
        String together = set.size() == 1 ? "alone" : "in " + String.join(" + ", set);
        set.forEach(body -> network.edge("unit " + unit, "body " + body, together));
    }

    private void rows(String issue, Composition composition) {
        List<ImmutableSortedSet<String>> best = composition.bodies().best();
        for (ImmutableSortedSet<String> set : best.isEmpty() ? List.of(ImmutableSortedSet.<String>of()) : best) {
            sets.row(
                    Cell.of(issue),
                    Cell.of(composition.unit().function()),
                    Cell.of(composition.unit().domain().path()),
                    Cell.ids(set),
                    Cell.of(set.size()),
                    Cell.of(composition.bodies().interfaces()),
                    Cell.ids(composition.bodies().unreached()),
                    Cell.of(composition.bodies().undecided().isEmpty()),
                    Cell.ids(composition.willing()),
                    Cell.ids(composition.mandates()));
        }
    }

    private static Tree.Branch branch(Composition composition) {
        Tree.Builder bodies = new Tree.Builder();
        composition.bodies().toString().lines().forEach(bodies::leaf);
        Tree.Builder coalitions = new Tree.Builder();
        composition
                .coalitions()
                .forEach((body, outcome) -> coalitions.leaf(
                        switch (outcome) {
                            case LEADS -> "with a mandate of " + body + " it leads";
                            case BLOCKED -> body + " is blocked, and mandates nobody";
                            case DOES_NOT_LEAD -> "with a mandate of " + body + " it does not lead";
                        }));
        Tree.Builder unit = new Tree.Builder().branch("Bodies below the universal level", bodies);
        if (composition.willing().isEmpty()) {
            unit.leaf("nobody is said to be willing to form a coalition");
        } else if (composition.coalitions().isEmpty()) {
            unit.leaf("no universal body could mandate a coalition of " + String.join(", ", composition.willing()));
        } else {
            unit.branch("A coalition of " + String.join(", ", composition.willing()), coalitions);
        }
        return unit.as(composition.unit().toString(), "");
    }
}
