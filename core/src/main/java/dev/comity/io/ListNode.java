package dev.comity.io;

import com.google.common.collect.ImmutableList;
import dev.comity.finding.Place;

/**
 * A list of nodes. Equality is by the items, in order. Immutable, safe for any thread.
 *
 * <pre>{@code
 * ListNode list = ListNode.copyOf(List.of(ScalarNode.of("AU"), ScalarNode.bare("55")));   // ["AU",55]
 * list.items().get(0).kind();                                                             // a text
 * }</pre>
 */
public final class ListNode implements Node {
    private final ImmutableList<Node> items;
    private final Spot spot;
    private final int depth;

    ListNode(ImmutableList<Node> items, Spot spot) {
        this.items = items;
        this.spot = spot;
        this.depth = Nodes.depthOver(items);
    }

    /**
     * {@return a list of the given nodes}
     *
     * @param items the items, in order
     * @throws IllegalArgumentException if it would be deeper than {@link Limits#DEPTH}
     */
    public static ListNode copyOf(Iterable<? extends Node> items) {
        return new ListNode(ImmutableList.copyOf(items), Spot.NOWHERE);
    }

    /** {@return the items in order} */
    public ImmutableList<Node> items() {
        return items;
    }

    int depth() {
        return depth;
    }

    @Override
    public Place place() {
        return spot.place();
    }

    Spot spot() {
        return spot;
    }

    @Override
    public String kind() {
        return "a list";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ListNode that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    /** {@return the list in JSON, on one line} */
    @Override
    public String toString() {
        return JsonPrinter.line(this);
    }
}
