package dev.comity.io;

import dev.comity.finding.Place;

/**
 * A piece of a document: a mapping, a list, or a scalar, with the place where it begins.
 *
 * <p>Nodes are made by {@link Nodes} from text, by {@link Out} from values, and by {@link NodeCodec} from bytes. Two
 * nodes are equal if they say the same: places and quotes don't count, the order of keys does not count either. A tree is
 * never deeper than {@link Limits#DEPTH}. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Node node = Nodes.parseYaml("au.yaml", "members: [DZA, AGO]", Limits.standard()).orThrow();
 * node.kind();    // a mapping
 * node.place();   // au.yaml:1:1
 * }</pre>
 */
public sealed interface Node permits MapNode, ListNode, ScalarNode {
    /** {@return where the node begins, with the path of keys and of positions from 0 that leads to it} */
    Place place();

    /** {@return {@code a mapping}, {@code a list} or {@code a text}, for messages} */
    String kind();
}
