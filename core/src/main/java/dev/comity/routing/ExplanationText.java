package dev.comity.routing;

import dev.comity.model.Words;
import dev.comity.policy.Tier;
import java.util.List;

/** Writes an explanation as text for people. */
final class ExplanationText {
    private static final int MOST_KEPT_OUT = 12;

    private final StringBuilder text = new StringBuilder();

    private ExplanationText() {}

    static String render(Explanation explanation) {
        ExplanationText writer = new ExplanationText();
        writer.head(explanation);
        explanation.units().forEach(writer::unit);
        writer.tail(explanation.routing());
        return writer.text.toString().stripTrailing();
    }

    private void head(Explanation explanation) {
        Routing routing = explanation.routing();
        line(0, explanation.title() + " (" + routing.issue() + "), " + routing.date() + ", policy " + routing.policy());
        String granted = routing.verdict() == routing.verdictIfGranted()
                ? ""
                : "; " + Words.of(routing.verdictIfGranted()) + " if all conditions are granted";
        line(
                0,
                "Verdict: " + Words.of(routing.verdict()) + granted
                        + (routing.complete() ? "; complete" : "; not complete"));
    }

    private void unit(Explanation.OfUnit unit) {
        text.append('\n');
        line(0, unit.allocation().toString());
        for (Explanation.Fate fate : unit.candidates()) {
            if (fate.part() != Explanation.Part.NONE) {
                candidate(fate);
            }
        }
        keptOut(unit.candidates().stream()
                .filter(f -> f.part() == Explanation.Part.NONE)
                .toList());
        if (!unit.allocation().direct().isEmpty()) {
            line(1, "states acting directly: " + list(unit.allocation().direct()));
        }
        if (!unit.allocation().uncovered().isEmpty()) {
            line(1, "left out: " + list(unit.allocation().uncovered()));
        }
        line(1, "rules");
        unit.rules().forEach(this::rule);
        unit.unknown().forEach((fact, rules) -> line(2, "unknown: " + fact + " (decides " + rules + ")"));
    }

    private void candidate(Explanation.Fate fate) {
        String basis = fate.basis().isEmpty() ? "" : ", " + fate.basis();
        line(
                1,
                word(fate.part()) + " " + fate.institution() + " (" + fate.name() + "), " + Words.of(fate.level())
                        + ", covers " + fate.coverage() + basis);
        fate.why().forEach(why -> line(2, why));
    }

    private static String word(Explanation.Part part) {
        return switch (part) {
            case LEAD -> "leads:";
            case CO_LEAD -> "co-leads:";
            case SUPPORT -> "supports:";
            case NONE -> "";
        };
    }

    private void keptOut(List<Explanation.Fate> fates) {
        if (fates.isEmpty()) {
            return;
        }
        line(1, "not chosen");
        fates.stream().limit(MOST_KEPT_OUT).forEach(f -> line(2, f.institution() + ": " + String.join("; ", f.why())));
        if (fates.size() > MOST_KEPT_OUT) {
            line(2, "and " + (fates.size() - MOST_KEPT_OUT) + " more");
        }
    }

    private void rule(Explanation.FiredRule rule) {
        String whom = rule.forums().isEmpty() ? "" : " for " + list(rule.forums());
        String fate = rule.defeatedBy().map(by -> ", defeated by " + by).orElse("");
        line(2, rule.id() + " " + rule.title() + whom + fate + source(rule));
        if (rule.defeatedBy().isEmpty()) {
            String because = rule.facts().isEmpty() ? "" : "because " + String.join("; ", rule.facts()) + ": ";
            line(3, because + String.join("; ", rule.effects()));
        }
    }

    private static String source(Explanation.FiredRule rule) {
        String said = rule.source().isEmpty() ? "" : " (" + rule.source() + ")";
        return rule.tier() == Tier.RANKING ? "" : said;
    }

    private static String list(Iterable<String> words) {
        StringBuilder listed = new StringBuilder();
        int count = 0;
        for (String word : words) {
            if (count < MOST_KEPT_OUT) {
                listed.append(count == 0 ? "" : ", ").append(word);
            }
            count++;
        }
        return count > MOST_KEPT_OUT ? listed + " and " + (count - MOST_KEPT_OUT) + " more" : listed.toString();
    }

    private void tail(Routing routing) {
        if (!routing.duties().isEmpty()) {
            text.append('\n');
            line(0, "Duties");
            routing.duties().forEach(duty -> line(1, duty.toString()));
        }
        if (!routing.warnings().isEmpty()) {
            text.append('\n');
            line(0, "Warnings");
            routing.warnings().forEach(warning -> line(1, warning.toString()));
        }
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }
}
