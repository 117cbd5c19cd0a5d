package dev.comity.report;

import com.google.common.base.Strings;

/** Makes foreign text fit to be shown: names, titles and sources may hold anything. */
final class Plain {
    private static final char REPLACEMENT = '\uFFFD';

    private Plain() {}

    /** {@return the text on one line, with what can't be seen or turns the direction of writing as its code} */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        int code;
        for (int i = 0; i < text.length(); i += Character.charCount(code)) {
            code = text.codePointAt(i);
            if (code == '\n' || code == '\r' || code == '\t') {
                line.append(' ');
            } else if (isUnseen(code)) {
                line.append("\\u").append(Strings.padStart(Integer.toHexString(code), 4, '0'));
            } else {
                line.appendCodePoint(code);
            }
        }
        return line.toString();
    }

    private static boolean isUnseen(int code) {
        int type = Character.getType(code);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** {@return the text as it is, but for what no document may hold: NUL and halves of surrogate pairs} */
    static String storable(String text) {
        StringBuilder clean = new StringBuilder();
        int code;
        for (int i = 0; i < text.length(); i += Character.charCount(code)) {
            code = text.codePointAt(i);
            boolean forbidden = code == 0 || Character.getType(code) == Character.SURROGATE;
            clean.appendCodePoint(forbidden ? REPLACEMENT : code);
        }
        return clean.toString();
    }

    /** {@return how many columns a text takes} */
    static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
