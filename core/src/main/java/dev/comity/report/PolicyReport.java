package dev.comity.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.policy.Tier;
import java.util.Comparator;
import java.util.List;

/** What is shown of a policy. */
final class PolicyReport {
    private PolicyReport() {}

    static Report of(DivisionOfLaborPolicy policy) {
        List<Rule> rules = policy.rules().values().stream()
                .sorted(Comparator.comparing(Rule::tier).thenComparing(Rule::id))
                .toList();
        ImmutableMap<String, Cell> facts = ImmutableMap.<String, Cell>builder()
                .put("id", Cell.of(policy.id()))
                .put("digest", Cell.of(policy.digest()))
                .put(
                        "uses",
                        Cell.ids(policy.uses().stream()
                                .map(DivisionOfLaborPolicy::id)
                                .toList()))
                .put("direction", Cell.of(policy.direction()))
                .put("stop", Cell.of(policy.stop()))
                .put("ruleCount", Cell.of(rules.size()))
                .buildOrThrow();
        return new Report(
                "policy",
                policy.title(),
                facts,
                ImmutableList.of(
                        rules(policy, rules),
                        tiers(rules),
                        sentences(policy, rules),
                        overrides(rules),
                        numbers(policy)));
    }

    private static Table rules(DivisionOfLaborPolicy policy, List<Rule> rules) {
        Table.Builder table =
                Table.of("rules", "Rules", "id", "tier", "title", "overrides", "inForce", "source", "verified", "own");
        for (Rule rule : rules) {
            table.row(
                    Cell.of(rule.id()),
                    Cell.of(rule.tier()),
                    Cell.of(rule.title()),
                    Cell.ids(rule.overrides()),
                    Cell.of(
                            rule.inForce().equals(dev.comity.model.DateRange.always())
                                    ? ""
                                    : rule.inForce().toString()),
                    Cell.of(rule.source()),
                    Cell.of(rule.verified()),
                    Cell.of(policy.ownRules().containsKey(rule.id())));
        }
        return table.build();
    }

    private static Chart tiers(List<Rule> rules) {
        Table.Builder table = Table.of("tiers", "Rules by tier", "tier", "rules");
        for (Tier tier : Tier.values()) {
            table.row(
                    Cell.of(tier),
                    Cell.of(rules.stream().filter(rule -> rule.tier() == tier).count()));
        }
        return new Chart(Chart.Kind.BARS, table.build(), "tier", "", "rules");
    }

    private static Tree sentences(DivisionOfLaborPolicy policy, List<Rule> rules) {
        Vocabulary vocabulary = policy.vocabulary();
        Tree.Builder tree = new Tree.Builder();
        for (Tier tier : Tier.values()) {
            Tree.Builder ofTier = new Tree.Builder();
            for (Rule rule : rules) {
                if (rule.tier() == tier) {
                    ofTier.add(new Tree.Builder()
                            .leaf(rule.describe(vocabulary))
                            .as(rule.id() + " " + rule.title(), rule.source()));
                }
            }
            tree.branch(Words.of(tier), ofTier);
        }
        return new Tree("sentences", "What the rules say", tree.build());
    }

    /** Only rules that override or are overridden: the others stand alone. */
    private static Graph overrides(List<Rule> rules) {
        Graph.Builder graph = Graph.of("overrides", "Which rule defeats which", true);
        ImmutableMap<String, Rule> byId = rules.stream().collect(ImmutableMap.toImmutableMap(Rule::id, rule -> rule));
        for (Rule rule : rules) {
            for (String defeated : rule.overrides()) {
                if (byId.containsKey(defeated)) {
                    graph.node(rule.id(), rule.id(), Words.of(rule.tier()));
                    graph.node(defeated, defeated, Words.of(byId.get(defeated).tier()));
                    graph.edge(rule.id(), defeated, "");
                }
            }
        }
        return graph.build();
    }

    private static Table numbers(DivisionOfLaborPolicy policy) {
        Table.Builder table = Table.of("parameters", "Numbers", "parameter", "value");
        policy.parameters().values().forEach((name, value) -> table.row(Cell.of(name), Cell.of(value)));
        return table.build();
    }
}
