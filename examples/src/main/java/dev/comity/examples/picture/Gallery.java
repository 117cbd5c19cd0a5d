package dev.comity.examples.picture;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Difference;
import dev.comity.proof.Proof;
import dev.comity.proof.Reasons;
import dev.comity.proof.Space;
import dev.comity.report.Painter;
import dev.comity.report.Report;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import dev.comity.scenario.Comparison;
import dev.comity.scenario.Interregional;
import dev.comity.scenario.IssueSource;
import dev.comity.scenario.Reforms;
import dev.comity.scenario.Sampler;
import dev.comity.scenario.Sampling;
import dev.comity.scenario.Scenario;
import dev.comity.scenario.ShockModel;
import dev.comity.scenario.Shocks;
import dev.comity.scenario.WorstCase;
import dev.comity.survey.Axis;
import dev.comity.survey.IssueGrid;
import dev.comity.survey.Portfolio;
import dev.comity.survey.Survey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes a page of every kind of result into a folder. */
public final class Gallery {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final int FIRST = 1990;
    private static final int YEARS = 8;
    private static final int STEP = 5;
    private static final int SAMPLES = 200;
    private static final int MOST_ROUTINGS = 100_000;

    private Gallery() {}

    /**
     * Writes the pages.
     *
     * @param arguments the folder; {@code target/gallery} if there is none
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/gallery");
        Files.createDirectories(folder);
        Painter painter = new EChartsPainter();
        PrintStream out = System.out;
        for (Map.Entry<String, Report> page : reports().entrySet()) {
            Path file = folder.resolve(page.getKey() + ".html");
            page.getValue().save(file, painter);
            out.println(file);
        }
    }

    /** {@return a report of each kind, by name} */
    static Map<String, Report> reports() {
        DivisionOfLaborPolicy networked = ReferencePolicies.networked();
        Router router = Router.of(Atlas.world(), networked);
        List<Issue> issues = Atlas.cases().stream().map(Case::issue).toList();
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("routing", Report.of(router.explain(issue(issues, "darfur-2007"))));
        reports.put("subsidiarity", Report.subsidiarity(router, issue(issues, "ai-act-2024"), "EU"));
        Issue haze = issue(issues, "haze-2013");
        reports.put("why-not", Report.of(haze, router.whyNot(haze, "UNEP")));
        reports.put("reasons", Report.of(Reasons.of(router, haze).ofLeads()));
        reports.put(
                "compositions", Report.compositions(ImmutableMap.of(haze.id(), Interregional.compose(router, haze))));
        reports.put("routings", Report.of(issues.stream().map(router::route).toList()));
        Scenario scenario = Atlas.scenarios().stream()
                .filter(known -> known.id().equals("usa-leaves-who-and-paris"))
                .findFirst()
                .orElseThrow();
        reports.put("comparison", Report.of(Comparison.of(router, scenario, issues)));
        Portfolio grid = IssueGrid.standard().on(Atlas.world().on(DAY));
        reports.put("survey", Report.of(Survey.of(Atlas.world().on(DAY), networked, grid)));
        reports.put("series", Report.of(Survey.over(days(), Gallery::vetoFill), Axis.DOMAIN));
        reports.put("policy", Report.of(networked));
        reports.put("proof", proof(networked));
        reports.put("difference", difference());
        shocks(router, issues, reports);
        reports.put("architecture", Report.of(Atlas.world().on(DAY)));
        reports.put("institution", Report.of(Atlas.world(), "UNASUR"));
        return reports;
    }

    /** What a few bodies' failing does to today's routing of the cases, and what would mend it. */
    private static void shocks(Router router, List<Issue> issues, Map<String, Report> reports) {
        ImmutableSortedSet<String> bodies = ImmutableSortedSet.of("ASEAN", "AU", "UNSC", "WHO", "WTO");
        List<Issue> today = issues.stream()
                .map(issue ->
                        issue.toBuilder().date(DAY).knownAt(Optional.empty()).build())
                .filter(issue -> !issue.check(router.world()).hasErrors())
                .toList();
        Portfolio cases = Portfolio.of("cases", today);
        Sampling sampling = new Sampling(
                "five bodies blocked, each by three chances in ten",
                new ShockModel.Blockages(bodies, Fraction.of(3, 10)),
                new IssueSource.Whole(cases),
                ImmutableSortedSet.of(DAY),
                1,
                SAMPLES,
                3);
        reports.put("stress", Report.of(Sampler.of(router, sampling).run(0, SAMPLES), 0.95));
        List<Scenario> blockages = Shocks.blockages(router.world(), bodies, DAY);
        reports.put("worst", Report.of(WorstCase.of(router, today, blockages, 2, MOST_ROUTINGS)));
        reports.put("reforms", Report.of(Reforms.of(router, cases, Atlas.reforms(), Reforms.Budget.standard())));
    }

    private static Issue issue(List<Issue> issues, String id) {
        return issues.stream()
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<LocalDate> days() {
        return IntStream.range(0, YEARS)
                .mapToObj(i -> LocalDate.of(FIRST + STEP * i, 6, 30))
                .toList();
    }

    private static dev.comity.survey.Measurement vetoFill(LocalDate day) {
        Portfolio cases = Portfolio.cases(Atlas.cases()).undated();
        return Survey.of(Atlas.world().on(day), ReferencePolicies.networked(), cases)
                .vetoFill();
    }

    private static Report proof(DivisionOfLaborPolicy policy) {
        Proof proof = Proof.of(policy);
        Condition claim = Condition.oneOf("outcome.rule", "R40");
        return Report.of(policy, Optional.of(proof.situations()), proof.deadRules(), List.of(proof.never(claim)));
    }

    private static Report difference() {
        DivisionOfLaborPolicy one = ReferencePolicies.networked();
        DivisionOfLaborPolicy other = ReferencePolicies.universalist();
        Space space = Space.of(one, other).within(Condition.oneOf("function", "enforcement"));
        Difference difference = Proof.difference(one, other, space, dev.comity.proof.Budget.standard());
        return Report.of(difference, 12);
    }
}
