package dev.comity.io;

import dev.comity.finding.Place;
import java.util.Locale;

/** What characters may stand in a text, and how a text is shown in a message. */
final class Texts {
    private static final int SHOWN = 60;

    private Texts() {}

    /** {@return the index of the first NUL character or lone surrogate, or -1} */
    static int indexOfForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return i;
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** {@return the index of the first character that YAML does not print, or -1; lone surrogates are among them} */
    static int indexOfUnprintable(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!isPrintable(c)) {
                return i;
            }
            i += Character.charCount(c);
        }
        return -1;
    }

    /** {@return whether YAML 1.2 lets a code point stand in a text as it is} */
    static boolean isPrintable(int c) {
        return (c >= 0x20 && c <= 0x7E)
                || c == '\n'
                || c == '\r'
                || c == '\t'
                || c == 0x85
                || (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }

    /** {@return {@code U+0007} and the like} */
    static String unicode(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    /** {@return the place of an index of a text} */
    static Place placeAt(String source, String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return Place.at(source, line, text.codePointCount(start, index) + 1);
    }

    /** {@return the text in backticks, short, on one line} */
    static String shown(String text) {
        return '`' + shortened(text).replace('`', '\'') + '`';
    }

    /** {@return the text on one line, cut after 60 characters} */
    static String shortened(String text) {
        return oneLine(text, SHOWN);
    }

    /** {@return the text with blanks for what would break a line, cut after some characters} */
    static String oneLine(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        int i = 0;
        for (int count = 0; i < text.length() && count < longest; count++) {
            int c = text.codePointAt(i);
            shown.appendCodePoint(isPlainToShow(c) ? c : ' ');
            i += Character.charCount(c);
        }
        return i < text.length() ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isPlainToShow(int c) {
        return c >= 0x20
                && isPrintable(c)
                && c != 0x85
                && c != 0x2028
                && c != 0x2029
                && Character.getType(c) != Character.FORMAT;
    }

    /** {@return whether a text is the kebab case of a constant's name, without making that} */
    static boolean isWord(String text, Enum<?> constant) {
        String name = constant.name();
        if (name.length() != text.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char wanted = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            if (text.charAt(i) != wanted) {
                return false;
            }
        }
        return true;
    }
}
