package dev.comity.io;

import com.google.common.collect.ImmutableMap;
import dev.comity.finding.Place;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping from texts to nodes, in the order of the document. Equality is by keys and values; the order of keys does not
 * count. Immutable, safe for any thread.
 */
public final class MapNode implements Node {
    private final ImmutableMap<String, Node> entries;
    private final ImmutableMap<String, Spot> keySpots;
    private final Spot spot;
    private final int depth;

    MapNode(ImmutableMap<String, Node> entries, ImmutableMap<String, Spot> keySpots, Spot spot) {
        this.entries = entries;
        this.keySpots = keySpots;
        this.spot = spot;
        this.depth = Nodes.depthOver(entries.values());
    }

    /**
     * {@return a mapping of the given entries, in their order}
     *
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

    /** {@return the entries, in the order of the document} */
    public ImmutableMap<String, Node> entries() {
        return entries;
    }

    /** {@return the value of a key} */
    public Optional<Node> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** {@return where a key stands; the place of the mapping if that is not known} */
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
        return other instanceof MapNode that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** {@return the mapping in JSON, on one line} */
    @Override
    public String toString() {
        return JsonPrinter.line(this);
    }
}
