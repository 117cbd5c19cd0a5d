package dev.comity.io;

import java.util.Arrays;

/**
 * Finds tabs in the indentation of YAML: in the blanks, and the indicators of lists and keys among them, before the first
 * value of a line. The parser lets some of them pass and counts each as one column, which is seldom what the eye sees.
 */
final class TabWatch {
    private final String text;
    private final int[] lineStarts;

    TabWatch(String text) {
        this.text = text;
        this.lineStarts = text.indexOf('\t') < 0 ? new int[0] : lineStarts(text);
    }

    /** {@return whether a tab stands in the indentation before a value}; says so once a line, then forgets the line. */
    boolean indents(int line, int column) {
        int tab = columnOfTab(line);
        if (tab >= column || line > lineStarts.length) {
            return false;
        }
        boolean found = tab > 0 && isIndentationUpTo(line, column);
        lineStarts[line - 1] = -1;
        return found;
    }

    /** {@return whether the first character after the spaces of a line is a tab} */
    boolean beginsWithTab(int line) {
        int tab = columnOfTab(line);
        if (tab == 0) {
            return false;
        }
        for (int i = lineStarts[line - 1]; i < lineStarts[line - 1] + tab - 1; i++) {
            if (text.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    /** {@return the column of the first tab in the indentation of a line, 0 if there is none} */
    int columnOfTab(int line) {
        if (line > lineStarts.length || lineStarts[line - 1] < 0) {
            return 0;
        }
        int start = lineStarts[line - 1];
        for (int i = start; i < text.length() && isIndentation(text.charAt(i)); i++) {
            if (text.charAt(i) == '\t') {
                return i - start + 1;
            }
        }
        return 0;
    }

    private boolean isIndentationUpTo(int line, int column) {
        int start = lineStarts[line - 1];
        int end = Math.min(start + column - 1, text.length());
        for (int i = start; i < end; i++) {
            if (!isIndentation(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIndentation(char c) {
        return c == ' ' || c == '\t' || c == '-' || c == '?' || c == ':';
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }
}
