package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.model.Words;
import dev.comity.proof.Aspect;
import dev.comity.proof.Difference;
import dev.comity.proof.Numbers;
import dev.comity.proof.Undecided;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is shown of the difference of two policies. */
final class DifferenceReport {
    private DifferenceReport() {}

    static Report of(Difference difference, int limit) {
        List<Difference.Change> shown =
                difference.changes().stream().limit(limit).toList();
        ImmutableMap<String, Cell> facts = ImmutableMap.<String, Cell>builder()
                .put("left", Cell.of(difference.left()))
                .put("right", Cell.of(difference.right()))
                .put("situations", Cell.of(difference.situations()))
                .put("different", Cell.of(difference.different()))
                .put("share", Cell.of(difference.share()))
                .put("kinds", Cell.of(difference.changes().size()))
                .put(
                        "undecided",
                        Cell.of(difference.undecided().map(Undecided::toString).orElse("")))
                .buildOrThrow();
        String title = difference.left() + " and " + difference.right() + " differ in "
                + Numbers.grouped(difference.different()) + " of " + Numbers.grouped(difference.situations())
                + " situations (" + difference.share() + ")";
        return new Report(
                "difference",
                title,
                facts,
                ImmutableList.of(
                        changes(difference, shown),
                        shares(difference, shown),
                        witnesses(shown),
                        rules(difference, shown)));
    }

    private static Table changes(Difference difference, List<Difference.Change> shown) {
        Table.Builder table = Table.of(
                "changes",
                "Kinds of difference, the most frequent first",
                "number",
                "share",
                "situations",
                "leftRules",
                "rightRules",
                "left",
                "right",
                "witness",
                "seen");
        int number = 0;
        for (Difference.Change change : shown) {
            number++;
            table.row(
                    Cell.of(number),
                    Cell.of(difference.share(change)),
                    Cell.of(change.situations()),
                    Cell.ids(change.leftRules()),
                    Cell.ids(change.rightRules()),
                    Cell.of(said(change.aspects(), true)),
                    Cell.of(said(change.aspects(), false)),
                    Witnesses.facts(Optional.of(change.witness())),
                    Witnesses.seen(Optional.of(change.witness())));
        }
        return table.build();
    }

    static String said(Map<Aspect, Difference.Pair> aspects, boolean onLeft) {
        return aspects.entrySet().stream()
                .map(entry -> Words.of(entry.getKey()) + ": "
                        + (onLeft ? entry.getValue().left() : entry.getValue().right()))
                .collect(Collectors.joining("; "));
    }

    private static Chart shares(Difference difference, List<Difference.Change> shown) {
        Table.Builder table = Table.of("shares", "Share of all situations, in per cent", "kind", "share");
        int number = 0;
        for (Difference.Change change : shown) {
            number++;
            BigDecimal share = new BigDecimal(change.situations())
                    .movePointRight(2)
                    .divide(new BigDecimal(difference.situations()), MathContext.DECIMAL32);
            table.row(Cell.of(number + ": " + rules(change)), new Cell.Number(share));
        }
        return new Chart(Chart.Kind.BARS, table.build(), "kind", "", "share");
    }

    private static String rules(Difference.Change change) {
        return String.join(" ", change.leftRules()) + " | " + String.join(" ", change.rightRules());
    }

    private static Tree witnesses(List<Difference.Change> shown) {
        Tree.Builder tree = new Tree.Builder();
        int number = 0;
        for (Difference.Change change : shown) {
            number++;
            Tree.Builder said = new Tree.Builder();
            change.aspects().forEach((aspect, pair) -> said.leaf(Words.of(aspect) + ": " + pair));
            said.add(Witnesses.branch(change.witness()));
            tree.add(said.as(number + ": " + rules(change), ""));
        }
        return new Tree("witnesses", "A situation of each kind", tree.build());
    }

    private static Graph rules(Difference difference, List<Difference.Change> shown) {
        Graph.Builder graph = Graph.of("responsible", "Which rules stand against which", true);
        for (Difference.Change change : shown) {
            for (String left : change.leftRules()) {
                for (String right : change.rightRules()) {
                    graph.node("left " + left, difference.left() + " " + left, difference.left());
                    graph.node("right " + right, difference.right() + " " + right, difference.right());
                    graph.edge("left " + left, "right " + right, difference.share(change));
                }
            }
        }
        return graph.build();
    }
}
