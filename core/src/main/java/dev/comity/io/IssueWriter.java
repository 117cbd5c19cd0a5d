package dev.comity.io;

import dev.comity.model.Confidence;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.model.Provenance;
import dev.comity.model.PublicGood;
import dev.comity.model.Weighting;
import dev.comity.model.Words;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Writes issues. */
final class IssueWriter {
    private final Issue issue;
    private final Out out;

    private IssueWriter(Issue issue, Out out) {
        this.issue = issue;
        this.out = out;
    }

    static Out write(Issue issue, Out out) {
        IssueWriter writer = new IssueWriter(issue, out);
        writer.head();
        writer.whom();
        writer.nature();
        CircumstancesWriter.write(issue.circumstances(), writer);
        writer.facts();
        return out;
    }

    private void head() {
        out.put("id", issue.id());
        Keys.putUnless(out, "title", issue.title(), issue.id());
        Keys.putUnless(out, "notes", issue.notes(), "");
        Keys.putUnless(out, "source", issue.source(), "");
        issue.date().ifPresent(date -> put("date", ScalarNode.of(date.toString())));
        issue.knownAt().ifPresent(date -> out.put("known-at", date.toString()));
    }

    private void whom() {
        words("domain", issue.domains().stream().map(Object::toString).toList());
        words("functions", issue.functions().stream().map(Words::of).toList());
        words("principal", issue.principal().stream().map(Words::of).toList());
        Out affects = Out.map();
        Keys.list(affects, "affects", issue.affects());
        put("affects", affects.build().get("affects").orElseThrow());
        words("location", issue.location());
        words("parties", issue.parties());
        words("required", issue.required());
        weights();
    }

    private void nature() {
        issue.spillover().ifPresent(word -> put("spillover", word));
        publicGood();
        issue.heterogeneity().ifPresent(share -> put("heterogeneity", share));
        issue.uncertainty().ifPresent(share -> put("uncertainty", share));
        issue.urgency().ifPresent(days -> put("urgency", ScalarNode.bare(days.toString())));
        issue.coerciveness().ifPresent(word -> put("coerciveness", word));
        issue.requires().ifPresent(word -> put("requires", word));
    }

    private void weights() {
        if (issue.weights() instanceof Weighting.By by) {
            put("weights", ScalarNode.of(by.measure()));
        } else if (issue.weights() instanceof Weighting.Given given) {
            Out weights = Out.map();
            new TreeMap<>(given.weights()).forEach((actor, weight) -> Keys.put(weights, actor, weight));
            out.put("weights", Out.map().put("given", weights));
        }
    }

    private void publicGood() {
        PublicGood good = issue.publicGood();
        if (good.equals(PublicGood.none())) {
            return;
        }
        Out map = Out.map();
        good.range().ifPresent(word -> map.word("range", word));
        good.type().ifPresent(word -> map.word("type", word));
        good.aggregation().ifPresent(word -> map.word("aggregation", word));
        map.texts("critical", good.critical());
        good.threshold().ifPresent(number -> Keys.put(map, "threshold", number));
        out.put("public-good", map);
    }

    private void facts() {
        Out more = Out.map();
        boolean any = false;
        for (Map.Entry<String, String> fact : new TreeMap<>(issue.facts()).entrySet()) {
            if (IssueFormat.PLAIN_FACTS.contains(fact.getKey())) {
                put(fact.getKey(), ScalarNode.of(fact.getValue()));
            } else {
                more.put(fact.getKey(), fact.getValue());
                any = true;
            }
        }
        if (any) {
            out.put("facts", more);
        }
    }

    Out out() {
        return out;
    }

    /** Puts one word bare, several as a list, none not at all. */
    void words(String key, Collection<String> words) {
        if (words.isEmpty()) {
            return;
        }
        Out list = Out.map();
        PolicyWords.put(list, key, words);
        put(key, list.build().get(key).orElseThrow());
    }

    void put(String key, Enum<?> word) {
        put(key, ScalarNode.of(Words.of(word)));
    }

    void put(String key, Fraction number) {
        Out map = Out.map();
        Keys.put(map, key, number);
        put(key, map.build().get(key).orElseThrow());
    }

    /** Puts a value alone, or with its source where it has one. */
    void put(String key, Node value) {
        Provenance provenance = issue.provenance().get(key);
        if (provenance == null) {
            out.put(key, value);
            return;
        }
        Out sourced = Out.map().put("value", value);
        Keys.putUnless(sourced, "source", provenance.source(), "");
        if (provenance.confidence() != Confidence.HIGH) {
            sourced.word("confidence", provenance.confidence());
        }
        out.put(key, sourced);
    }
}
