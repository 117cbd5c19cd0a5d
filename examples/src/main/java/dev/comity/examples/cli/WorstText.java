package dev.comity.examples.cli;

import dev.comity.io.Out;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.report.Report;
import dev.comity.routing.Router;
import dev.comity.scenario.IssueSource;
import dev.comity.scenario.Progress;
import dev.comity.scenario.Scenario;
import dev.comity.scenario.Shocks;
import dev.comity.scenario.WorstCase;
import dev.comity.survey.Portfolio;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** Searches the worst that a few shocks do, and prints it. */
final class WorstText {
    private final Router router;
    private final IssueSource issues;
    private final LocalDate day;
    private final Shocking shocking;

    WorstText(Router router, IssueSource issues, LocalDate day, Shocking shocking) {
        this.router = router;
        this.issues = issues;
        this.day = day;
        this.shocking = shocking;
    }

    /** Searches, and writes a report if asked to, else prints what was found. */
    void print(int atATime, long budget, Progress progress, Saving saving, ProofFormat format, PrintWriter out) {
        if (!(issues instanceof IssueSource.Whole)) {
            throw new Inputs.Refused(2, "--one is for samples");
        }
        IssueSource.Draw draw = issues.on(router.world().on(day));
        List<Issue> all = new ArrayList<>();
        for (Portfolio.Weighed weighed : draw.issues(new SplittableRandom(0))) {
            all.add(weighed.issue());
        }
        List<Scenario> shocks = shocks();
        WorstCase worst = WorstCase.of(router, all, shocks, atATime, budget, progress);
        if (saving.save(() -> Report.of(worst))) {
            return;
        }
        switch (format) {
            case text -> {
                out.println(
                        "worst " + atATime + " of " + shocks.size() + " " + shocking.name() + " on " + day + " under "
                                + router.policy().id() + ", " + all.size() + " issues"
                                + (draw.leftOut() > 0 ? ", " + draw.leftOut() + " left out" : ""));
                out.println(worst);
            }
            case csv -> out.print(Report.of(worst).csv());
            case json -> out.println(Out.prettyJson(json(worst)));
        }
        out.flush();
    }

    private List<Scenario> shocks() {
        Architecture world = router.world();
        Collection<String> named = shocking.institutions();
        named.forEach(world::institution);
        List<Scenario> shocks = new ArrayList<>();
        if (shocking.withdrawals()) {
            if (shocking.actors().isEmpty()) {
                throw new Inputs.Refused(2, "say who may leave, for example --actors USA");
            }
            for (String actor : shocking.actors()) {
                shocks.addAll(Shocks.withdrawals(world, actor, day));
            }
            return named.isEmpty()
                    ? shocks
                    : shocks.stream()
                            .filter(shock ->
                                    named.stream().anyMatch(id -> shock.id().endsWith(" " + id)))
                            .toList();
        }
        if (!shocking.blockages()) {
            throw new Inputs.Refused(2, "the worst is searched among blockages or withdrawals, not in a model");
        }
        Collection<String> bodies = named.isEmpty() ? Shocks.universal(world.on(day)) : named;
        return Shocks.blockages(world, bodies, day);
    }

    private static dev.comity.io.Node json(WorstCase worst) {
        return Out.map()
                .texts("shocks", worst.shocks())
                .number("atLeast", worst.atLeast())
                .number("atMost", worst.atMost())
                .yesNo("exact", worst.exact())
                .put("undecided", worst.undecided())
                .number("routings", worst.routings())
                .maps(
                        "gaps",
                        worst.gaps().stream()
                                .map(gap -> Out.map()
                                        .put("issue", gap.issue())
                                        .put("domain", gap.unit().domain().path())
                                        .put("function", Words.of(gap.unit().function())))
                                .toList())
                .build();
    }
}
