package dev.comity.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.comity.atlas.ReferencePolicies;
import dev.comity.finding.Finding;
import dev.comity.finding.FindingCode;
import dev.comity.io.ListNode;
import dev.comity.io.MapNode;
import dev.comity.io.Node;
import dev.comity.io.ScalarNode;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Schemas know the very keys that readers know, and need the same. The documents in {@code whole} hold every mapping that there
 * may be. A key without a value counts as absent for readers, so that all keys of all schemas can be put into a mapping at
 * once: those that its reader does not know, it names.
 */
class SchemaKeysTest {
    private static final ImmutableSet<FindingCode> STRANGE = ImmutableSet.of(
            FindingCode.UNKNOWN_KEY, FindingCode.UNKNOWN_WORD, FindingCode.UNKNOWN_FACT, FindingCode.UNKNOWN_EFFECT);
    /** What a key that is missing or misspelt may bring about; what refers to what, no schema tells. */
    private static final ImmutableSet<FindingCode> OF_FORM = ImmutableSet.of(
            FindingCode.UNKNOWN_KEY,
            FindingCode.MISSING_KEY,
            FindingCode.WRONG_SHAPE,
            FindingCode.BAD_VALUE,
            FindingCode.UNKNOWN_WORD,
            FindingCode.UNKNOWN_EFFECT,
            FindingCode.UNKNOWN_FORMAT);

    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`.*");

    /** By these a reader chooses how to read a mapping; added to another one they would make it something else. */
    private static final ImmutableSet<String> CHOOSING =
            ImmutableSet.of("value", "issues", "cases", "role", "level", "named", "by", "given", "not");

    private static final Set<String> EVERY_KEY = SchemaWalk.everyKey();
    private static final ImmutableList<Whole> WHOLE = whole();

    /** A document with the shapes of all its mappings. */
    private record Whole(String kind, Node tree, Map<ImmutableList<Object>, List<MapNode>> shapes) {}

    private static ImmutableList<Whole> whole() {
        List<Whole> all = new ArrayList<>();
        try {
            for (Path file : Validator.documents("src/test/resources/whole")) {
                Node tree = Validator.parse(file).get(0).node().orElseThrow();
                String kind = Validator.kind(tree).orElseThrow();
                all.add(new Whole(kind, tree, SchemaWalk.shapes(kind, tree)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The smallest first: what is tried in them need not be tried in larger ones.
        all.sort(Comparator.comparing(whole -> whole.tree().toString().length()));
        return ImmutableList.copyOf(all);
    }

    /** {@return the mappings of a document, but those of which the like were there before} */
    private static Map<ImmutableList<Object>, List<MapNode>> untried(Whole whole, Set<MapNode> tried) {
        Map<ImmutableList<Object>, List<MapNode>> untried = new LinkedHashMap<>();
        whole.shapes().forEach((path, shapes) -> {
            if (tried.addAll(shapes)) {
                untried.put(path, shapes);
            }
        });
        return untried;
    }

    @Test
    void wholeDocumentsAreTakenByBoth() {
        assertThat(WHOLE).allSatisfy(whole -> {
            assertThat(Validator.faults(whole.kind(), whole.tree())).isEmpty();
            assertThat(errors(whole.kind(), whole.tree())).isEmpty();
        });
    }

    @Test
    void schemasAndReadersKnowTheSameKeys() {
        Set<MapNode> tried = new HashSet<>();
        Map<String, String> different = new TreeMap<>();
        for (Whole whole : WHOLE) {
            untried(whole, tried).forEach((path, shapes) -> {
                Set<String> candidates = new TreeSet<>(EVERY_KEY);
                candidates.add("rubbish");
                candidates.removeAll(
                        ((MapNode) at(whole.tree(), path)).entries().keySet());
                candidates.removeAll(CHOOSING);
                Set<String> bySchema = bySchema(candidates, shapes);
                Set<String> byReader = new TreeSet<>(candidates);
                byReader.removeAll(
                        isOneKey(shapes.get(0))
                                ? strangeAlone(whole, path, candidates)
                                : strange(
                                        whole.kind(),
                                        changed(whole.tree(), path, old -> with(old, shapes.get(0), candidates))));
                if (!byReader.equals(bySchema)) {
                    different.put(
                            whole.kind() + " " + path,
                            "reader " + less(byReader, bySchema) + ", schema " + less(bySchema, byReader));
                }
            });
        }
        assertThat(different).isEmpty();
    }

    private static Set<String> bySchema(Set<String> candidates, List<MapNode> shapes) {
        Set<String> known = new TreeSet<>();
        for (MapNode shape : shapes) {
            candidates.stream().filter(key -> SchemaWalk.knows(shape, key)).forEach(known::add);
        }
        return known;
    }

    private static boolean isOneKey(MapNode shape) {
        return shape.get("maxProperties").isPresent();
    }

    private static Set<String> less(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    /** But those that say of a single fact that it is not something: they are made alike for all. */
    @Test
    void everyMappingOfEverySchemaIsTried() {
        Set<MapNode> untried = new LinkedHashSet<>();
        Schemas.kinds().forEach(kind -> untried.addAll(SchemaWalk.all(kind)));
        WHOLE.forEach(whole -> whole.shapes().values().forEach(untried::removeAll));
        untried.removeIf(shape -> shape.get("required").toString().equals("Optional[[\"not\"]]"));
        assertThat(untried).isEmpty();
    }

    /** Of mappings of every shape each key is left out, and misspelt. */
    @Test
    void schemasAndReadersNeedTheSameKeys() {
        Set<MapNode> tried = new HashSet<>();
        Map<String, String> different = new TreeMap<>();
        for (Whole whole : WHOLE) {
            untried(whole, tried).keySet().forEach(path -> {
                for (String key : ((MapNode) at(whole.tree(), path)).entries().keySet()) {
                    Node without = changed(whole.tree(), path, old -> renamed(old, key, Optional.empty()));
                    Node misspelt = changed(whole.tree(), path, old -> renamed(old, key, Optional.of(key + "x")));
                    compare(whole.kind(), path + " without " + key, without, different);
                    compare(whole.kind(), path + " with " + key + "x", misspelt, different);
                }
            });
        }
        assertThat(different).isEmpty();
    }

    private static void compare(String kind, String what, Node tree, Map<String, String> different) {
        List<Finding> errors = errors(kind, tree).stream()
                .filter(finding -> OF_FORM.contains(finding.code()))
                .toList();
        List<String> faults = Validator.faults(kind, tree);
        if (errors.isEmpty() != faults.isEmpty()) {
            different.put(what, "reader " + errors + ", schema " + faults);
        }
    }

    private static Node at(Node node, List<Object> path) {
        Node at = node;
        for (Object step : path) {
            at = at instanceof MapNode map
                    ? map.get((String) step).orElseThrow()
                    : ((ListNode) at).items().get((int) step);
        }
        return at;
    }

    /** {@return the mapping with more keys: without values, but in a condition, which needs values of every fact} */
    private static MapNode with(MapNode old, MapNode shape, Set<String> more) {
        Map<String, Node> entries = new LinkedHashMap<>(old.entries());
        boolean condition = shape.get("patternProperties").isPresent();
        more.forEach(key -> entries.put(key, condition ? ScalarNode.of("rubbish") : ScalarNode.bare("")));
        return MapNode.copyOf(entries);
    }

    /** {@return the mapping with another name for one of its keys, or without it} */
    private static MapNode renamed(MapNode old, String key, Optional<String> name) {
        Map<String, Node> entries = new LinkedHashMap<>();
        old.entries().forEach((own, value) -> {
            if (!own.equals(key)) {
                entries.put(own, value);
            } else {
                name.ifPresent(other -> entries.put(other, value));
            }
        });
        return MapNode.copyOf(entries);
    }

    /** {@return the tree with a change in one of its mappings} */
    private static Node changed(Node node, List<Object> path, UnaryOperator<MapNode> change) {
        if (path.isEmpty()) {
            return change.apply((MapNode) node);
        }
        List<Object> rest = path.subList(1, path.size());
        if (node instanceof MapNode map) {
            Map<String, Node> entries = new LinkedHashMap<>(map.entries());
            entries.computeIfPresent((String) path.get(0), (key, old) -> changed(old, rest, change));
            return MapNode.copyOf(entries);
        }
        List<Node> items = new ArrayList<>(((ListNode) node).items());
        int index = (int) path.get(0);
        items.set(index, changed(items.get(index), rest, change));
        return ListNode.copyOf(items);
    }

    /** {@return the names that the reader does not know, of those that it might} */
    private static Set<String> strange(String kind, Node tree) {
        Set<String> strange = new TreeSet<>();
        for (Finding finding : errors(kind, tree)) {
            Matcher matcher = QUOTED.matcher(finding.message().replaceFirst("^[^`]*", ""));
            if (STRANGE.contains(finding.code()) && matcher.matches()) {
                strange.add(matcher.group(1));
            }
        }
        return strange;
    }

    /** As {@link #strange}, where a mapping has one key that says what it is: each name stands there alone. */
    private static Set<String> strangeAlone(Whole whole, List<Object> path, Set<String> candidates) {
        Set<String> strange = new TreeSet<>();
        for (String candidate : candidates) {
            Node one = changed(whole.tree(), path, old -> MapNode.copyOf(Map.of(candidate, ScalarNode.bare(""))));
            if (strange(whole.kind(), one).contains(candidate)) {
                strange.add(candidate);
            }
        }
        return strange;
    }

    private static List<Finding> errors(String kind, Node tree) {
        return Validator.read(kind, "asked.json", tree.toString(), SchemaKeysTest::used)
                .errors();
    }

    private static Optional<DivisionOfLaborPolicy> used(String id) {
        return Optional.of(id.equals("law") ? ReferencePolicies.law() : ReferencePolicies.networked());
    }
}
