package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.model.Fraction;
import dev.comity.model.Issue;
import dev.comity.model.Provenance;
import dev.comity.model.PublicGood;
import dev.comity.model.Weighting;
import dev.comity.model.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes issues, each value with its origin where the issue knows it. */
final class IssueWriter {
    private static final String FACTS = "facts";

    private final Issue issue;
    private final Out out;
    private final Map<String, Provenance> origins;

    private IssueWriter(Issue issue, Out out) {
        this.issue = issue;
        this.out = out;
        this.origins = new TreeMap<>(issue.provenance());
    }

    /**
     * {@return the document, filled}
     *
     * @throws IllegalArgumentException if the issue has the origin of a value that no document holds
     */
    static Out write(Issue issue, Out out) {
        IssueWriter writer = new IssueWriter(issue, out.put("id", issue.id()));
        writer.head();
        writer.whom();
        writer.nature();
        CircumstancesWriter.write(issue.circumstances(), writer);
        writer.facts();
        writer.originsOfNothing();
        return out;
    }

    private void head() {
        text("title", issue.title(), issue.id());
        text("notes", issue.notes(), "");
        text("source", issue.source(), "");
        issue.date().ifPresent(date -> put("date", ScalarNode.of(date.toString())));
        issue.knownAt().ifPresent(date -> put("known-at", ScalarNode.of(date.toString())));
    }

    private void text(String key, String text, String usual) {
        if (!text.equals(usual)) {
            put(key, ScalarNode.of(text));
        }
    }

    private void whom() {
        words("domain", issue.domains().stream().map(Object::toString).toList());
        words("functions", issue.functions().stream().map(Words::of).toList());
        words("principal", issue.principal().stream().map(Words::of).toList());
        put("affects", list(issue.affects()));
        words("location", issue.location());
        words("parties", issue.parties());
        words("required", issue.required());
        words("events", issue.events());
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
            put(
                    "weights",
                    by.measure().equals("equal")
                            ? Out.map().put("by", by.measure()).build()
                            : ScalarNode.of(by.measure()));
        } else if (issue.weights() instanceof Weighting.Given given) {
            put(
                    "weights",
                    Out.map()
                            .put("given", DecisionFormat.numbers(given.weights()))
                            .build());
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
        put("public-good", map.build());
    }

    private void facts() {
        Map<String, Node> more = new LinkedHashMap<>();
        for (Map.Entry<String, String> fact :
                ImmutableSortedMap.copyOf(issue.facts()).entrySet()) {
            Node value = ScalarNode.of(fact.getValue());
            if (isPlain(fact)) {
                put(fact.getKey(), value);
            } else {
                more.put(fact.getKey(), SourcedValues.write(value, origin(FACTS + "." + fact.getKey())));
            }
        }
        for (String path : ImmutableList.copyOf(origins.keySet())) {
            if (path.startsWith(FACTS + ".")) {
                more.put(path.substring(FACTS.length() + 1), SourcedValues.write(ScalarNode.bare(""), origin(path)));
            }
        }
        if (!more.isEmpty()) {
            put(FACTS, MapNode.copyOf(more));
        }
    }

    /** The words true and false would be read as yes and no under a key of their own. */
    private static boolean isPlain(Map.Entry<String, String> fact) {
        return IssueFormat.PLAIN_FACTS.contains(fact.getKey())
                && IssueFormat.yesNo(fact.getValue()).equals(fact.getValue());
    }

    /** Puts the origins of values that are not known: somebody says that they are not. */
    private void originsOfNothing() {
        for (String key : ImmutableList.copyOf(origins.keySet())) {
            if (!SourcedValues.KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        "`" + key + "` is no value of an issue document, so that its source can't be written");
            }
            put(key, ScalarNode.bare(""));
        }
    }

    private Optional<Provenance> origin(String path) {
        return Optional.ofNullable(origins.remove(path));
    }

    /** Puts one word bare, several as a list, none not at all. */
    void words(String key, Collection<String> words) {
        if (!words.isEmpty()) {
            put(key, words.size() == 1 ? ScalarNode.of(words.iterator().next()) : list(words));
        }
    }

    static ListNode list(Iterable<String> words) {
        ImmutableList.Builder<Node> nodes = ImmutableList.builder();
        for (String word : words) {
            nodes.add(ScalarNode.of(word));
        }
        return ListNode.copyOf(nodes.build());
    }

    /** Puts a list of mappings, if there are any. */
    void maps(String key, Collection<Out> maps) {
        if (!maps.isEmpty()) {
            put(key, ListNode.copyOf(maps.stream().map(Out::build).toList()));
        }
    }

    void put(String key, Enum<?> word) {
        put(key, ScalarNode.of(Words.of(word)));
    }

    void put(String key, Fraction number) {
        put(key, ScalarNode.bare(Keys.text(number)));
    }

    /** Puts a value alone, or with its origin where it has one. */
    void put(String key, Node value) {
        out.put(key, SourcedValues.write(value, origin(key)));
    }
}
