package dev.comity.routing;

import dev.comity.model.Words;
import dev.comity.policy.Tier;
import dev.comity.policy.WarningKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes an explanation as text for people. */
final class ExplanationText {
    private static final int MOST_KEPT_OUT = 12;

    private final StringBuilder text = new StringBuilder();

    private ExplanationText() {}

    static String render(Explanation explanation) {
        ExplanationText writer = new ExplanationText();
        writer.head(explanation);
        explanation.units().forEach(writer::unit);
        writer.tail(explanation);
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
        unit.rules().stream().filter(ExplanationText::isShown).forEach(this::rule);
        List<String> idle = unit.rules().stream()
                .filter(rule -> !isShown(rule))
                .map(Explanation.FiredRule::id)
                .toList();
        if (!idle.isEmpty()) {
            line(2, "in force, but nothing hung on them: " + String.join(", ", idle));
        }
        unit.unknown()
                .forEach((fact, rules) -> line(
                        2, "not known: " + fact + ", on which " + rules + (rules.contains(",") ? " hang" : " hangs")));
    }

    private void candidate(Explanation.Fate fate) {
        String basis = fate.basis().isEmpty() ? "" : ", " + fate.basis();
        line(
                1,
                word(fate.part()) + " " + fate.institution() + " (" + fate.name() + "), " + Words.of(fate.level())
                        + ", covers " + fate.coverage() + basis);
        line(2, String.join("; ", fate.why()));
    }

    private static String word(Explanation.Part part) {
        return switch (part) {
            case LEAD -> "leads:";
            case CO_LEAD -> "co-leads:";
            case SUPPORT -> "supports:";
            case NONE -> "";
        };
    }

    /** Those that share a reason share a line. */
    private void keptOut(List<Explanation.Fate> fates) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Explanation.Fate fate : fates) {
            byReason.computeIfAbsent(String.join("; ", fate.why()), why -> new ArrayList<>())
                    .add(fate.institution());
        }
        if (!byReason.isEmpty()) {
            line(1, "not chosen");
        }
        byReason.forEach((why, ids) -> line(2, String.join(", ", ids) + ": " + why));
    }

    private static boolean isShown(Explanation.FiredRule rule) {
        return rule.decisive() || rule.defeatedBy().isPresent();
    }

    private void rule(Explanation.FiredRule rule) {
        String whom = rule.forums().isEmpty() ? "" : " for " + list(rule.forums());
        String fate = rule.defeatedBy().map(by -> ", defeated by " + by).orElse("");
        line(2, rule.id() + " " + rule.title() + whom + fate + source(rule));
        if (rule.defeatedBy().isEmpty()) {
            if (!rule.facts().isEmpty()) {
                line(3, "given " + String.join("; ", rule.facts()));
            }
            line(3, String.join("; ", rule.effects()));
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

    private void tail(Explanation explanation) {
        Routing routing = explanation.routing();
        if (!routing.duties().isEmpty()) {
            text.append('\n');
            line(0, "Duties");
            routing.duties().forEach(duty -> line(1, duty.toString()));
        }
        Map<String, List<String>> warnings = new LinkedHashMap<>();
        for (Warning warning : routing.warnings()) {
            if (!isSaid(warning, explanation)) {
                warnings.computeIfAbsent(warning.withoutUnit(), same -> new ArrayList<>())
                        .addAll(warning.unit().map(Unit::toString).stream().toList());
            }
        }
        if (!warnings.isEmpty()) {
            text.append('\n');
            line(0, "Warnings");
        }
        warnings.forEach((warning, units) ->
                line(1, warning + (units.isEmpty() ? "" : " – in " + String.join(", ", units))));
    }

    /** {@return whether the unit said already that it is not known} */
    private static boolean isSaid(Warning warning, Explanation explanation) {
        for (Explanation.OfUnit unit : explanation.units()) {
            String rules = unit.unknown().get(warning.subject());
            boolean same = warning.kind() == WarningKind.UNKNOWN_FACT
                    && warning.unit().equals(Optional.of(unit.allocation().unit()))
                    && warning.detail().equals("decides " + rules);
            if (same) {
                return true;
            }
        }
        return false;
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }
}
