package dev.comity.examples.cli;

import dev.comity.atlas.Atlas;
import dev.comity.finding.Findings;
import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.model.Suggest;
import dev.comity.report.Report;
import dev.comity.report.Table;
import dev.comity.routing.Router;
import dev.comity.scenario.Comparison;
import dev.comity.scenario.Outcome;
import dev.comity.scenario.Scenario;
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

    @CommandLine.Mixin
    private Saving saving = new Saving();

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
        if (saving.save(() -> Report.of(comparison))) {
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.table) {
            out.println(comparison);
            out.flush();
        } else {
            Rows.print((Table) Report.of(comparison).block("units"), out, format);
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
}
