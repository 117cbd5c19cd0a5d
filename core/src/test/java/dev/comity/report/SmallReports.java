package dev.comity.report;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.atlas.Atlas;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.condition.Condition;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.proof.Budget;
import dev.comity.proof.Goal;
import dev.comity.proof.Proof;
import dev.comity.proof.Reasons;
import dev.comity.proof.Space;
import dev.comity.routing.Router;
import dev.comity.routing.Verdict;
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
import dev.comity.scenario.WorstCase;
import dev.comity.survey.Axis;
import dev.comity.survey.IssueGrid;
import dev.comity.survey.Portfolio;
import dev.comity.survey.Survey;
import dev.comity.testing.Worlds;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A report of each kind; most of a small world, whose figures do not change when the embedded one grows. */
final class SmallReports {
    static final Router NETWORKED = Router.of(Atlas.world(), ReferencePolicies.networked());
    private static final Architecture WORLD = Worlds.withUnion();
    private static final Router ROUTER = Router.of(WORLD, ReferencePolicies.networked());

    private static final ImmutableMap<String, Supplier<Report>> ALL = ImmutableMap.<String, Supplier<Report>>builder()
            .put("routing", once(() -> Report.of(NETWORKED.explain(issue("darfur-2007")))))
            .put("routings", once(() -> Report.of(List.of(routed("darfur-2007"), routed("kosovo-1999")))))
            .put("subsidiarity", once(() -> Report.subsidiarity(NETWORKED, issue("ai-act-2024"), "EU")))
            .put("comparison", once(SmallReports::comparison))
            .put("survey", once(() -> Report.of(survey(Worlds.TODAY))))
            .put("measurement", once(() -> Report.of(survey(Worlds.TODAY).gap())))
            .put("series", once(SmallReports::series))
            .put("policy", once(SmallReports::policy))
            .put("architecture", once(() -> Report.of(WORLD.on(Worlds.TODAY))))
            .put("proof", once(SmallReports::proof))
            .put("difference", once(SmallReports::difference))
            .put("institution", once(() -> Report.of(Atlas.world(), "UNASUR")))
            .put("why-not", once(() -> Report.of(crossing(), ROUTER.whyNot(crossing(), "SOUTH"))))
            .put("reasons", once(() -> Report.of(reasons())))
            .put("goal", once(() -> Report.of(reasons(), Goal.verdict(Verdict.REGIONAL))))
            .put("stress", once(SmallReports::stress))
            .put("worst", once(SmallReports::worst))
            .put("reforms", once(SmallReports::reforms))
            .put("compositions", once(SmallReports::compositions))
            .buildOrThrow();

    private SmallReports() {}

    static ImmutableMap<String, Supplier<Report>> all() {
        return ALL;
    }

    /** {@return the forms in which a kind has nothing to show} Figures alone are neither graph nor tree. */
    static EnumSet<Form> senseless(String kind) {
        return kind.equals("series") || kind.equals("measurement")
                ? EnumSet.of(Form.MERMAID, Form.DOT)
                : EnumSet.noneOf(Form.class);
    }

    private static Supplier<Report> once(Supplier<Report> report) {
        return Suppliers.memoize(report::get);
    }

