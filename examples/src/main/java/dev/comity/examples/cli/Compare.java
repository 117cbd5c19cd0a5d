package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.finding.Findings;
import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.model.Suggest;
import dev.comity.model.Words;
import dev.comity.routing.Allocation;
import dev.comity.routing.Router;
import dev.comity.scenario.Comparison;
import dev.comity.scenario.IssueComparison;
import dev.comity.scenario.Outcome;
import dev.comity.scenario.Reason;
import dev.comity.scenario.Scenario;
import dev.comity.scenario.UnitComparison;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Compares the routing of issues without and with a scenario. */
@CommandLine.Command(
        name = "compare",
        description = {
            "Compares the routing of issues without and with a scenario.",
            "Without files these are the scenario's own issues, and the embedded cases of which it expects something.",
            "It tells verdicts, leads, gaps, who loses, and the rules responsible."
        },
        mixinStandardHelpOptions = true)
public final class Compare implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "SCENARIO",
            description = "The id of an embedded scenario, or a file; - is standard input.")
    private String scenario = "";

    @CommandLine.Parameters(index = "1..*", paramLabel = "FILE", description = "Issues.")
    private List<String> files = List.of();

    @CommandLine.Option(names = "--all-cases", description = "Compare all embedded cases too.")
    private boolean allCases;

    @CommandLine.Mixin
    private Setting setting = new Setting();

    @CommandLine.Option(
            names = "--format",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; all but table give a row for each function, changed or not")
    private Format format = Format.table;

    /** Made by the command line. */
    public Compare() {}

    @Override
    public void run() {
        Router router = setting.router();
        Scenario asked = scenario(router.world());
        Findings wrong = asked.check(router.world());
        if (wrong.hasErrors()) {
            throw new Inputs.Refused(1, wrong.toString());
        }
        Comparison comparison = Comparison.of(router, asked, issues(asked, router.world()));
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.table) {
            out.println(comparison);
            out.flush();
        } else {
            rows(comparison).print(out, format);
        }
    }

    private Scenario scenario(Architecture world) {
        Map<String, Scenario> known =
                Atlas.scenarios().stream().collect(Collectors.toMap(Scenario::id, embedded -> embedded));
        if (known.containsKey(scenario)) {
            return known.get(scenario);
        }
        if (!scenario.equals("-") && !Files.exists(Path.of(scenario))) {
            String near = Suggest.remedy(scenario, known.keySet());
            throw new Inputs.Refused(
                    2, "there is no scenario and no file `" + scenario + "`" + (near.isEmpty() ? "" : "; " + near));
        }
        return Inputs.value(Documents.scenario(Inputs.name(scenario), Inputs.text(scenario), world));
    }

    private List<Issue> issues(Scenario asked, Architecture world) {
        if (!files.isEmpty()) {
            return Inputs.issues(files, world);
        }
        Map<String, Issue> issues = new LinkedHashMap<>();
        asked.issues().forEach(issue -> issues.put(issue.id(), issue));
        List<String> expected = asked.outcomes().stream().map(Outcome::issue).toList();
        boolean embedded = world == Atlas.world();
        Atlas.cases().stream()
                .filter(known -> embedded)
                .filter(known -> allCases || expected.contains(known.issue().id()))
                .forEach(known -> issues.putIfAbsent(known.issue().id(), known.issue()));
        if (issues.isEmpty()) {
            throw new Inputs.Refused(2, "the scenario holds no issue; name files of issues, or add --all-cases");
        }
        return new ArrayList<>(issues.values());
    }

    private static Rows rows(Comparison comparison) {
        Rows rows = new Rows(
                "id",
                "function",
                "domain",
                "verdictBefore",
                "verdictAfter",
                "statusBefore",
                "statusAfter",
                "leadsBefore",
                "leadsAfter",
                "losing",
                "gaining",
                "rulesBefore",
                "rulesAfter");
        for (IssueComparison issue : comparison.issues()) {
            issue.units().forEach(unit -> row(issue, unit, rows));
        }
        return rows;
    }

    private static void row(IssueComparison issue, UnitComparison unit, Rows rows) {
        rows.add(
                issue.issue(),
                Words.of(unit.unit().function()),
                unit.unit().domain().toString(),
                Words.of(issue.before().verdict()),
                Words.of(issue.after().verdict()),
                Words.of(unit.before().status()),
                Words.of(unit.after().status()),
                leads(unit.before()),
                leads(unit.after()),
                String.join(" ", unit.losing()),
                String.join(" ", unit.gaining()),
                rules(unit, false),
                rules(unit, true));
    }

    private static String leads(Allocation allocation) {
        return String.join(" ", allocation.leadIds());
    }

    private static String rules(UnitComparison unit, boolean after) {
        return unit.reasons().stream()
                .filter(reason -> reason.after() == after)
                .map(Reason::rule)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
