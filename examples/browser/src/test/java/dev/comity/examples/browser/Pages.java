package dev.comity.examples.browser;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.examples.own.Lake;
import dev.comity.examples.picture.EChartsPainter;
import dev.comity.model.Change;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Budget;
import dev.comity.proof.Proof;
import dev.comity.proof.Reasons;
import dev.comity.proof.Space;
import dev.comity.report.Report;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import dev.comity.scenario.Comparison;
import dev.comity.scenario.Interregional;
import dev.comity.scenario.IssueSource;
import dev.comity.scenario.Reform;
import dev.comity.scenario.ReformCatalogue;
import dev.comity.scenario.Reforms;
import dev.comity.scenario.Sampler;
import dev.comity.scenario.Sampling;
import dev.comity.scenario.Scenario;
import dev.comity.scenario.ShockModel;
import dev.comity.scenario.Shocks;
import dev.comity.scenario.Step;
import dev.comity.scenario.WorstCase;
import dev.comity.survey.Axis;
import dev.comity.survey.IssueGrid;
import dev.comity.survey.Portfolio;
import dev.comity.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages that are looked at: one of each kind, and some of a world in which every name is an attack. */
final class Pages {
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
        Map<String, Report> reports = new LinkedHashMap<>();
        ofRoutings(reports);
        ofArchitectures(reports);
        ofPolicies(reports);
        ofShocks(reports);
        HostilePages.addTo(reports);
        return reports;
    }

    private static void ofRoutings(Map<String, Report> reports) {
        Router router = Router.of(Atlas.world(), ReferencePolicies.networked());
        List<Issue> issues = Atlas.cases().stream().map(Case::issue).limit(30).toList();
        reports.put("routing", Report.of(router.explain(known("darfur-2007"))));
        reports.put("routings", Report.of(issues.stream().map(router::route).toList()));
        reports.put("subsidiarity", Report.subsidiarity(router, known("ai-act-2024"), "EU"));
        reports.put("why-not", Report.of(known("darfur-2007"), router.whyNot(known("darfur-2007"), "NATO")));
        reports.put("reasons", Report.of(Reasons.of(router, known("haze-2013")).ofLeads()));
        Issue haze = known("haze-2013");
        reports.put(
                "compositions", Report.compositions(ImmutableMap.of(haze.id(), Interregional.compose(router, haze))));
        Scenario blocked = Scenario.of(
                "blocked",
                Shocks.blockages(Atlas.world(), List.of("UNSC", "WTO", "WHO", "ASEAN"), LocalDate.of(2007, 1, 1))
                        .stream()
                        .flatMap(shock -> shock.steps().stream())
                        .toArray(Step[]::new));
        reports.put("comparison", Report.of(Comparison.of(router, blocked, issues)));
    }

    private static void ofArchitectures(Map<String, Report> reports) {
        Portfolio grid = IssueGrid.standard()
                .functions(GovernanceFunction.FINANCING)
                .on(Atlas.world().on(DAY));
        Survey survey = Survey.of(Atlas.world().on(DAY), ReferencePolicies.networked(), grid);
        reports.put("survey", Report.of(survey));
        reports.put("measurement", Report.of(survey.gap()));
        Portfolio cases = Portfolio.cases(Atlas.cases()).undated();
        List<LocalDate> days = List.of(DAY.minusYears(20), DAY.minusYears(10), DAY);
        reports.put(
                "series",
                Report.of(
                        Survey.over(
                                days,
                                day -> Survey.of(Atlas.world().on(day), ReferencePolicies.networked(), cases)
                                        .vetoFill()),
                        Axis.DOMAIN));
        reports.put("architecture", Report.of(Atlas.world().on(DAY)));
        reports.put("institution", Report.of(Atlas.world(), "UNASUR"));
    }

    private static void ofPolicies(Map<String, Report> reports) {
        DivisionOfLaborPolicy networked = ReferencePolicies.networked();
        DivisionOfLaborPolicy universalist = ReferencePolicies.universalist();
        reports.put("policy", Report.of(networked));
        Space mediation = Space.of(networked).within(Condition.oneOf("function", "mediation"));
        Proof proof = Proof.of(networked).over(mediation);
        reports.put(
                "proof",
                Report.of(
                        networked,
                        Optional.of(proof.situations()),
                        proof.deadRules(),
                        List.of(proof.never(Condition.oneOf("outcome.rule", "R40")))));
        Space enforcement = Space.of(networked, universalist).within(Condition.oneOf("function", "enforcement"));
        reports.put("difference", Report.of(Proof.difference(networked, universalist, enforcement, Budget.standard())));
    }

    /** In the small world around the lake, where the leagues fail and another task would help. */
    private static void ofShocks(Map<String, Report> reports) {
        Router router = Router.of(Lake.world(), ReferencePolicies.networked());
        LocalDate day = LocalDate.of(2030, 7, 1);
        Issue mended = Lake.bloom().toBuilder()
                .id("mended")
                .functions(List.of(GovernanceFunction.FINANCING))
                .build();
        List<Issue> issues = List.of(Lake.bloom(), mended);
        Sampling sampling = new Sampling(
                "lake",
                new ShockModel.Blockages(ImmutableSortedSet.of("assembly", "south-league"), Fraction.of(1, 2)),
                new IssueSource.Whole(Portfolio.of("blooms", issues)),
                ImmutableSortedSet.of(day),
                1,
                20,
                3);
        reports.put("stress", Report.of(Sampler.of(router, sampling).run(0, 20), 0.95));
        List<Scenario> shocks = Shocks.blockages(Lake.world(), List.of("assembly", "south-league"), day);
        reports.put("worst", Report.of(WorstCase.of(router, issues, shocks, 2, 1000)));
        Mandate financing = Mandate.builder()
                .domains(Domain.of("lake"))
                .functions(GovernanceFunction.FINANCING)
                .build();
        Reform reform =
                Reform.of(Scenario.of("lend", new Change.AddMandate("south-league", financing)), Fraction.of(2, 1));
        ReformCatalogue catalogue = new ReformCatalogue("loans", "one decision", ImmutableList.of(reform));
        reports.put(
                "reforms",
                Report.of(Reforms.of(router, Portfolio.of("blooms", issues), catalogue, Reforms.Budget.standard())));
    }

    private static Issue known(String id) {
        return Atlas.cases().stream()
                .map(known -> known.issue())
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
