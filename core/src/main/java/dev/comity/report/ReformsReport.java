package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.scenario.IssueUnit;
import dev.comity.scenario.Reforms;
import java.util.Collection;
import java.util.stream.Collectors;

/** What is shown of what reforms can do about gaps. */
final class ReformsReport {
    private ReformsReport() {}

    static Report of(Reforms found) {
        ImmutableMap<String, Cell> facts = ImmutableMap.<String, Cell>builder()
                .put("policy", Cell.of(found.policy()))
                .put("reforms", Cell.ids(found.best().reforms()))
                .put("cost", Cell.of(found.best().cost().toString()))
                .put("unit", Cell.of(found.unit()))
                .put("gapsBefore", Cell.of(found.gaps().size()))
                .put("gapsClosed", Cell.of(found.closed().size()))
                .put("gapsOpened", Cell.of(found.opened().size()))
                .put("openWeight", Cell.of(found.best().open().toString()))
                .put("exact", Cell.of(found.exact()))
                .put("undecided", Cell.of(found.undecided().orElse("")))
                .put("costAtLeast", Cell.of(found.costAtLeast().toString()))
                .put("openAtLeast", Cell.of(found.openAtLeast().toString()))
                .buildOrThrow();
        String title = found.catalogue() + " under " + found.policy() + ": "
                + found.closed().size() + " of " + found.gaps().size() + " gaps closed at cost "
                + found.best().cost();
        return new Report(
                "reforms",
                title,
                facts,
                ImmutableList.of(curve(found), open(found), contributions(found), closes(found), gaps(found)));
    }

    private static Table curve(Reforms found) {
        Table.Builder table = Table.of(
                "curve", "What each cost buys", "cost", "open", "sets", "reforms", "closed", "opened", "exact");
        for (Reforms.Purchase point : found.curve()) {
            table.row(
                    Cell.of(point.cost().toString()),
                    Cell.of(point.open().toString()),
                    Cell.of(point.sets().toString()),
                    Cell.ids(point.reforms()),
                    Cell.of(difference(found.gaps(), point.gaps())),
                    Cell.of(difference(point.gaps(), found.gaps())),
                    Cell.of(found.exact()));
        }
        return table.build();
    }

    private static String difference(Collection<IssueUnit> some, Collection<IssueUnit> others) {
        return some.stream()
                .filter(unit -> !others.contains(unit))
                .map(IssueUnit::toString)
                .collect(Collectors.joining("; "));
    }

    private static Chart open(Reforms found) {
        Table.Builder table = Table.of("open", "Weight that is left open, by cost", "cost", "open");
        for (Reforms.Purchase point : found.curve()) {
            table.row(Cell.of("cost " + point.cost()), Cell.of(point.open()));
        }
        return new Chart(Chart.Kind.BARS, table.build(), "cost", "", "open");
    }

    private static Tree contributions(Reforms found) {
        Tree.Builder tree = new Tree.Builder();
        for (Reforms.Contribution one : found.contributions()) {
            tree.add(new Tree.Builder()
                    .branch("Without it these are gaps again", units(one.closes()))
                    .branch("It closes by itself", units(one.alone()))
                    .branch("It opens", units(one.opens()))
                    .as(
                            one.reform() + ", cost " + one.cost()
                                    + (one.needed() ? ", in every set that is as good" : ""),
                            ""));
        }
        return new Tree("contributions", "What each reform does", tree.build());
    }

    private static Tree.Builder units(Collection<IssueUnit> units) {
        Tree.Builder tree = new Tree.Builder();
        units.forEach(unit -> tree.leaf(unit.toString()));
        return tree;
    }

    private static Graph closes(Reforms found) {
        Graph.Builder graph = Graph.of("network", "Which reform closes which gap", true);
        for (Reforms.Contribution one : found.contributions()) {
            graph.node("reform " + one.reform(), one.reform(), "");
            for (IssueUnit gap : one.closes()) {
                graph.node("gap " + gap, gap.toString(), "gap").edge("reform " + one.reform(), "gap " + gap, "closes");
            }
        }
        return graph.build();
    }

    private static Table gaps(Reforms found) {
        Table.Builder table = Table.of("gaps", "What becomes of gaps", "issue", "function", "domain", "fate");
        rows(table, found.closed(), "closed");
        rows(table, found.left(), "left for the sake of others");
        rows(table, found.unclosable(), "closed by no reform");
        rows(table, found.opened(), "opened by reforms");
        return table.build();
    }

    private static void rows(Table.Builder table, Collection<IssueUnit> units, String fate) {
        for (IssueUnit unit : units) {
            table.row(
                    Cell.of(unit.issue()),
                    Cell.of(unit.unit().function()),
                    Cell.of(unit.unit().domain().toString()),
                    Cell.of(fate));
        }
    }
}
