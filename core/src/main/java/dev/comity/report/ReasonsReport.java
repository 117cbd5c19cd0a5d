package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.comity.condition.Reading;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.proof.Counterfactual;
import dev.comity.proof.Counterfactuals;
import dev.comity.proof.FactChange;
import dev.comity.proof.Goal;
import dev.comity.proof.Reasons;
import dev.comity.proof.Smallest;
import dev.comity.proof.Undecided;
import dev.comity.routing.OpenFact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is shown of the reasons of a routing: facts that suffice, and the nearest changes that lead elsewhere. */
final class ReasonsReport {
    private final Reasons reasons;
    private final Counterfactuals changes;

    private ReasonsReport(Reasons reasons, Counterfactuals changes) {
        this.reasons = reasons;
        this.changes = changes;
    }

    static Report of(Reasons reasons) {
        ReasonsReport report = new ReasonsReport(reasons, reasons.counterfactuals());
        Smallest smallest = reasons.smallest();
        ImmutableSet<OpenFact> necessary = ImmutableSet.copyOf(reasons.necessary());
        return report.with(
                smallest.undecided(),
                ImmutableList.of(report.facts(smallest, necessary)),
                report.because(smallest, necessary));
    }

    static Report of(Reasons reasons, Goal goal) {
        return new ReasonsReport(reasons, reasons.counterfactuals(goal))
                .with(Optional.empty(), ImmutableList.of(), ImmutableList.of());
    }

    private Report with(Optional<Undecided> open, List<Block> first, List<Tree.Branch> because) {
        Issue issue = reasons.issue();
        ImmutableMap<String, Cell> facts = ImmutableMap.<String, Cell>builder()
                .put("id", Cell.of(issue.id()))
                .put("verdict", Cell.of(reasons.verdict()))
                .put("openFacts", Cell.of(reasons.facts().size()))
                .put("goal", Cell.of(changes.goal().toString()))
                .put("undecided", Cell.of(open.map(Undecided::toString).orElse("")))
                .put(
                        "undecidedChanges",
                        Cell.of(changes.undecided().map(Undecided::toString).orElse("")))
                .buildOrThrow();
        Tree.Builder tree = new Tree.Builder();
        because.forEach(tree::add);
        tree.add(otherwise());
        return new Report(
                "reasons",
                "Reasons: " + (issue.title().isEmpty() ? issue.id() : issue.title()),
                facts,
                ImmutableList.<Block>builder()
                        .addAll(first)
                        .add(table())
                        .add(new Tree("tree", "Why, and what would lead elsewhere", tree.build()))
                        .add(network())
                        .build());
    }

    private Table facts(Smallest smallest, ImmutableSet<OpenFact> necessary) {
        Table.Builder table = Table.of(
                "facts",
                "Facts that suffice, whatever else were so",
                "id",
                "verdict",
                "institution",
                "fact",
                "reading",
                "necessary");
        for (OpenFact fact : smallest.reason().facts()) {
            table.row(
                    Cell.of(reasons.issue().id()),
                    Cell.of(smallest.verdict()),
                    Cell.of(fact.forum().orElse("")),
                    Cell.of(fact.fact()),
                    Cell.of(fact.reading().toString()),
                    Cell.of(necessary.contains(fact)));
        }
        return table.build();
    }

    private List<Tree.Branch> because(Smallest smallest, ImmutableSet<OpenFact> necessary) {
        Tree.Builder tree = new Tree.Builder();
        for (OpenFact fact : smallest.reason().facts()) {
            tree.leaf(fact + (necessary.contains(fact) ? " (necessary)" : ""));
        }
        if (smallest.reason().facts().isEmpty()) {
            tree.leaf("nothing could change it");
        }
        smallest.undecided().ifPresent(open -> tree.leaf(open.toString()));
        return List.of(tree.as(Words.of(reasons.verdict()) + ", whatever else were so, because", ""));
    }

    /** A row for each fact that changes; facts of one number change together. */
    private Table table() {
        Table.Builder table = Table.of(
                "changes",
                "The nearest changes that lead to " + changes.goal(),
                "id",
                "number",
                "institution",
                "fact",
                "from",
                "to",
                "cost",
                "verdict");
        int number = 0;
        for (Counterfactual one : changes.nearest()) {
            number++;
            for (FactChange change : one.changes()) {
                table.row(
                        Cell.of(reasons.issue().id()),
                        Cell.of(number),
                        Cell.of(change.fact().forum().orElse("")),
                        Cell.of(change.fact().fact()),
                        Cell.of(change.fact().reading().toString()),
                        Cell.of(change.to().stream().map(Reading::toString).collect(Collectors.joining(" or "))),
                        Cell.of(one.cost()),
                        Cell.of(one.routing().verdict()));
            }
        }
        return table.build();
    }

    private Tree.Branch otherwise() {
        Tree.Builder tree = new Tree.Builder();
        for (Counterfactual one : changes.nearest()) {
            Tree.Builder then = new Tree.Builder();
            one.routing().allocations().values().forEach(unit -> then.leaf(unit.toString()));
            tree.add(then.as(said(one) + " ⇒ " + Words.of(one.routing().verdict()), ""));
        }
        if (changes.nearest().isEmpty()) {
            tree.leaf("nothing was found that leads there");
        }
        changes.undecided().ifPresent(open -> tree.leaf(open.toString()));
        return tree.as("To " + changes.goal() + " lead", "");
    }

    private static String said(Counterfactual one) {
        return one.changes().stream().map(FactChange::toString).collect(Collectors.joining("; "));
    }

    private Graph network() {
        Graph.Builder graph = Graph.of("network", "Which change leads where", true);
        for (Counterfactual one : changes.nearest()) {
            String verdict = Words.of(one.routing().verdict());
            graph.node("change " + said(one), said(one), "").node("verdict " + verdict, verdict, "verdict");
            graph.edge("change " + said(one), "verdict " + verdict, "");
        }
        return graph.build();
    }
}
