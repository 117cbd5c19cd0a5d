package dev.comity.examples.cli;

import com.google.common.collect.ImmutableList;
import dev.comity.atlas.Atlas;
import dev.comity.finding.Findings;
import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Scope;
import dev.comity.report.Report;
import dev.comity.report.Table;
import dev.comity.routing.Router;
import dev.comity.routing.Supposition;
import dev.comity.scenario.ReformCatalogue;
import dev.comity.scenario.Reforms;
import dev.comity.survey.Portfolio;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Finds the cheapest reforms that close gaps. */
@CommandLine.Command(
        name = "reform",
        description = {
            "Finds the cheapest reforms of a catalogue that leave the fewest gaps, and what each cost buys.",
            "A gap is a function of an issue that nobody leads. All issues are routed on one day; those that can't be"
                    + " are left out."
        },
        mixinStandardHelpOptions = true)
public final class ReformCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Mixin
    private Setting setting = new Setting();

    @CommandLine.Option(
            names = "--targets",
            paramLabel = "NAME|FILE",
            defaultValue = "cases",
            description = "The issues: cases (the embedded ones, as if not given), grid, or a portfolio.")
    private String targets = "cases";

    @CommandLine.Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description = "The reforms; as if not given, those of the essays.")
    private Optional<String> catalogue = Optional.empty();

    @CommandLine.Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day of the issues; as if not given, the last day that the world knows.")
    private Optional<LocalDate> on = Optional.empty();

    @CommandLine.Option(
            names = "--universal-blocked",
            description = "Suppose that no universal body of today can decide, whatever is made.")
    private boolean blocked;

    @CommandLine.Option(
            names = "--trials",
            paramLabel = "N",
            description = "Try at most so many sets of reforms, each on one issue (a million).")
    private long trials = Reforms.Budget.standard().trials();

    @CommandLine.Option(
            names = "--steps",
            paramLabel = "N",
            description = "Work out at most so many partial results (200,000).")
    private long steps = Reforms.Budget.standard().steps();

    @CommandLine.Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; all but text give a row for each point of the curve")
    private ProofFormat format = ProofFormat.text;

    @CommandLine.Mixin
    private Saving saving = new Saving();

    /** Made by the command line. */
    public ReformCommand() {}

    @Override
    public void run() {
        Router router = setting.router();
        Architecture world = router.world();
        LocalDate day = on.or(world::latest)
                .orElseThrow(() -> new Inputs.Refused(2, "the world knows no latest day; name one with --on"));
        Reforms found = Reforms.of(
                router,
                asked(world, day),
                catalogue(world),
                new Reforms.Budget(trials, steps),
                supposed(router).toArray(new Supposition[0]));
        PrintWriter out = spec.commandLine().getOut();
        if (saving.save(() -> Report.of(found))) {
            return;
        }
        switch (format) {
            case text -> out.print(new ReformText(found));
            case csv -> out.print(Report.of(found).csv());
            case json -> Rows.print((Table) Report.of(found).block("curve"), out, Format.json);
        }
        out.flush();
    }

    private Portfolio asked(Architecture world, LocalDate day) {
        Portfolio read = targets.equals("grid") ? Portfolio.grid(world.on(day)) : Inputs.portfolio(targets);
        ImmutableList.Builder<Portfolio.Weighed> asked = ImmutableList.builder();
        for (Portfolio.Weighed weighed : read.issues()) {
            Issue issue = weighed.issue().toBuilder()
                    .date(day)
                    .knownAt(Optional.empty())
                    .build();
            if (issue.check(world).hasErrors()) {
                spec.commandLine().getErr().println(issue.id() + ": can't be routed on " + day + ", and is left out");
            } else {
                asked.add(new Portfolio.Weighed(issue, weighed.weight()));
            }
        }
        return new Portfolio(read.name(), asked.build());
    }

    private ReformCatalogue catalogue(Architecture world) {
        if (catalogue.isPresent()) {
            String file = catalogue.get();
            return Inputs.value(Documents.reforms(Inputs.name(file), Inputs.text(file), world));
        }
        Findings wrong = Atlas.reforms().check(world);
        if (wrong.hasErrors()) {
            throw new Inputs.Refused(1, wrong.toString());
        }
        return Atlas.reforms();
    }

    private List<Supposition> supposed(Router router) {
        List<Supposition> supposed = new ArrayList<>();
        if (!blocked) {
            return supposed;
        }
        for (Institution institution : router.world().institutions().values()) {
            if (institution.scope() == Scope.UNIVERSAL) {
                supposed.add(Supposition.of(institution.id(), "forum.blocked", "yes"));
            }
        }
        router.policy().vocabulary().facts().values().stream()
                .filter(fact -> fact.id().startsWith("world.") && fact.values().contains("blocked"))
                .forEach(fact -> supposed.add(Supposition.of(fact.id(), "blocked")));
        return supposed;
    }
}
