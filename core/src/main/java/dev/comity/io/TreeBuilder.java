package dev.comity.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.comity.finding.FindingCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds a tree from the events of a parser, of whichever language: opening and closing of mappings and lists, keys,
 * scalars. Finds duplicate keys, forbidden characters and too much depth. It uses no recursion, so that no input can
 * exhaust the stack.
 */
final class TreeBuilder {
    private final String source;
    private final FindingCollector findings;
    private final List<Frame> frames = new ArrayList<>();
    private @Nullable Node root;

    TreeBuilder(String source, FindingCollector findings) {
        this.source = source;
        this.findings = findings;
    }

    /** {@return whether the next scalar is a key} */
    boolean wantsKey() {
        return top() instanceof MapFrame map && map.key == null;
    }

    /** Takes a key. */
    void key(String text, int line, int column) {
        MapFrame map = (MapFrame) frames.get(frames.size() - 1);
        Spot spot = map.spot.key(text, line, column);
        Spot first = map.keys.get(text);
        if (first != null) {
            findings.add(
                    FindingCode.DUPLICATE_KEY,
                    spot.place(),
                    "the key " + Texts.shown(text) + " stands twice, first in line " + first.line(),
                    "remove one of the two, or join their values");
        }
        map.begin(text, spot, first != null || isForbidden(text, spot));
    }

    /** Takes a key that was refused: its value will be dropped. */
    void refusedKey(int line, int column) {
        MapFrame map = (MapFrame) frames.get(frames.size() - 1);
        map.begin("", map.spot.key("", line, column), true);
    }

    /** Takes a scalar value. */
    void scalar(String text, boolean quoted, int line, int column) {
        Spot spot = spot(line, column);
        add(new ScalarNode(isForbidden(text, spot) ? "" : text, quoted, spot));
    }

    /** {@return whether a mapping or list could be opened; if not, it is too deep, and reading must end} */
    boolean open(boolean map, int line, int column) {
        Spot spot = spot(line, column);
        if (frames.size() == Limits.DEPTH) {
            refuseDepth(spot);
            return false;
        }
        frames.add(map ? new MapFrame(spot) : new ListFrame(spot));
        return true;
    }

    /** Closes the innermost mapping or list. */
    void close() {
        add(frames.remove(frames.size() - 1).close());
    }

    /** {@return the tree, once everything is closed} */
    Optional<Node> root() {
        return Optional.ofNullable(root);
    }

    /** {@return the spot of a value that would come now} */
    Spot spot(int line, int column) {
        Frame top = top();
        return top == null ? Spot.root(source, line, column) : top.child(line, column);
    }

    /** {@return the word for what is open, with the line where it began} */
    String open() {
        Frame top = top();
        if (top == null) {
            return "the document";
        }
        return (top instanceof MapFrame ? "the mapping" : "the list") + " that begins in line " + top.spot.line();
    }

    void refuseDepth(Spot spot) {
        findings.add(
                FindingCode.REFUSED_FEATURE,
                spot.place(),
                "mappings and lists stand inside one another deeper than " + Limits.DEPTH + " levels",
                "flatten the document");
    }

    private @Nullable Frame top() {
        return frames.isEmpty() ? null : frames.get(frames.size() - 1);
    }

    private void add(Node node) {
        Frame top = top();
        if (top == null) {
            root = node;
        } else {
            top.add(node);
        }
    }

    private boolean isForbidden(String text, Spot spot) {
        int index = Texts.indexOfForbidden(text);
        if (index < 0) {
            return false;
        }
        findings.add(
                FindingCode.SYNTAX,
                spot.place(),
                "the escape of the character " + Texts.unicode(text.charAt(index)) + " is not allowed in a text",
                "remove it");
        return true;
    }

    private abstract static class Frame {
        final Spot spot;

        Frame(Spot spot) {
            this.spot = spot;
        }

        abstract Spot child(int line, int column);

        abstract void add(Node node);

        abstract Node close();
    }

    private static final class ListFrame extends Frame {
        private final ImmutableList.Builder<Node> items = ImmutableList.builder();
        private int size;

        ListFrame(Spot spot) {
            super(spot);
        }

        @Override
        Spot child(int line, int column) {
            return spot.item(size, line, column);
        }

        @Override
        void add(Node node) {
            items.add(node);
            size++;
        }

        @Override
        Node close() {
            return new ListNode(items.build(), spot);
        }
    }

    private static final class MapFrame extends Frame {
        private final Map<String, Node> values = new LinkedHashMap<>();
        private final Map<String, Spot> keys = new LinkedHashMap<>();
        private @Nullable Spot key;
        private String name = "";
        private boolean discard;

        MapFrame(Spot spot) {
            super(spot);
        }

        void begin(String newName, Spot newKey, boolean newDiscard) {
            name = newName;
            key = newKey;
            discard = newDiscard;
        }

        @Override
        Spot child(int line, int column) {
            return key == null ? spot.moved(line, column) : spot.key(name, line, column);
        }

        @Override
        void add(Node node) {
            Spot at = key;
            if (!discard && at != null) {
                values.put(name, node);
                keys.put(name, at);
            }
            key = null;
        }

        @Override
        Node close() {
            return new MapNode(ImmutableMap.copyOf(values), ImmutableMap.copyOf(keys), spot);
        }
    }
}
