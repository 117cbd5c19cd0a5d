package dev.comity.io;

import dev.comity.finding.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where a node or key begins, kept small: millions of nodes have one, few are ever asked, so the path is put together
 * only then.
 */
final class Spot {
    /** The spot of what was built in memory. */
    static final Spot NOWHERE = new Spot(null, "", 0, 0, "", -1);

    private final @Nullable Spot parent;
    private final String source;
    private final int line;
    private final int column;
    private final String key;
    private final int index;

    private Spot(@Nullable Spot parent, String source, int line, int column, String key, int index) {
        this.parent = parent;
        this.source = source;
        this.line = line;
        this.column = column;
        this.key = key;
        this.index = index;
    }

    static Spot root(String source, int line, int column) {
        return new Spot(null, source, line, column, "", -1);
    }

    Spot key(String childKey, int childLine, int childColumn) {
        return new Spot(this, source, childLine, childColumn, childKey, -1);
    }

    Spot item(int childIndex, int childLine, int childColumn) {
        return new Spot(this, source, childLine, childColumn, "", childIndex);
    }

    /** {@return a spot of the same path at another place of the text} */
    Spot moved(int newLine, int newColumn) {
        return new Spot(parent, source, newLine, newColumn, key, index);
    }

    String source() {
        return source;
    }

    int line() {
        return line;
    }

    Place place() {
        StringBuilder path = new StringBuilder();
        appendTo(path);
        return new Place(source, line, column, path.toString());
    }

    private void appendTo(StringBuilder path) {
        if (parent == null) {
            return;
        }
        parent.appendTo(path);
        if (index >= 0) {
            path.append('[').append(index).append(']');
        } else {
            path.append(path.length() == 0 ? "" : ".").append(Texts.shortened(key));
        }
    }
}
