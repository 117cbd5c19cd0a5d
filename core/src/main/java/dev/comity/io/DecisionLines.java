package dev.comity.io;

import com.google.common.collect.Streams;
import dev.comity.finding.Findings;
import dev.comity.finding.InvalidDescriptionException;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.routing.Decision;
import dev.comity.routing.Router;
import java.io.Reader;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides issues of JSON lines; gives a line of JSON for each. */
final class DecisionLines {
    private final Router router;
    private final String source;

    private DecisionLines(Router router, String source) {
        this.router = router;
        this.source = source;
    }

    static Stream<String> of(Router router, String source, Reader lines) {
        DecisionLines made = new DecisionLines(router, source);
        return router.decideAll(Streams.stream(new JsonLines(lines, Limits.standard())), made::line);
    }

    private String line(JsonLines.Line line, Decision decision) {
        Read<Issue> read = IssueDocuments.line(line.parse(source, Limits.standard()));
        if (read.findings().hasErrors() || read.value().isEmpty()) {
            return refused(line, read.findings());
        }
        Issue issue = read.value().get();
        try {
            router.decide(issue, decision);
        } catch (InvalidDescriptionException e) {
            return refused(line, e.findings());
        }
        return decided(line, issue, decision);
    }

    private static String refused(JsonLines.Line line, Findings findings) {
        String faults = findings.errors().stream()
                .map(fault -> fault.remedy().isEmpty() ? fault.message() : fault.message() + "; " + fault.remedy())
                .collect(Collectors.joining("; "));
        return Out.json(
                Out.map().number("line", line.number()).put("error", faults).build());
    }

    private static String decided(JsonLines.Line line, Issue issue, Decision decision) {
        Out leads = Out.map();
        leads(decision).forEach((function, ids) -> leads.texts(Words.of(function), ids));
        return Out.json(Out.map()
                .number("line", line.number())
                .put("issue", issue.id())
                .word("verdict", decision.verdict())
                .yesNo("complete", decision.complete())
                .put("leads", leads)
                .build());
    }

    private static Map<GovernanceFunction, Collection<String>> leads(Decision decision) {
        Map<GovernanceFunction, Collection<String>> leads = new TreeMap<>();
        for (int unit = 0; unit < decision.units(); unit++) {
            Collection<String> ids = leads.computeIfAbsent(decision.unit(unit).function(), function -> new TreeSet<>());
            for (int i = decision.nextLead(unit, 0); i >= 0; i = decision.nextLead(unit, i + 1)) {
                ids.add(decision.institution(i));
            }
        }
        return leads;
    }
}