    static Issue issue(String id) {
        return Atlas.cases().stream()
                .map(known -> known.issue())
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static dev.comity.routing.Routing routed(String id) {
        return NETWORKED.route(issue(id));
    }

    private static Report comparison() {
        var scenario = Atlas.scenarios().stream()
                .filter(known -> known.id().equals("usa-leaves-who-and-paris"))
                .findFirst()
                .orElseThrow();
        return Report.of(Comparison.of(NETWORKED, scenario, List.of(issue("pandemic-2020"), issue("kosovo-1999"))));
    }

    private static Survey survey(LocalDate day) {
        return Survey.of(WORLD.on(day), ReferencePolicies.networked(), portfolio());
    }

    private static Report series() {
        List<LocalDate> days = List.of(LocalDate.of(2005, 6, 30), LocalDate.of(2015, 6, 30), Worlds.TODAY);
        return Report.of(Survey.over(days, day -> survey(day).gap()), Axis.DOMAIN);
    }

    private static Portfolio portfolio() {
        return IssueGrid.standard()
                .domains(Domain.HEALTH, Domain.PEACE_SECURITY)
                .functions(GovernanceFunction.MONITORING, GovernanceFunction.MEDIATION)
                .on(WORLD.on(Worlds.TODAY));
    }

    private static Report policy() {
        DivisionOfLaborPolicy networked = ReferencePolicies.networked();
        return Report.of(networked.toBuilder().uses(List.of()).build());
    }

    private static Report proof() {
        Condition claim = Condition.oneOf("outcome.rule", "R40");
        Space space = Space.of(ReferencePolicies.networked()).within(Condition.oneOf("function", "mediation"));
        Proof proof = Proof.of(ReferencePolicies.networked()).over(space);
        return Report.of(
                ReferencePolicies.networked(),
                Optional.of(proof.situations()),
                proof.conflicts(),
                List.of(proof.never(claim)));
    }

    private static Report difference() {
        Space space = Space.of(ReferencePolicies.networked(), ReferencePolicies.universalist())
                .within(Condition.oneOf("function", "enforcement"));
        return Report.of(Proof.difference(
                ReferencePolicies.networked(), ReferencePolicies.universalist(), space, Budget.standard()));
    }

    /** Two of the north and one of the south. */
    private static Issue crossing() {
        return Issue.builder()
                .id("crossing")
                .title("A dispute at the crossing")
                .date(Worlds.TODAY)
                .domain(Domain.PEACE_SECURITY)
                .functions(GovernanceFunction.MEDIATION)
                .affects("AAA", "BBB", "DDD")
                .build();
    }

    private static Reasons reasons() {
        return Reasons.of(ROUTER, crossing()).ofLeads();
    }

    /** Force that only the council allows, trade rules that others make where the trade body can't, health rules of nobody. */
    private static Portfolio rules() {
        return Portfolio.of(
                "rules",
                List.of(
                        rules("force", Domain.PEACE_SECURITY, "AAA", "DDD").toBuilder()
                                .functions(List.of(GovernanceFunction.AUTHORISATION))
                                .build(),
                        rules("trade-across", Domain.TRADE, "AAA", "DDD"),
                        rules("trade-north", Domain.TRADE, "AAA", "BBB"),
                        rules("health-north", Domain.HEALTH, "AAA", "BBB"),
                        rules("health-south", Domain.HEALTH, "DDD", "EEE")));
    }

    private static Issue rules(String id, Domain domain, String... affected) {
        return Issue.builder()
                .id(id)
                .date(Worlds.TODAY)
                .domain(domain)
                .functions(GovernanceFunction.RULE_MAKING)
                .affects(affected)
                .build();
    }

    private static Report stress() {
        ShockModel shocks =
                new ShockModel.Blockages(ImmutableSortedSet.of("COUNCIL", "TRADE", "UNION"), Fraction.parse("0.4"));
        Sampling sampling = new Sampling(
                "small", shocks, new IssueSource.Whole(rules()), ImmutableSortedSet.of(Worlds.TODAY), 1, 20, 2);
        return Report.of(Sampler.of(ROUTER, sampling).run(0, 20), 0.95);
    }

    private static Report worst() {
        List<Scenario> shocks = Shocks.blockages(WORLD, List.of("COUNCIL", "TRADE", "UNION"), Worlds.TODAY);
        List<Issue> issues =
                rules().issues().stream().map(Portfolio.Weighed::issue).toList();
        return Report.of(WorstCase.of(ROUTER, issues, shocks, 2, 10_000));
    }

    private static Report reforms() {
        Mandate health = Mandate.builder()
                .domains(Domain.HEALTH)
                .functions(GovernanceFunction.RULE_MAKING)
                .build();
        ReformCatalogue catalogue = new ReformCatalogue(
                "tasks",
                "one decision",
                ImmutableList.of(task("task-south", "SOUTH", health, 2), task("task-north", "NORTH", health, 3)));
        return Report.of(Reforms.of(ROUTER, rules(), catalogue, Reforms.Budget.standard()));
    }

    private static Reform task(String id, String body, Mandate mandate, int cost) {
        return Reform.of(Scenario.of(id, new Change.AddMandate(body, mandate)), Fraction.of(cost, 1));
    }

    private static Report compositions() {
        return Report.compositions(ImmutableMap.of("crossing", Interregional.compose(ROUTER, crossing())));
    }
}
