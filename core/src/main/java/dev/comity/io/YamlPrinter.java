package dev.comity.io;

import com.google.common.collect.ImmutableList;
import java.util.Map;

/** Prints trees as canonical YAML: blocks, and brackets for what is short and plain. */
final class YamlPrinter {
    private static final int WIDTH = 120;
    private static final int SMALL_VALUE = 4;
    private static final int SMALL_ITEM = 8;
    /** A key that is longer needs a {@code ?} before it. */
    private static final int LONGEST_KEY = 1_000;

    private final StringBuilder out = new StringBuilder();
    private int lineStart;

    private YamlPrinter() {}

    /** {@return the tree, with a line break at its end} */
    static String print(Node node) {
        YamlPrinter printer = new YamlPrinter();
        if (node instanceof ScalarNode scalar) {
            printer.out.append(YamlScalars.block(scalar));
            printer.newLine();
        } else {
            printer.block(node, 0);
        }
        return printer.out.toString();
    }

    /** Prints a mapping or list whose first line is already indented. */
    private void block(Node node, int indent) {
        if (node instanceof MapNode map && !map.entries().isEmpty()) {
            map(map, indent);
        } else if (node instanceof ListNode list && !list.items().isEmpty()) {
            list(list, indent);
        } else {
            out.append(node instanceof MapNode ? "{}" : "[]");
            newLine();
        }
    }

    private void map(MapNode map, int indent) {
        boolean first = true;
        for (Map.Entry<String, Node> entry : map.entries().entrySet()) {
            indent(first ? 0 : indent);
            first = false;
            key(entry.getKey(), indent);
            value(entry.getValue(), indent);
        }
    }

    private void key(String key, int indent) {
        String shown = YamlScalars.block(key);
        if (shown.length() > LONGEST_KEY) {
            out.append("? ").append(shown);
            newLine();
            indent(indent);
        } else {
            out.append(shown);
        }
        out.append(':');
    }

    private void value(Node node, int indent) {
        if (!shortly(node, " ", SMALL_VALUE, false)) {
            newLine();
            indent(indent + 2);
            block(node, indent + 2);
        }
    }

    private void list(ListNode list, int indent) {
        boolean first = true;
        for (Node item : list.items()) {
            indent(first ? 0 : indent);
            first = false;
            out.append('-');
            if (!shortly(item, " ", SMALL_ITEM, true)) {
                out.append(' ');
                block(item, indent + 2);
            }
        }
    }

    /** {@return whether the node needs no more than the rest of the line}; if so, it is printed. */
    private boolean shortly(Node node, String before, int small, boolean listsInside) {
        if (node instanceof ScalarNode scalar) {
            out.append(before).append(YamlScalars.block(scalar));
            newLine();
            return true;
        }
        int mark = out.length();
        out.append(before);
        boolean fits = node instanceof ListNode list ? flowList(list) : flowMap((MapNode) node, small, listsInside);
        if (!fits || out.length() - lineStart > WIDTH) {
            out.setLength(mark);
            return false;
        }
        newLine();
        return true;
    }

    private boolean flowList(ListNode list) {
        ImmutableList<Node> items = list.items();
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            if (!(items.get(i) instanceof ScalarNode scalar)
                    || scalar.isNull()
                    || !YamlScalars.isPlainInFlow(scalar.text())
                    || tooLong(scalar.text())) {
                return false;
            }
            out.append(scalar.text());
        }
        out.append(']');
        return true;
    }

    private boolean flowMap(MapNode map, int small, boolean listsInside) {
        if (map.entries().size() > small) {
            return false;
        }
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Node> entry : map.entries().entrySet()) {
            if (tooLong(entry.getKey())) {
                return false;
            }
            out.append(separator).append(YamlScalars.flow(entry.getKey())).append(": ");
            separator = ", ";
            if (!flowValue(entry.getValue(), listsInside)) {
                return false;
            }
        }
        out.append('}');
        return true;
    }

    private boolean flowValue(Node node, boolean listsInside) {
        if (node instanceof ScalarNode scalar) {
            if (tooLong(scalar.text())) {
                return false;
            }
            out.append(YamlScalars.flow(scalar));
            return true;
        }
        return listsInside && node instanceof ListNode list && flowList(list);
    }

    /** Stops early where a line could never fit. */
    private boolean tooLong(String next) {
        return out.length() + next.length() - lineStart > WIDTH;
    }

    private void indent(int columns) {
        for (int i = 0; i < columns; i++) {
            out.append(' ');
        }
    }

    private void newLine() {
        out.append('\n');
        lineStart = out.length();
    }
}
