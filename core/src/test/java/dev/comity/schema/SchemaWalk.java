package dev.comity.schema;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.comity.io.Limits;
import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.Nodes;
import dev.comity.io.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Goes through a document and its schema side by side, and finds which shapes the schema gives to each mapping. */
final class SchemaWalk {
    private static final String REFERENCE = "#/$defs/";

    private final MapNode definitions;
    private final Map<String, JsonSchema> validators = new HashMap<>();
    private final Map<ImmutableList<Object>, List<MapNode>> shapes = new LinkedHashMap<>();

    private SchemaWalk(MapNode schema) {
        this.definitions = (MapNode) schema.get("$defs").orElse(MapNode.copyOf(Map.of()));
    }

    /** {@return the shapes of mappings that the schema of a kind has for a document, by the keys and indexes that lead to each} */
    static Map<ImmutableList<Object>, List<MapNode>> shapes(String kind, Node document) {
        MapNode schema = schema(kind);
        SchemaWalk walk = new SchemaWalk(schema);
        walk.visit(schema, document, ImmutableList.of());
        return walk.shapes;
    }

    /** {@return every shape of a mapping in the schema of a kind} */
    static Set<MapNode> all(String kind) {
        Set<MapNode> all = new LinkedHashSet<>();
        collect(schema(kind), all);
        return all;
    }

    private static MapNode schema(String kind) {
        return (MapNode) Nodes.parseJson(kind + ".json", Schemas.of(kind), Limits.standard())
                .orThrow();
    }

    private static void collect(Node node, Set<MapNode> all) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> collect(item, all));
        } else if (node instanceof MapNode map) {
            if (isShape(map)) {
                all.add(map);
            }
            map.entries().values().forEach(value -> collect(value, all));
        }
    }

    private static boolean isShape(MapNode schema) {
        return schema.get("additionalProperties").isPresent();
    }

    /** {@return whether a mapping of a shape may have a key} */
    static boolean knows(MapNode shape, String key) {
        return below(shape, key).isPresent();
    }

    private void visit(Node schema, Node document, ImmutableList<Object> path) {
        MapNode shape = resolved(schema);
        shape.get("anyOf")
                .map(branches -> ((ListNode) branches).items())
                .ifPresent(branches -> taking(branches, document).forEach(branch -> visit(branch, document, path)));
        shape.get("if")
                .ifPresent(condition -> shape.get(takes(condition, document) ? "then" : "else")
                        .ifPresent(branch -> visit(branch, document, path)));
        if (document instanceof MapNode map && isShape(shape)) {
            shapes.computeIfAbsent(path, any -> new ArrayList<>()).add(shape);
            map.entries()
                    .forEach((key, value) -> below(shape, key).ifPresent(next -> visit(next, value, with(path, key))));
        } else if (document instanceof ListNode list && shape.get("items").isPresent()) {
            for (int i = 0; i < list.items().size(); i++) {
                visit(shape.get("items").get(), list.items().get(i), with(path, i));
            }
        }
    }

    private static Optional<Node> below(MapNode shape, String key) {
        Optional<Node> own = shape.get("properties").flatMap(keys -> ((MapNode) keys).get(key));
        Optional<Node> matching = shape.get("patternProperties").stream()
                .flatMap(patterns -> ((MapNode) patterns).entries().entrySet().stream())
                .filter(pattern -> key.matches(pattern.getKey() + ".*"))
                .map(Map.Entry::getValue)
                .findFirst();
        return own.or(() -> matching).or(() -> shape.get("additionalProperties").filter(MapNode.class::isInstance));
    }

    private static ImmutableList<Object> with(ImmutableList<Object> path, Object step) {
        return ImmutableList.builder().addAll(path).add(step).build();
    }

    private MapNode resolved(Node schema) {
        MapNode map = (MapNode) schema;
        return map.get("$ref")
                .map(reference -> ((ScalarNode) reference).text().substring(REFERENCE.length()))
                .map(name -> resolved(definitions.get(name).orElseThrow()))
                .orElse(map);
    }

    /** {@return the branches that take a part of a document which the schema takes as a whole} */
    private List<Node> taking(List<Node> branches, Node document) {
        List<Node> possible = branches.stream()
                .filter(branch -> mayBe(resolved(branch), document))
                .toList();
        return possible.size() == 1
                ? possible
                : possible.stream().filter(branch -> takes(branch, document)).toList();
    }

    private boolean mayBe(MapNode shape, Node document) {
        if (shape.get("anyOf").isPresent()) {
            return ((ListNode) shape.get("anyOf").get())
                    .items().stream().anyMatch(branch -> mayBe(resolved(branch), document));
        }
        Optional<Node> type = shape.get("type");
        boolean object = type.filter(ScalarNode.of("object")::equals).isPresent();
        boolean array = type.filter(ScalarNode.of("array")::equals).isPresent();
        return document instanceof MapNode ? object : document instanceof ListNode ? array : !object && !array;
    }

    private boolean takes(Node schema, Node document) {
        return validators
                .computeIfAbsent(
                        schema.toString(),
                        any -> JsonSchemaFactory.getInstance(VersionFlag.V202012)
                                .getSchema(whole((MapNode) schema).toString()))
                .validate(document.toString(), InputFormat.JSON)
                .isEmpty();
    }

    /** {@return the schema with those definitions to which it leads} */
    private MapNode whole(MapNode schema) {
        Map<String, Node> used = new TreeMap<>();
        addUsed(schema, used);
        Map<String, Node> whole = new LinkedHashMap<>(schema.entries());
        whole.put("$defs", MapNode.copyOf(used));
        return MapNode.copyOf(whole);
    }

    private void addUsed(Node node, Map<String, Node> used) {
        if (node instanceof ListNode list) {
            list.items().forEach(item -> addUsed(item, used));
        } else if (node instanceof MapNode map) {
            map.entries().values().forEach(value -> addUsed(value, used));
        } else if (node instanceof ScalarNode scalar && scalar.text().startsWith(REFERENCE)) {
            String name = scalar.text().substring(REFERENCE.length());
            Node definition = definitions.get(name).orElseThrow();
            if (used.putIfAbsent(name, definition) == null) {
                addUsed(definition, used);
            }
        }
    }

    /** {@return the names of all keys in all schemas} */
    static Set<String> everyKey() {
        Set<String> keys = new TreeSet<>();
        for (String kind : Schemas.kinds()) {
            for (MapNode shape : all(kind)) {
                shape.get("properties")
                        .ifPresent(
                                known -> keys.addAll(((MapNode) known).entries().keySet()));
            }
        }
        return keys;
    }
}
