package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.model.Architecture;
import dev.comity.model.Issue;
import dev.comity.routing.Expectation;
import dev.comity.scenario.Outcome;
import dev.comity.scenario.Scenario;
import dev.comity.scenario.Step;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads and writes scenarios: steps, issues on which they show, and what is expected of these before and after. */
final class ScenarioFormat {
    private final FindingCollector findings;
    private final Optional<Architecture> world;

    private ScenarioFormat(FindingCollector findings, Optional<Architecture> world) {
        this.findings = findings;
        this.world = world;
    }

    static Read<Scenario> read(String source, String text, Optional<Architecture> world) {
        FindingCollector findings = new FindingCollector();
        Optional<Scenario> read = Optional.empty();
        for (Parsed document : Nodes.parse(source, text, Limits.standard())) {
            Optional<In> in = Formats.open(document, findings);
            if (in.isPresent() && Formats.require(in.get(), Formats.SCENARIO)) {
                read = new ScenarioFormat(findings, world).read(in.get());
            }
        }
        return new Read<>(read, findings.findings());
    }

    static Read<Scenario> read(Node tree, Optional<Architecture> world) {
        FindingCollector findings = new FindingCollector();
        In in = In.of(tree, findings);
        Optional<Scenario> read =
                Formats.require(in, Formats.SCENARIO) ? new ScenarioFormat(findings, world).read(in) : Optional.empty();
        return new Read<>(read, findings.findings());
    }

    private Optional<Scenario> read(In in) {
        String id = in.text("id");
        Map<String, Issue> issues = new HashMap<>();
        Scenario.Builder builder = Scenario.builder()
                .id(id)
                .title(in.optionalText("title").orElse(id))
                .source(in.optionalText("source").orElse(""))
                .notes(in.optionalText("notes").orElse(""));
        Keys.needList(in, "steps");
        for (In entry : in.maps("steps")) {
            builder.steps(StepFormat.read(entry).toArray(new Step[0]));
        }
        for (In entry : in.maps("issues")) {
            issue(entry, issues).ifPresent(builder::issues);
        }
        for (In entry : in.maps("expect")) {
            builder.outcomes(outcome(entry, issues));
        }
        in.finish();
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Scenario scenario = builder.build();
        if (world.isPresent() && !findings.findings().hasErrors()) {
            check(in, scenario, world.get());
        }
        return Optional.of(scenario);
    }

    private Optional<Issue> issue(In in, Map<String, Issue> issues) {
        Optional<Issue> issue = IssueFormat.read(in);
        in.finish();
        if (issue.isPresent() && issues.putIfAbsent(issue.get().id(), issue.get()) != null) {
            String message =
                    "there is already an issue " + Texts.shown(issue.get().id());
            in.fail("id", FindingCode.DUPLICATE_ID, message, "choose another id");
        }
        if (issue.isPresent() && world.isPresent() && !findings.findings().hasErrors()) {
            for (Finding finding : issue.get().check(world.get())) {
                findings.add(Located.in(in, finding));
            }
        }
        return issue;
    }

    /** What is expected of an issue that stands here must be of functions that it needs. */
    private static Outcome outcome(In in, Map<String, Issue> issues) {
        String id = in.text("issue");
        Optional<Issue> issue = Optional.ofNullable(issues.get(id));
        Outcome outcome = new Outcome(id, expectation(in, "before", issue), expectation(in, "after", issue));
        in.finish();
        return outcome;
    }

    private static Expectation expectation(In in, String key, Optional<Issue> issue) {
        In map = in.map(key);
        Expectation expectation = CaseFormat.expectation(map);
        issue.ifPresent(known -> CaseFormat.needed(map, known));
        map.finish();
        return expectation;
    }

    private void check(In in, Scenario scenario, Architecture known) {
        for (Finding finding : scenario.check(known)) {
            findings.add(Located.in(in, finding));
        }
    }

    static MapNode write(Scenario scenario) {
        Out out = Out.map().put("format", Formats.SCENARIO).put("id", scenario.id());
        Keys.putUnless(out, "title", scenario.title(), scenario.id());
        Keys.putUnless(out, "source", scenario.source(), "");
        Keys.putUnless(out, "notes", scenario.notes(), "");
        ImmutableList.Builder<Node> steps = ImmutableList.builder();
        scenario.steps().forEach(step -> steps.add(StepFormat.write(step).build()));
        out.put("steps", ListNode.copyOf(steps.build()));
        out.maps(
                "issues",
                scenario.issues().stream()
                        .map(issue -> IssueWriter.write(issue, Out.map()))
                        .toList());
        return out.maps(
                        "expect",
                        scenario.outcomes().stream().map(ScenarioFormat::write).toList())
                .build();
    }

    private static Out write(Outcome outcome) {
        return Out.map()
                .put("issue", outcome.issue())
                .put("before", CaseFormat.write(outcome.before()))
                .put("after", CaseFormat.write(outcome.after()));
    }
}
