package dev.comity.io;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Condition;
import dev.comity.condition.Vocabulary;
import dev.comity.finding.FindingCode;
import dev.comity.finding.Place;
import dev.comity.model.DateRange;
import dev.comity.policy.Rule;
import dev.comity.policy.Tier;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads and writes the rules of a policy. */
final class RuleFormat {
    private static final String OVERRIDES = "overrides";

    private RuleFormat() {}

    /** {@return the rules under the key {@code rules}, by id}; notes the places of their parts. */
    static Map<String, Rule> readAll(In in, Vocabulary vocabulary, PolicyPlaces places) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        Map<String, Place> firsts = new HashMap<>();
        if (in.node("rules").orElse(null) instanceof MapNode map) {
            new Convert(in.findings()).wrongShape(map, "a list of rules");
            return rules;
        }
        for (In entry : in.maps("rules")) {
            Rule rule = read(entry, vocabulary, places);
            entry.finish();
            if (rule.id().isEmpty()) {
                continue;
            }
            Place first = firsts.putIfAbsent(rule.id(), entry.place("id"));
            if (rules.put(rule.id(), rule) != null && first != null) {
                entry.fail(
                        "id",
                        FindingCode.DUPLICATE_ID,
                        "there is already a rule " + Texts.shown(rule.id()) + " in line " + first.line(),
                        "choose another id");
            }
        }
        return rules;
    }

    private static Rule read(In in, Vocabulary vocabulary, PolicyPlaces places) {
        String id = in.text("id");
        String title = in.optionalText("title").orElse(id);
        Tier tier = in.word("tier", Tier.class);
        Optional<Node> when = in.node("when");
        Keys.needList(in, EffectFormat.KEY);
        return Rule.builder()
                .id(id)
                .title(title)
                .tier(tier)
                .when(
                        when.isPresent()
                                ? ConditionFormat.read(when.get(), id, vocabulary, places, in.findings())
                                : Condition.always())
                .then(EffectFormat.readAll(in, id, places))
                .overrides(overrides(in, id, places))
                .inForce(in.optionalRange("in-force").orElse(DateRange.always()))
                .source(in.optionalText("source").orElse(""))
                .verified(in.optionalText("verified").orElse("no"))
                .build();
    }

    private static ImmutableSortedSet<String> overrides(In in, String id, PolicyPlaces places) {
        String path = PolicyPlaces.path(id, OVERRIDES);
        places.mark(path, in.place(OVERRIDES));
        for (Node node : in.nodes(OVERRIDES)) {
            if (node instanceof ScalarNode scalar) {
                places.mark(path, "overrides `" + scalar.text() + "`", scalar.place());
            }
        }
        return Keys.ids(in, OVERRIDES);
    }

    static Out write(Rule rule) {
        Out out = Out.map().put("id", rule.id());
        Keys.putUnless(out, "title", rule.title(), rule.id());
        out.word("tier", rule.tier());
        if (!rule.when().equals(Condition.always())) {
            out.put("when", ConditionWriter.write(rule.when()));
        }
        EffectFormat.put(out, rule.then());
        out.texts(OVERRIDES, rule.overrides());
        Keys.putUnless(out, "in-force", rule.inForce().toString(), "../..");
        Keys.putUnless(out, "source", rule.source(), "");
        Keys.putUnless(out, "verified", rule.verified(), "no");
        return out;
    }
}
