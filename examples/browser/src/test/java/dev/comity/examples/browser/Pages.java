package dev.comity.examples.browser;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.examples.picture.EChartsPainter;
import dev.comity.model.Actor;
import dev.comity.model.Architecture;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.Scope;
import dev.comity.report.Cell;
import dev.comity.report.Chart;
import dev.comity.report.Graph;
import dev.comity.report.Report;
import dev.comity.report.Table;
import dev.comity.routing.Router;
import dev.comity.survey.IssueGrid;
import dev.comity.survey.Portfolio;
import dev.comity.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pages that are looked at: some as they are, and some of a world in which every name is an attack. */
final class Pages {
    static final String HOSTILE = "</title></script><script>window.pwned=1</script><img src=x onerror=window.pwned=2>"
            + "\"><svg onload=window.pwned=3>' \u202Egnp\u202C {{7*7}} javascript:window.pwned=4";

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private Pages() {}

    /** Writes all pages; the files by name. */
    static Map<String, Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        EChartsPainter painter = new EChartsPainter();
        Map<String, Path> files = new LinkedHashMap<>();
        for (Map.Entry<String, Report> page : reports().entrySet()) {
            Path file = folder.resolve(page.getKey() + ".html").toAbsolutePath();
            page.getValue().save(file, painter);
            files.put(page.getKey(), file);
        }
        return files;
    }

    private static Map<String, Report> reports() {
        Router router = Router.of(Atlas.world(), ReferencePolicies.networked());
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("routing", Report.of(router.explain(known("darfur-2007"))));
        reports.put("subsidiarity", Report.subsidiarity(router, known("ai-act-2024"), "EU"));
        reports.put("policy", Report.of(ReferencePolicies.networked()));
        Portfolio grid = IssueGrid.standard()
                .functions(GovernanceFunction.FINANCING)
                .on(Atlas.world().on(DAY));
        reports.put("survey", Report.of(Survey.of(Atlas.world().on(DAY), ReferencePolicies.networked(), grid)));
        reports.put("institution", Report.of(Atlas.world(), "UNASUR"));
        reports.put("hostile-routing", Report.of(hostileRouter().explain(hostileIssue())));
        reports.put("hostile-institution", Report.of(hostileWorld(), "CLUB"));
        reports.put("hostile-blocks", hostileBlocks());
        return reports;
    }

    private static Issue known(String id) {
        return Atlas.cases().stream()
                .map(known -> known.issue())
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .orElseThrow();
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
        return Architecture.builder()
                .name(HOSTILE)
                .actors("AAA", Actor.state("AAA", HOSTILE))
                .actors("BBB", Actor.state("BBB", HOSTILE))
                .institutions("CLUB", club)
                .build();
    }

    private static Router hostileRouter() {
        return Router.of(hostileWorld(), ReferencePolicies.networked());
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
}
