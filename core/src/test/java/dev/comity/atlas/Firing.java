package dev.comity.atlas;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.comity.io.Documents;
import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.ScalarNode;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.routing.Case;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An issue in which a rule fires, and its twin, one fact away, in which it does not. It is written as a case with a few
 * more keys: {@code rule}; {@code for}, the forum, if the rule is asked for each; {@code unless}, the key of the twin that
 * differs (null takes it away), or {@code unless-world}, the one change of the world; {@code world}, changes that both
 * share; {@code owes} and {@code warns}, the duties and warnings that come from the rule.
 */
record Firing(MapNode entry) {
    private static final ImmutableSet<String> OWN_KEYS =
            ImmutableSet.of("rule", "for", "unless", "unless-world", "world", "expect", "owes", "warns");

    String rule() {
        return text("rule").orElseThrow(() -> new AssertionError("a firing names its rule: " + entry));
    }

    Optional<String> forum() {
        return text("for");
    }

    private Optional<String> text(String key) {
        return entry.get(key).map(node -> ((ScalarNode) node).text());
    }

    ImmutableSet<String> owes() {
        return texts("owes");
    }

    ImmutableSet<String> warns() {
        return texts("warns");
    }

    private ImmutableSet<String> texts(String key) {
        ImmutableSet.Builder<String> texts = ImmutableSet.builder();
        items(key).forEach(node -> texts.add(((ScalarNode) node).text()));
        return texts.build();
    }

    private ImmutableList<Node> items(String key) {
        Node node = entry.get(key).orElse(ListNode.copyOf(ImmutableList.of()));
        return node instanceof ListNode list ? list.items() : ImmutableList.of(node);
    }

    /** {@return the issue as it is written, without what belongs to the firing} */
    MapNode issueTree() {
        Map<String, Node> keys = new LinkedHashMap<>();
        keys.put("id", ScalarNode.of(rule()));
        entry.entries().forEach((key, node) -> {
            if (!OWN_KEYS.contains(key)) {
                keys.put(key, node);
            }
        });
        return MapNode.copyOf(keys);
    }

    MapNode twinTree() {
        return entry.get("unless")
                .map(change -> changed(issueTree(), (MapNode) change))
                .orElse(issueTree());
    }

    private static MapNode changed(MapNode tree, MapNode change) {
        Map<String, Node> keys = new LinkedHashMap<>(tree.entries());
        change.entries().forEach((key, node) -> {
            Node old = keys.get(key);
            if (node instanceof ScalarNode scalar && scalar.isNull()) {
                keys.remove(key);
            } else {
                keys.put(key, old instanceof MapNode map && node instanceof MapNode part ? changed(map, part) : node);
            }
        });
        return MapNode.copyOf(keys);
    }

    /** {@return the issue, with what the rule decides there} */
    Case issue() {
        Map<String, Node> keys = new LinkedHashMap<>(issueTree().entries());
        entry.get("expect").ifPresent(expected -> keys.put("expect", expected));
        return read(MapNode.copyOf(keys));
    }

    /** {@return the twin, of which the same is expected, in vain} */
    Case twin() {
        Case issue = issue();
        return new Case(read(twinTree()).issue(), issue.expectation(), issue.rows());
    }

    private Case read(MapNode tree) {
        return Iterables.getOnlyElement(
                Documents.cases(rule() + ".json", tree.toString()).get());
    }

    Architecture world() {
        return changed(Atlas.world(), items("world"));
    }

    Architecture twinWorld() {
        return changed(world(), items("unless-world"));
    }

    /** {@return how many changes of the world lie between the issue and its twin} */
    int changesOfWorld() {
        return items("unless-world").size();
    }

    private Architecture changed(Architecture world, ImmutableList<Node> changes) {
        Architecture changed = world;
        if (!changes.isEmpty()) {
            MapNode document = MapNode.copyOf(
                    ImmutableMap.of("format", ScalarNode.of("comity-changes/1"), "changes", ListNode.copyOf(changes)));
            for (Change change :
                    Documents.changes(rule() + ".json", document.toString()).get()) {
                changed = changed.with(change);
            }
        }
        return changed;
    }

    /** {@return how many things the case expects} */
    int expectations() {
        Node expected = entry.get("expect").orElse(MapNode.copyOf(ImmutableMap.of()));
        int count = 0;
        for (Map.Entry<String, Node> key : ((MapNode) expected).entries().entrySet()) {
            boolean byFunction = key.getValue() instanceof MapNode;
            count += key.getKey().equals("policy")
                    ? 0
                    : byFunction ? ((MapNode) key.getValue()).entries().size() : 1;
        }
        return count;
    }

    /** {@return the rule and what happens} */
    @Override
    public String toString() {
        return rule() + " " + text("title").orElse("");
    }
}
