package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.model.Level;
import dev.comity.model.Words;
import dev.comity.routing.Allocation;
import dev.comity.routing.Explanation;
import dev.comity.routing.Lead;
import dev.comity.routing.Routing;
import dev.comity.routing.Status;
import dev.comity.routing.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is shown of a routing, with or without its reasons. */
final class RoutingReport {
    private static final String NOBODY = "nobody";

    private RoutingReport() {}

    static Report of(Routing routing) {
        return new Report("routing", routing.issue(), facts(routing), blocks(routing, List.of()));
    }

    static Report of(Explanation explanation) {
        Tree reasons = new Tree("reasons", "Why", ExplanationTree.of(explanation));
        Routing routing = explanation.routing();
        String title = explanation.title().isEmpty() ? routing.issue() : explanation.title();
        return new Report("routing", title, facts(routing), blocks(routing, List.of(reasons)));
    }

    /** {@return many routings at once: who leads which issue} */
    static Report of(Iterable<Routing> routings, String title) {
        Table.Builder units = Table.of(
                "allocations",
                "Who leads what",
                "id",
                "function",
                "domain",
                "status",
                "leads",
                "supporting",
                "verdict",
                "complete");
        Table.Builder matrix = Table.of("leads", "Issue by function", "issue", "function", "leads");
        Graph.Builder network = Graph.of("network", "Which body leads on which issue", true);
        long count = 0;
        for (Routing routing : routings) {
            count++;
            network.node("issue " + routing.issue(), routing.issue(), "issue");
            for (Allocation allocation : routing.allocations().values()) {
                for (Lead lead : allocation.leads()) {
                    network.node(lead.institution(), lead.institution(), Words.of(lead.level()));
                    network.edge(
                            "issue " + routing.issue(),
                            lead.institution(),
                            Words.of(allocation.unit().function()));
                }
                matrix.row(
                        Cell.of(routing.issue()),
                        Cell.of(allocation.unit().function()),
                        allocation.status() == Status.GAP ? Cell.of("gap") : Cell.ids(allocation.leadIds()));
                units.row(
                        Cell.of(routing.issue()),
                        Cell.of(allocation.unit().function()),
                        Cell.of(allocation.unit().domain().toString()),
                        Cell.of(allocation.status()),
                        Cell.ids(allocation.leadIds()),
                        Cell.ids(allocation.supporting()),
                        Cell.of(routing.verdict()),
                        Cell.of(routing.complete()));
            }
        }
        Chart leads = new Chart(Chart.Kind.MATRIX, matrix.build(), "function", "issue", "leads");
        return new Report(
                "routings",
                title,
                ImmutableMap.of("issues", Cell.of(count)),
                ImmutableList.of(units.build(), leads, network.build()));
    }

    private static ImmutableMap<String, Cell> facts(Routing routing) {
        return ImmutableMap.<String, Cell>builder()
                .put("id", Cell.of(routing.issue()))
                .put("verdict", Cell.of(routing.verdict()))
                .put("levels", Cell.ids(routing.levels().stream().map(Words::of).toList()))
                .put("verdictIfGranted", Cell.of(routing.verdictIfGranted()))
                .put("complete", Cell.of(routing.complete()))
                .put("date", Cell.of(routing.date().toString()))
                .put(
                        "knownAt",
                        Cell.of(routing.knownAt().map(LocalDate::toString).orElse("")))
                .put("policy", Cell.of(routing.policy()))
                .put("policyDigest", Cell.of(routing.policyDigest()))
                .put("rules", Cell.ids(routing.rules()))
                .buildOrThrow();
    }

    private static ImmutableList<Block> blocks(Routing routing, List<Block> reasons) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(allocations(routing));
        blocks.add(leads(routing));
        blocks.addAll(reasons);
        blocks.add(network(routing));
        blocks.add(duties(routing));
        blocks.add(warnings(routing));
        return ImmutableList.copyOf(blocks);
    }

    private static Table allocations(Routing routing) {
        Table.Builder table = Table.of(
                "allocations",
                "What became of each function",
                "function",
                "domain",
                "status",
                "leads",
                "supporting",
                "conditions",
                "reasons",
                "direct",
                "uncovered");
        for (Allocation allocation : routing.allocations().values()) {
            table.row(
                    Cell.of(allocation.unit().function()),
                    Cell.of(allocation.unit().domain().toString()),
                    Cell.of(allocation.status()),
                    Cell.ids(allocation.leadIds()),
                    Cell.ids(allocation.supporting()),
                    Cell.of(String.join("; ", allocation.conditions())),
                    Cell.of(String.join("; ", allocation.reasons())),
                    Cell.ids(allocation.direct()),
                    Cell.ids(allocation.uncovered()));
        }
        return table.build();
    }

    /** Every level has its column, so that a level at which nobody leads is seen. */
    private static Chart leads(Routing routing) {
        Table.Builder table = Table.of("leads", "Who leads what: function by level", "function", "level", "leads");
        for (Allocation allocation : routing.allocations().values()) {
            Cell unit = Cell.of(allocation.unit().toString());
            for (Level level : Level.values()) {
                List<String> there = allocation.leads().stream()
                        .filter(lead -> lead.level() == level)
                        .map(Lead::institution)
                        .toList();
                String doubt = allocation.status() == Status.CONDITIONAL && !there.isEmpty() ? " if granted" : "";
                table.row(unit, Cell.of(level), Cell.of(String.join(", ", there) + doubt));
            }
            table.row(unit, Cell.of(NOBODY), Cell.of(allocation.status() == Status.GAP ? "gap" : ""));
        }
        return new Chart(Chart.Kind.MATRIX, table.build(), "level", "function", "leads");
    }

    private static Graph network(Routing routing) {
        Graph.Builder graph = Graph.of("network", "Who does what", true);
        for (Allocation allocation : routing.allocations().values()) {
            String unit = "unit " + allocation.unit();
            graph.node(unit, allocation.unit().toString(), "function");
            for (Lead lead : allocation.leads()) {
                graph.node(lead.institution(), lead.institution(), Words.of(lead.level()));
                graph.edge(unit, lead.institution(), lead.coLead() ? "co-lead" : part(allocation));
            }
            for (String supporting : allocation.supporting()) {
                graph.node(supporting, supporting, "support");
                graph.edge(unit, supporting, "support");
            }
            if (allocation.status() == Status.GAP) {
                graph.node(NOBODY, NOBODY, NOBODY).edge(unit, NOBODY, "gap");
            }
        }
        return graph.build();
    }

    private static String part(Allocation allocation) {
        return allocation.status() == Status.CONDITIONAL ? "lead if granted" : "lead";
    }

    private static Table duties(Routing routing) {
        Table.Builder table = Table.of("duties", "Duties", "kind", "debtor", "addressee", "deadline", "source", "rule");
        routing.duties()
                .forEach(duty -> table.texts(
                        Words.of(duty.kind()),
                        duty.debtor(),
                        duty.addressee(),
                        duty.deadline(),
                        duty.source(),
                        duty.rule()));
        return table.build();
    }

    private static Table warnings(Routing routing) {
        Table.Builder table = Table.of("warnings", "Warnings", "kind", "unit", "subject", "detail", "rule");
        routing.warnings()
                .forEach(warning -> table.texts(
                        Words.of(warning.kind()),
                        warning.unit().map(Unit::toString).orElse(""),
                        warning.subject(),
                        warning.detail(),
                        warning.rule()));
        return table.build();
    }
}
