package dev.comity.examples.browser;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.model.Actor;
import dev.comity.model.Architecture;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.Scope;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Rule;
import dev.comity.policy.Target;
import dev.comity.policy.Tier;
import dev.comity.proof.Reasons;
import dev.comity.report.Cell;
import dev.comity.report.Chart;
import dev.comity.report.Graph;
import dev.comity.report.Report;
import dev.comity.report.Table;
import dev.comity.routing.Router;
import dev.comity.scenario.Comparison;
import dev.comity.scenario.Interregional;
import dev.comity.scenario.Scenario;
import dev.comity.survey.Portfolio;
import dev.comity.survey.Survey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Pages of a world in which every name, title and source is an attack. */
final class HostilePages {
    static final String HOSTILE = "</title></script><script>window.pwned=1</script><img src=x onerror=window.pwned=2>"
            + "\"><svg onload=window.pwned=3>' \u202Egnp\u202C {{7*7}} javascript:window.pwned=4";

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private HostilePages() {}

    static void addTo(Map<String, Report> reports) {
        Architecture world = hostileWorld();
        DivisionOfLaborPolicy policy = hostilePolicy();
        Router router = Router.of(world, policy);
        Issue issue = hostileIssue();
        Scenario scenario = Scenario.builder().id("scenario").title(HOSTILE).build();
        reports.put("hostile-routing", Report.of(router.explain(issue)));
        reports.put("hostile-institution", Report.of(world, "CLUB"));
        reports.put("hostile-architecture", Report.of(world.on(DAY)));
        reports.put("hostile-policy", Report.of(policy));
        reports.put("hostile-comparison", Report.of(Comparison.of(router, scenario, List.of(issue))));
        reports.put(
                "hostile-survey", Report.of(Survey.of(world.on(DAY), policy, Portfolio.of(HOSTILE, List.of(issue)))));
        reports.put("hostile-why-not", Report.of(issue, router.whyNot(issue, "REST")));
        reports.put("hostile-reasons", Report.of(Reasons.of(router, issue).ofLeads()));
        reports.put(
                "hostile-compositions",
                Report.compositions(ImmutableMap.of(HOSTILE, Interregional.compose(router, issue))));
        reports.put("hostile-blocks", hostileBlocks());
    }

    private static DivisionOfLaborPolicy hostilePolicy() {
        return DivisionOfLaborPolicy.builder()
                .id("hostile")
                .title(HOSTILE)
                .using(ReferencePolicies.networked())
                .add(Rule.builder()
                        .id("HOSTILE-1")
                        .title(HOSTILE)
                        .tier(Tier.DIVISION_OF_LABOUR)
                        .when(Condition.oneOf("function", "monitoring"))
                        .then(new Effect.Prefer(Target.forum()))
                        .source(HOSTILE)
                        .build())
                .build();
    }

    private static Architecture hostileWorld() {
        Institution club = Institution.builder()
                .id("CLUB")
                .name(HOSTILE)
                .scope(Scope.UNIVERSAL)
                .fullMembers("AAA", "BBB")
                .sources("javascript:window.pwned=5", HOSTILE)
                .mandates(Mandate.builder()
                        .domains(Domain.ENVIRONMENT)
                        .functions(GovernanceFunction.MONITORING)
                        .basis(HOSTILE)
                        .build())
                .build();
        Institution rest = Institution.builder()
                .id("REST")
                .name(HOSTILE)
                .scope(Scope.REGIONAL)
                .fullMembers("AAA", "BBB")
                .build();
        return Architecture.builder()
                .name(HOSTILE)
                .actors("AAA", Actor.state("AAA", HOSTILE))
                .actors("BBB", Actor.state("BBB", HOSTILE))
                .add(club, rest)
                .build();
    }

    private static Issue hostileIssue() {
        return Issue.builder()
                .id("issue")
                .title(HOSTILE)
                .date(DAY)
                .domain(Domain.ENVIRONMENT)
                .functions(GovernanceFunction.MONITORING)
                .affects("AAA", "BBB")
                .build();
    }

    /** Every kind of block and of chart. */
    private static Report hostileBlocks() {
        ImmutableList.Builder<dev.comity.report.Block> blocks = ImmutableList.builder();
        for (Chart.Kind kind : Chart.Kind.values()) {
            String id = kind.name().replace('_', '-');
            Table figures = Table.of(id, HOSTILE, "x", "y", "value")
                    .row(
                            Cell.of(HOSTILE),
                            Cell.of(HOSTILE + 1),
                            kind == Chart.Kind.MATRIX ? Cell.of(HOSTILE) : Cell.of(1))
                    .row(Cell.of(HOSTILE + 2), Cell.of(HOSTILE + 1), Cell.of(2))
                    .build();
            blocks.add(new Chart(kind, figures, "x", "y", "value"));
        }
        blocks.add(Graph.of("flow", HOSTILE, true)
                .node(HOSTILE, HOSTILE, HOSTILE)
                .node("b", HOSTILE, HOSTILE + 1)
                .edge(HOSTILE, "b", HOSTILE)
                .build());
        blocks.add(Graph.of("network", HOSTILE, false)
                .node("a", HOSTILE, HOSTILE)
                .node("b", HOSTILE, HOSTILE + 1)
                .edge("a", "b", HOSTILE)
                .build());
        return new Report("blocks", HOSTILE, ImmutableMap.of("fact", Cell.of(HOSTILE)), blocks.build());
    }

    /** {@return whether a page has to show the attack; a comparison shows ids alone, which can hold none} */
    static boolean holdsAttack(String name) {
        return name.startsWith("hostile") && !name.equals("hostile-comparison");
    }
}
