package dev.comity.examples.cli;

import dev.comity.io.MapNode;
import dev.comity.io.Out;
import dev.comity.io.ScalarNode;
import dev.comity.model.Words;
import dev.comity.proof.PortfolioDifference;
import dev.comity.proof.PortfolioDifference.Change;
import dev.comity.proof.PortfolioDifference.Decided;
import java.io.PrintWriter;
import java.util.List;

/** Tells what two policies decide differently of the issues of a portfolio. */
final class PortfolioReport {
    private final PortfolioDifference difference;
    private final List<Change> shown;

    PortfolioReport(PortfolioDifference difference, int limit) {
        this.difference = difference;
        this.shown = difference.changes().stream().limit(limit).toList();
    }

    void print(PrintWriter out, Report format) {
        switch (format) {
            case text -> text(out);
            case json -> out.println(Out.prettyJson(json()));
            case csv -> csv(out);
        }
        out.flush();
    }

    private void text(PrintWriter out) {
        out.println(difference.left() + " and " + difference.right() + " decide " + difference.share()
                + " of the portfolio differently (" + difference.differentUnits() + " of " + difference.units()
                + " units)");
        for (Change change : shown) {
            out.println(difference.share(change) + "  " + String.join(" ", change.leftRules()) + " | "
                    + String.join(" ", change.rightRules()));
            change.aspects().forEach((aspect, pair) -> out.println("    " + Words.of(aspect) + ": " + pair));
            change.units().forEach(unit -> out.println("        " + unit));
        }
        int more = difference.changes().size() - shown.size();
        if (more > 0) {
            out.println("… and " + more + " more kinds of difference");
        }
    }

    private MapNode json() {
        return Out.map()
                .put("left", difference.left())
                .put("right", difference.right())
                .put("units", ScalarNode.bare(Integer.toString(difference.units())))
                .put("differentUnits", ScalarNode.bare(Integer.toString(difference.differentUnits())))
                .put("weight", difference.weight().toString())
                .put("different", difference.different().toString())
                .put("share", difference.share())
                .put(
                        "kinds",
                        ScalarNode.bare(Integer.toString(difference.changes().size())))
                .put("changes", RoutingJson.nodes(shown.stream().map(this::json).toList()))
                .build();
    }

    private MapNode json(Change change) {
        return Out.map()
                .put("aspects", ProofJson.aspects(change.aspects()))
                .put("leftRules", RoutingJson.texts(change.leftRules()))
                .put("rightRules", RoutingJson.texts(change.rightRules()))
                .put("weight", change.weight().toString())
                .put("share", difference.share(change))
                .put(
                        "units",
                        RoutingJson.nodes(change.units().stream()
                                .map(PortfolioReport::json)
                                .toList()))
                .build();
    }

    private static MapNode json(Decided unit) {
        return Out.map()
                .put("id", unit.issue())
                .word("function", unit.unit().function())
                .put("domain", unit.unit().domain().toString())
                .put("leftLeads", RoutingJson.texts(unit.left().leadIds()))
                .put("rightLeads", RoutingJson.texts(unit.right().leadIds()))
                .build();
    }

    private void csv(PrintWriter out) {
        Csv.print(
                out,
                List.of(
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
                        "rightLeads"));
        for (int kind = 0; kind < shown.size(); kind++) {
            Change change = shown.get(kind);
            for (Decided unit : change.units()) {
                Csv.print(
                        out,
                        List.of(
                                Integer.toString(kind + 1),
                                change.weight().toString(),
                                String.join(" ", change.leftRules()),
                                String.join(" ", change.rightRules()),
                                Diff.said(change.aspects(), true),
                                Diff.said(change.aspects(), false),
                                unit.issue(),
                                Words.of(unit.unit().function()),
                                unit.unit().domain().toString(),
                                String.join(" ", unit.left().leadIds()),
                                String.join(" ", unit.right().leadIds())));
            }
        }
    }
}
