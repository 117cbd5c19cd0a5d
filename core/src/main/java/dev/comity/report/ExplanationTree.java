package dev.comity.report;

import com.google.common.collect.ImmutableList;
import dev.comity.model.Words;
import dev.comity.routing.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reasons of a routing as a tree: unit, then who does what and who does not, and the rules with their facts. */
final class ExplanationTree {
    private ExplanationTree() {}

    static ImmutableList<Tree.Branch> of(Explanation explanation) {
        return explanation.units().stream().map(ExplanationTree::of).collect(ImmutableList.toImmutableList());
    }

    private static Tree.Branch of(Explanation.OfUnit unit) {
        Tree.Builder tree = new Tree.Builder();
        Tree.Builder out = new Tree.Builder();
        Map<String, List<Explanation.Fate>> byReason = new LinkedHashMap<>();
        for (Explanation.Fate fate : unit.candidates()) {
            if (fate.part() == Explanation.Part.NONE) {
                byReason.merge(String.join("; ", fate.why()), List.of(fate), ExplanationTree::joined);
            } else {
                tree.add(candidate(fate));
            }
        }
        byReason.forEach((why, fates) -> out.add(keptOut(why, fates)));
        tree.branch("Not chosen", out);
        tree.branch("Rules that decided", rules(unit, true));
        tree.branch("Rules in force on which nothing hung", rules(unit, false));
        Tree.Builder unknown = new Tree.Builder();
        unit.unknown().forEach((fact, rules) -> unknown.leaf(fact + ", for " + rules));
        tree.branch("Not known", unknown);
        return tree.as(unit.allocation().toString(), "");
    }

    private static ImmutableList<Explanation.Fate> joined(List<Explanation.Fate> some, List<Explanation.Fate> more) {
        return ImmutableList.<Explanation.Fate>builder()
                .addAll(some)
                .addAll(more)
                .build();
    }

    private static Tree.Branch candidate(Explanation.Fate fate) {
        String part = Words.of(fate.part());
        Tree.Builder why = new Tree.Builder();
        why.leaf(Words.of(fate.level()) + "; covers " + fate.coverage());
        if (!fate.basis().isEmpty()) {
            why.leaf("mandate", fate.basis());
        }
        fate.why().forEach(why::leaf);
        return why.as(
                Character.toUpperCase(part.charAt(0)) + part.substring(1) + ": " + fate.institution() + ", "
                        + fate.name(),
                "");
    }

    private static Tree.Branch keptOut(String why, List<Explanation.Fate> fates) {
        Tree.Builder who = new Tree.Builder();
        fates.forEach(fate -> who.leaf(
                fate.institution() + ", " + fate.name() + "; " + Words.of(fate.level()) + "; covers " + fate.coverage(),
                fate.basis()));
        return who.as(
                String.join(
                                ", ",
                                fates.stream()
                                        .map(Explanation.Fate::institution)
                                        .toList()) + ": " + why,
                "");
    }

    private static Tree.Builder rules(Explanation.OfUnit unit, boolean decided) {
        Tree.Builder rules = new Tree.Builder();
        for (Explanation.FiredRule rule : unit.rules()) {
            if (decided == (rule.decisive() || rule.defeatedBy().isPresent())) {
                rules.add(rule(rule));
            }
        }
        return rules;
    }

    private static Tree.Branch rule(Explanation.FiredRule rule) {
        Tree.Builder tree = new Tree.Builder();
        if (!rule.facts().isEmpty()) {
            tree.leaf("given " + String.join("; ", rule.facts()));
        }
        rule.effects().forEach(effect -> tree.leaf("so " + effect));
        if (!rule.defeats().isEmpty()) {
            tree.leaf("defeats " + String.join(", ", rule.defeats()));
        }
        tree.leaf("tier: " + Words.of(rule.tier()));
        String whom = rule.forums().isEmpty() ? "" : ", for " + String.join(", ", rule.forums());
        String defeat = rule.defeatedBy().map(by -> ", defeated by " + by).orElse("");
        return tree.as(rule.id() + " " + rule.title() + whom + defeat, rule.source());
    }
}
