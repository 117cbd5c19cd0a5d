package dev.comity.io;

/** Says in our words what a JSON parser has to complain about. */
final class JsonMessages {
    private JsonMessages() {}

    /**
     * What is wrong with a JSON text.
     *
     * @param index where, as an index of the text
     * @param message what is wrong
     * @param remedy what to do
     */
    record Problem(int index, String message, String remedy) {}

    /**
     * {@return the problem behind a message of the parser}
     *
     * @param index where the parser had stopped
     * @param open the words for the innermost mapping or list
     */
    static Problem of(String parserMessage, String text, int index, String open) {
        if (parserMessage.startsWith("Unexpected end-of-input")) {
            return atEnd(parserMessage, text, open);
        }
        if (parserMessage.startsWith("Unrecognized token") || parserMessage.startsWith("Non-standard token")) {
            return badToken(text, index);
        }
        int at = indexOfCulprit(parserMessage, text, index);
        String found = foundAt(text, at);
        if (parserMessage.startsWith("Illegal unquoted character")) {
            return new Problem(
                    at, found + " is not allowed in a text", "write it as an escape, such as `\\n` or `\\t`");
        }
        if (parserMessage.startsWith("Unrecognized character escape") || parserMessage.contains("hex-digit")) {
            return new Problem(at, found + " is not the rest of an escape", "write a backslash itself as `\\\\`");
        }
        if (parserMessage.startsWith("Unexpected close marker")) {
            return open.equals("the document")
                    ? new Problem(at, found + " closes nothing", "remove it")
                    : new Problem(at, found + " does not close " + open, "close that first");
        }
        if (parserMessage.contains("numeric value")
                || parserMessage.contains("Decimal point")
                || parserMessage.contains("Exponent indicator")) {
            return new Problem(
                    at, "a number is malformed at " + found, "write it as `0.5` or `12`, or put it in quotes");
        }
        return new Problem(at, found + " can't stand here" + expected(parserMessage), remedy(parserMessage));
    }

    private static Problem atEnd(String parserMessage, String text, String open) {
        String what = parserMessage.contains("string value") || parserMessage.contains("VALUE_STRING")
                ? "a text in quotes"
                : parserMessage.contains("field name") || parserMessage.contains("FIELD_NAME") ? "a key" : open;
        return new Problem(text.length(), "the text ends before the end of " + what, "close what is open");
    }

    private static Problem badToken(String text, int index) {
        int end = Math.min(index, text.length());
        int start = end;
        while (start > 0 && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        if (start == end) {
            while (end < text.length() && isWordPart(text.charAt(end))) {
                end++;
            }
        }
        return new Problem(
                start,
                Texts.shown(text.substring(start, end)) + " is not a value of JSON",
                "put texts in double quotes");
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '$' || c == '.';
    }

    /** The parser has mostly read past the character that it names. */
    private static int indexOfCulprit(String parserMessage, String text, int index) {
        int code = parserMessage.indexOf("code ");
        if (code >= 0 && index > 0) {
            int end = parserMessage.indexOf(')', code);
            String digits = parserMessage.substring(code + 5, Math.max(end, code + 5));
            char before = text.charAt(index - 1);
            if (digits.equals(Integer.toString(before))) {
                return index - 1;
            }
            if (index < text.length() && digits.equals(Integer.toString(text.charAt(index)))) {
                return index;
            }
        }
        return index;
    }

    private static String foundAt(String text, int index) {
        if (index >= text.length()) {
            return "the end of the text";
        }
        int c = text.codePointAt(index);
        return switch (c) {
            case '\n' -> "a line break";
            case '\t' -> "a tab";
            case '`' -> "a backtick";
            default -> c < ' ' ? "the character " + Texts.unicode(c) : Texts.shown(Character.toString(c));
        };
    }

    private static String expected(String parserMessage) {
        if (parserMessage.contains("start field name")) {
            return ", where a key in double quotes is needed";
        }
        if (parserMessage.contains("comma to separate Object")) {
            return ", where `,` or `}` is needed";
        }
        if (parserMessage.contains("comma to separate Array")) {
            return ", where `,` or `]` is needed";
        }
        if (parserMessage.contains("colon to separate")) {
            return ", where `:` is needed";
        }
        return parserMessage.contains("comment")
                        || parserMessage.contains("valid value")
                        || parserMessage.contains("expected a value")
                ? ", where a value is needed"
                : "";
    }

    private static String remedy(String parserMessage) {
        if (parserMessage.contains("comment")) {
            return "JSON has no comments";
        }
        return parserMessage.contains("start field name")
                ? "remove a `,` before the closing `}`, or put the key in double quotes"
                : "look for a missing or superfluous `,` or quote before it";
    }
}
