package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.model.Fraction;
import dev.comity.proof.PortfolioDifference;
import dev.comity.proof.PortfolioDifference.Change;
import dev.comity.proof.PortfolioDifference.Decided;
import java.util.List;

/** What is shown of the difference of two policies over a portfolio. */
final class PortfolioReport {
    private PortfolioReport() {}

    static Report of(PortfolioDifference difference, int limit) {
        List<Change> shown = difference.changes().stream().limit(limit).toList();
        ImmutableMap<String, Cell> facts = ImmutableMap.<String, Cell>builder()
                .put("left", Cell.of(difference.left()))
                .put("right", Cell.of(difference.right()))
                .put("unitCount", Cell.of(difference.units()))
                .put("differentUnits", Cell.of(difference.differentUnits()))
                .put("weight", Cell.of(difference.weight().toString()))
                .put("different", Cell.of(difference.different().toString()))
                .put("share", Cell.of(difference.share()))
                .put("kinds", Cell.of(difference.changes().size()))
                .buildOrThrow();
        String title = difference.left() + " and " + difference.right() + " decide " + difference.share()
                + " of the portfolio differently";
        return new Report(
                "portfolio", title, facts, ImmutableList.of(units(shown), shares(difference, shown), leads(shown)));
    }

    private static Table units(List<Change> shown) {
        Table.Builder table = Table.of(
                "units",
                "What is decided differently, the heaviest kinds first",
                "kind",
                "weight",
                "leftRules",
                "rightRules",
                "left",
                "right",
                "id",
                "function",
                "domain",
                "leftLeads",
                "rightLeads");
        for (int kind = 0; kind < shown.size(); kind++) {
            Change change = shown.get(kind);
            for (Decided unit : change.units()) {
                table.row(
                        Cell.of(kind + 1),
                        Cell.of(change.weight().toString()),
                        Cell.ids(change.leftRules()),
                        Cell.ids(change.rightRules()),
                        Cell.of(DifferenceReport.said(change.aspects(), true)),
                        Cell.of(DifferenceReport.said(change.aspects(), false)),
                        Cell.of(unit.issue()),
                        Cell.of(unit.unit().function()),
                        Cell.of(unit.unit().domain().toString()),
                        Cell.ids(unit.left().leadIds()),
                        Cell.ids(unit.right().leadIds()));
            }
        }
        return table.build();
    }

    private static Chart shares(PortfolioDifference difference, List<Change> shown) {
        Table.Builder table = Table.of("shares", "Share of the weight, by kind", "kind", "share");
        for (int kind = 0; kind < shown.size(); kind++) {
            Change change = shown.get(kind);
            Fraction share = difference.weight().equals(Fraction.ZERO)
                    ? Fraction.ZERO
                    : change.weight().over(difference.weight());
            table.row(
                    Cell.of((kind + 1) + ": " + String.join(" ", change.leftRules()) + " | "
                            + String.join(" ", change.rightRules())),
                    Cell.of(share));
        }
        return new Chart(Chart.Kind.BARS, table.build(), "kind", "", "share");
    }

    /** From who leads under the one policy to who leads under the other. */
    private static Graph leads(List<Change> shown) {
        Flows flows = new Flows();
        for (Change change : shown) {
            change.units().forEach(unit -> flows.add(unit.left(), unit.right()));
        }
        return flows.graph("flows", "Who leads under the one, and who under the other", "left", "right");
    }
}
