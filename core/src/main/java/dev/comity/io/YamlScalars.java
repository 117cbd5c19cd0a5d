package dev.comity.io;

import java.util.Locale;

/** Writes one scalar or key of YAML: plain where reading gives back the same text, else in double quotes. */
final class YamlScalars {
    private static final String NEVER_FIRST = "-?:,[]{}#&*!|>'\"%@`";

    private YamlScalars() {}

    static String block(ScalarNode scalar) {
        return scalar.isNull() ? "null" : block(scalar.text());
    }

    static String flow(ScalarNode scalar) {
        return scalar.isNull() ? "null" : flow(scalar.text());
    }

    static String block(String text) {
        return isPlain(text) ? text : quoted(text);
    }

    static String flow(String text) {
        return isPlainInFlow(text) ? text : quoted(text);
    }

    static boolean isPlainInFlow(String text) {
        if (!isPlain(text) || text.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '[' || c == ']' || c == '{' || c == '}') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.equals("null") || text.equals("~")) {
            return false;
        }
        if (text.startsWith("---") || text.startsWith("...") || !isPlainStart(text)) {
            return false;
        }
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean beforeSpace = i + 1 == text.length() || text.charAt(i + 1) == ' ';
            if (isEscaped(c) || (c == ' ' && i + 1 == text.length())) {
                return false;
            }
            if ((c == ':' && beforeSpace) || (c == '#' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    private static boolean isPlainStart(String text) {
        char c = text.charAt(0);
        if (c == '-') {
            return text.length() > 1 && text.charAt(1) != ' ';
        }
        return c != ' ' && NEVER_FIRST.indexOf(c) < 0;
    }

    /** Surrogates come in pairs here, and every pair is printable. */
    private static boolean isEscaped(char c) {
        return c < 0x20
                || (c >= 0x7F && c < 0xA0)
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> out.append(isEscaped(c) ? String.format(Locale.ROOT, "\\u%04x", (int) c) : c);
            }
        }
        return out.append('"').toString();
    }
}
