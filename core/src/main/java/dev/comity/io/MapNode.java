package dev.comity.io;

import com.google.common.collect.ImmutableMap;
import dev.comity.finding.Place;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mapping from texts to nodes, in the order of the document. Equality is by keys and values; the order of keys does not
 * count. Immutable, safe for any thread.
 *
 * <pre>{@code
 * MapNode map = Out.map().put("id", "AU").number("members", 55).build();   // {"id":"AU","members":55}
 * map.get("members");                                                      // Optional[55]
 * }</pre>
 */
public final class MapNode implements Node {
    // Most mappings have a handful of keys: looking through them is as quick as hashing, and far quicker to prepare.
    private static final int FEW = 12;

    private final String[] keys;
    private final Node[] values;
    private final ImmutableMap<String, Integer> indexes;
    private final ImmutableMap<String, Spot> keySpots;
    private final Spot spot;
    private final int depth;
    private @Nullable ImmutableMap<String, Node> entries;

    private MapNode(String[] keys, Node[] values, ImmutableMap<String, Spot> keySpots, Spot spot, int depth) {
        this.keys = keys;
        this.values = values;
        this.indexes = keys.length <= FEW ? ImmutableMap.of() : indexes(keys);
        this.keySpots = keySpots;
        this.spot = spot;
        this.depth = depth;
    }

    MapNode(Map<String, Node> entries, ImmutableMap<String, Spot> keySpots, Spot spot) {
        this(
                entries.keySet().toArray(new String[0]),
                entries.values().toArray(new Node[0]),
                keySpots,
                spot,
                Nodes.depthOver(entries.values()));
    }

    /** {@return a mapping of keys, each once, and their values; both arrays are nobody else's} */
    static MapNode ofOwn(String[] keys, Node[] values, Spot spot, int depth) {
        return new MapNode(keys, values, ImmutableMap.of(), spot, depth);
    }

    /**
     * {@return a mapping of the given entries, in their order}
     *
     * @param entries the values by key
     * @throws IllegalArgumentException if it would be deeper than {@link Limits#DEPTH}, or if a key holds a NUL character
     *     or half of a surrogate pair
     */
    public static MapNode copyOf(Map<String, ? extends Node> entries) {
        for (String key : entries.keySet()) {
            if (Texts.indexOfForbidden(key) >= 0) {
                throw new IllegalArgumentException("a key never holds a NUL character or half of a surrogate pair");
            }
        }
        return new MapNode(ImmutableMap.copyOf(entries), ImmutableMap.of(), Spot.NOWHERE);
    }

    private static ImmutableMap<String, Integer> indexes(String[] keys) {
        ImmutableMap.Builder<String, Integer> indexes = ImmutableMap.builderWithExpectedSize(keys.length);
        for (int i = 0; i < keys.length; i++) {
            indexes.put(keys[i], i);
        }
        return indexes.buildOrThrow();
    }

    /** {@return the entries, in the order of the document} */
    public ImmutableMap<String, Node> entries() {
        ImmutableMap<String, Node> known = entries;
        if (known == null) {
            ImmutableMap.Builder<String, Node> made = ImmutableMap.builderWithExpectedSize(keys.length);
            for (int i = 0; i < keys.length; i++) {
                made.put(keys[i], values[i]);
            }
            known = made.buildOrThrow();
            entries = known;
        }
        return known;
    }

    /**
     * {@return the value of a key}
     *
     * @param key the key
     */
    public Optional<Node> get(String key) {
        int index = indexOf(key);
        return index < 0 ? Optional.empty() : Optional.of(values[index]);
    }

    /** {@return the position of a key in the order of the document, or -1} */
    int indexOf(String key) {
        if (keys.length > FEW) {
            Integer index = indexes.get(key);
            return index == null ? -1 : index;
        }
        int hash = key.hashCode();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].hashCode() == hash && keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    int size() {
        return keys.length;
    }

    String key(int index) {
        return keys[index];
    }

    Node value(int index) {
        return values[index];
    }

    /**
     * {@return where a key stands; the place of the mapping if that is not known}
     *
     * @param key the key
     */
    public Place keyPlace(String key) {
        Spot known = keySpots.get(key);
        return known == null ? place() : known.place();
    }

    int depth() {
        return depth;
    }

    Spot spot() {
        return spot;
    }

    @Override
    public Place place() {
        return spot.place();
    }

    @Override
    public String kind() {
        return "a mapping";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MapNode that && entries().equals(that.entries());
    }

    @Override
    public int hashCode() {
        return entries().hashCode();
    }

    /** {@return the mapping in JSON, on one line} */
    @Override
    public String toString() {
        return JsonPrinter.line(this);
    }
}
