package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.model.Issue;
import dev.comity.model.Words;
import dev.comity.routing.WhyNot;
import dev.comity.routing.WhyNot.Answer;

/** What is shown of why a body or level does not lead. */
final class WhyNotReport {
    private final Issue issue;
    private final String subject;
    private final Table.Builder obstacles = Table.of(
            "obstacles",
            "What keeps it out",
            "id",
            "function",
            "domain",
            "institution",
            "leads",
            "kind",
            "obstacle",
            "text",
            "admits");
    private final Tree.Builder reasons = new Tree.Builder();
    private final Graph.Builder network = Graph.of("network", "What stands against it, function by function", true);

    private WhyNotReport(Issue issue, String subject) {
        this.issue = issue;
        this.subject = subject;
    }

    static Report of(Issue issue, WhyNot whyNot) {
        WhyNotReport report = new WhyNotReport(issue, whyNot.subject());
        whyNot.answers().forEach(report::add);
        long led = whyNot.answers().stream().filter(Answer::leads).count();
        ImmutableMap<String, Cell> facts = ImmutableMap.of(
                "id", Cell.of(issue.id()),
                "subject", Cell.of(whyNot.subject()),
                "units", Cell.of(whyNot.answers().size()),
                "led", Cell.of(led));
        String title = issue.title().isEmpty() ? issue.id() : issue.title();
        return new Report(
                "why-not",
                "Why not " + whyNot.subject() + ": " + title,
                facts,
                ImmutableList.of(
                        report.obstacles.build(),
                        new Tree("reasons", "Why it does not lead", report.reasons.build()),
                        report.network.build()));
    }

    private void add(Answer answer) {
        if (answer.leads()) {
            row(answer, "", "", "it leads");
            reasons.leaf(answer.unit() + ": " + subject + " leads");
            return;
        }
        if (answer.institution().isEmpty()) {
            row(answer, "", "", "there is no such body");
            reasons.leaf(answer.unit() + ": there is no such body");
            return;
        }
        Tree.Builder why = new Tree.Builder();
        answer.facts().forEach(fact -> {
            add(answer, "fact", Words.of(fact), fact.text());
            why.leaf(fact.text());
        });
        answer.rules().forEach(rule -> {
            add(answer, "rule", rule.id(), rule.text());
            why.leaf(rule.id() + ": " + rule.text());
        });
        answer.rivals().forEach(rival -> {
            add(answer, "rival", rival.id(), rival.text());
            why.leaf(rival.id() + " " + rival.text());
        });
        if (!answer.admits()) {
            why.leaf("and it would not lead even without all this");
        }
        String who = answer.institution().equals(subject) ? subject : subject + " (" + answer.institution() + ")";
        reasons.add(why.as(answer.unit() + ": " + who + " does not lead because", ""));
    }

    private void add(Answer answer, String kind, String obstacle, String text) {
        row(answer, kind, obstacle, text);
        String unit = "unit " + answer.unit();
        network.node(unit, answer.unit().toString(), "function");
        network.node(kind + " " + obstacle, obstacle, kind).edge(unit, kind + " " + obstacle, text);
    }

    private void row(Answer answer, String kind, String obstacle, String text) {
        obstacles.row(
                Cell.of(issue.id()),
                Cell.of(answer.unit().function()),
                Cell.of(answer.unit().domain().toString()),
                Cell.of(answer.institution()),
                Cell.of(answer.leads()),
                Cell.of(kind),
                Cell.of(obstacle),
                Cell.of(text),
                Cell.of(answer.admits()));
    }
}
