package dev.comity.io;

import java.util.Locale;
import java.util.Map;

/** Prints trees as canonical JSON: keys in their order, every text in quotes, bare numbers and booleans as they stand. */
final class JsonPrinter {
    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;

    private JsonPrinter(boolean pretty) {
        this.pretty = pretty;
    }

    /** {@return the tree on one line, without a line break at its end} */
    static String line(Node node) {
        JsonPrinter printer = new JsonPrinter(false);
        printer.print(node, 0);
        return printer.out.toString();
    }

    /** {@return the tree on many lines, with a line break at the end; lists and mappings that fit stay on one line} */
    static String pretty(Node node) {
        JsonPrinter printer = new JsonPrinter(true);
        printer.print(node, 0);
        return printer.out.append('\n').toString();
    }

    private void print(Node node, int indent) {
        if (node instanceof ScalarNode scalar) {
            scalar(scalar);
        } else if (node instanceof ListNode list) {
            list(list, indent);
        } else {
            map((MapNode) node, indent);
        }
    }

    private void scalar(ScalarNode scalar) {
        String text = scalar.text();
        if (scalar.isNull()) {
            out.append("null");
        } else if (!scalar.quoted() && isBare(text)) {
            out.append(text);
        } else {
            quote(text);
        }
    }

    private void list(ListNode list, int indent) {
        boolean open = pretty && !isFlat(list);
        out.append('[');
        String separator = "";
        for (Node item : list.items()) {
            out.append(separator);
            newLine(open, indent + 2);
            print(item, indent + 2);
            separator = pretty && !open ? ", " : ",";
        }
        newLine(open, indent);
        out.append(']');
    }

    private void map(MapNode map, int indent) {
        boolean open = pretty && !map.entries().isEmpty();
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Node> entry : map.entries().entrySet()) {
            out.append(separator);
            newLine(open, indent + 2);
            quote(entry.getKey());
            out.append(pretty ? ": " : ":");
            print(entry.getValue(), indent + 2);
            separator = ",";
        }
        newLine(open, indent);
        out.append('}');
    }

    private void newLine(boolean open, int indent) {
        if (open) {
            out.append('\n').append(" ".repeat(indent));
        }
    }

    /** Lists of scalars of some 100 characters in all stay on one line. */
    private static boolean isFlat(ListNode list) {
        int length = 0;
        for (Node item : list.items()) {
            if (!(item instanceof ScalarNode scalar)) {
                return false;
            }
            length += scalar.text().length() + 4;
            if (length > 100) {
                return false;
            }
        }
        return true;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** {@return whether a text is a number, {@code true} or {@code false} of JSON} */
    static boolean isBare(String text) {
        if (text.equals("true") || text.equals("false")) {
            return true;
        }
        int i = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, i);
        if (whole == i || (whole > i + 1 && text.charAt(i) == '0')) {
            return false;
        }
        i = whole;
        if (i < text.length() && text.charAt(i) == '.') {
            int fraction = digits(text, i + 1);
            if (fraction == i + 1) {
                return false;
            }
            i = fraction;
        }
        return i == text.length() || isExponent(text, i);
    }

    private static boolean isExponent(String text, int start) {
        char e = text.charAt(start);
        if (e != 'e' && e != 'E') {
            return false;
        }
        int i = start + 1;
        if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
            i++;
        }
        int end = digits(text, i);
        return end > i && end == text.length();
    }

    private static int digits(String text, int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
