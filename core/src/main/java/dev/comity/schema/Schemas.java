package dev.comity.schema;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.Out;
import dev.comity.io.ScalarNode;
import dev.comity.schema.Shapes.Keys;
import java.util.TreeMap;

/**
 * The schema of every kind of document, in JSON Schema, draft 2020-12. A schema says what a single document of JSON may
 * hold, and likewise one of YAML as editors read it: keys, which of them are needed, words, dates and numbers. It is a
 * little stricter than the readers: a key without a value is flagged. What hangs together between values (that an id is
 * known, that a day comes after another) no schema says. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Schemas.kinds().contains("policy");              // true
 * Schemas.of("policy").contains("forum.blocked");   // true
 * }</pre>
 */
public final class Schemas {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
    private static final String REFERENCE = "#/$defs/";
    private static final ImmutableSortedMap<String, MapNode> ROOTS = roots();
    private static final ImmutableMap<String, MapNode> DEFINITIONS = ImmutableMap.<String, MapNode>builder()
            .putAll(Shapes.definitions())
            .putAll(WorldShapes.definitions())
            .putAll(IssueShapes.definitions())
            .putAll(PolicyShapes.definitions())
            .putAll(ScenarioShapes.definitions())
            .buildOrThrow();

    private Schemas() {}

    /** {@return the kinds of documents, sorted: the words after {@code comity-} and before the version in formats} */
    public static ImmutableList<String> kinds() {
        return ROOTS.keySet().asList();
    }

    /**
     * {@return the schema of a kind, as JSON on many lines with a line break at the end}
     *
     * @param kind one of {@link #kinds()}
     * @throws IllegalArgumentException if there is no such kind
     */
    public static String of(String kind) {
        MapNode root = ROOTS.get(kind);
        if (root == null) {
            throw new IllegalArgumentException(
                    "`" + kind + "` is no kind of document; known are " + String.join(", ", kinds()));
        }
        Out schema = Out.map()
                .put("$schema", DRAFT)
                .put("title", "comity-" + kind + "/1")
                .put("description", "A document of the kind `" + kind + "` of Comity.");
        root.entries().forEach(schema::put);
        TreeMap<String, MapNode> used = new TreeMap<>();
        addUsed(root, used);
        if (!used.isEmpty()) {
            schema.put("$defs", MapNode.copyOf(used));
        }
        return Out.prettyJson(schema.build());
    }

    private static void addUsed(Node node, TreeMap<String, MapNode> used) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> addUsed(item, used));
        } else if (node instanceof MapNode map) {
            map.entries().values().forEach(value -> addUsed(value, used));
        } else if (node instanceof ScalarNode scalar && scalar.text().startsWith(REFERENCE)) {
            String name = scalar.text().substring(REFERENCE.length());
            MapNode definition = DEFINITIONS.get(name);
            if (used.putIfAbsent(name, definition) == null) {
                addUsed(definition, used);
            }
        }
    }

    /** {@return a document that says its format} */
    static MapNode with(String format, Keys keys) {
        return Keys.of()
                .need("format", Out.map().put("const", format).build())
                .and(keys)
                .build();
    }

    private static ImmutableSortedMap<String, MapNode> roots() {
        ImmutableSortedMap.Builder<String, MapNode> roots = ImmutableSortedMap.naturalOrder();
        put(roots, "institution", WorldShapes.institution());
        put(roots, "actors", WorldShapes.actors());
        put(roots, "weights", WorldShapes.weights());
        put(roots, "architecture", WorldShapes.architecture());
        put(roots, "changes", WorldShapes.changes());
        put(roots, "policy", PolicyShapes.policy());
        put(roots, "routing", RoutingShapes.routing());
        put(roots, "scenario", ScenarioShapes.scenario());
        put(roots, "reforms", ScenarioShapes.reforms());
        put(roots, "portfolio", ScenarioShapes.portfolio());
        put(roots, "shocks", ScenarioShapes.shocks());
        put(roots, "sampling", ScenarioShapes.sampling());
        put(roots, "stress", ScenarioShapes.stress());
        MapNode issues = IssueShapes.document().build();
        return roots.put("issue", issues).put("case", issues).buildOrThrow();
    }

    private static void put(ImmutableSortedMap.Builder<String, MapNode> roots, String kind, Keys keys) {
        roots.put(kind, with("comity-" + kind + "/1", keys));
    }
}
