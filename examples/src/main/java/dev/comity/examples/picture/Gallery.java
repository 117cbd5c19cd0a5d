package dev.comity.examples.picture;

import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Difference;
import dev.comity.proof.Proof;
import dev.comity.proof.Space;
import dev.comity.report.Painter;
import dev.comity.report.Report;
import dev.comity.routing.Case;
import dev.comity.routing.Router;
import dev.comity.scenario.Comparison;
import dev.comity.scenario.Scenario;
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
        reports.put("architecture", Report.of(Atlas.world().on(DAY)));
        reports.put("institution", Report.of(Atlas.world(), "UNASUR"));
        return reports;
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
