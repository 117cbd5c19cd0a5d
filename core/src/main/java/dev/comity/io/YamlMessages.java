package dev.comity.io;

/** Says in our words what a YAML parser has to complain about. */
final class YamlMessages {
    private static final String ALIGN = "align the entries of one mapping or list; put texts with `: ` in quotes";

    private YamlMessages() {}

    /**
     * What is wrong with a YAML text.
     *
     * @param message what is wrong
     * @param remedy what to do
     */
    record Problem(String message, String remedy) {}

    /**
     * {@return the problem behind a message of the parser}
     *
     * @param problem what the parser found
     * @param context what it was about to read; may be empty
     * @param found the word or character where it stopped, empty at the end of the text
     * @param opened the line where that began
     */
    static Problem of(String problem, String context, String found, int opened) {
        if (context.contains("quoted scalar")) {
            return ofQuoted(problem, found, opened);
        }
        if (context.contains("block scalar")) {
            return new Problem(
                    "a block text can't begin with " + shown(found), "write `|` or `>` alone at the end of the line");
        }
        if (problem.contains("not allowed here")) {
            return ofPosition(problem);
        }
        if (context.contains("simple key")) {
            return new Problem("a `:` is missing after the key in line " + opened, ALIGN);
        }
        if (context.contains("flow mapping") || problem.contains("or '}'")) {
            return ofFlow("mapping", '}', found, opened);
        }
        if (context.contains("flow sequence") || problem.contains("or ']'")) {
            return ofFlow("list", ']', found, opened);
        }
        if (context.contains("block mapping") || context.contains("block collection")) {
            String what = context.contains("mapping") ? "mapping" : "list";
            return new Problem(
                    shown(found) + " does not fit into the " + what + " that begins in line " + opened, ALIGN);
        }
        return ofToken(problem, context, found);
    }

    private static Problem ofQuoted(String problem, String found, int opened) {
        if (problem.contains("end of stream") || problem.contains("document separator")) {
            return new Problem("the text in quotes that begins in line " + opened + " is not closed", "add the quote");
        }
        String first = found.isEmpty() ? "" : found.substring(0, found.offsetByCodePoints(0, 1));
        return new Problem(
                shown(first) + " is not the rest of an escape",
                "write a backslash itself as `\\\\`, or use single quotes around the text");
    }

    private static Problem ofPosition(String problem) {
        if (problem.startsWith("mapping values")) {
            return new Problem(
                    "a `:` can't stand here", "put a text that contains `: ` in quotes, or begin a new line");
        }
        String what = problem.startsWith("sequence") ? "a list item" : "a `?`";
        return new Problem(what + " can't stand here", "begin a new line, and indent it");
    }

    private static Problem ofFlow(String what, char close, String found, int opened) {
        String whole = "the " + what + " in brackets that begins in line " + opened;
        return found.isEmpty()
                ? new Problem(whole + " is not closed", "add `" + close + "`")
                : new Problem(
                        shown(found) + " can't stand in " + whole,
                        "separate entries with `,` and close with `" + close + "`; put texts with brackets in quotes");
    }

    private static Problem ofToken(String problem, String context, String found) {
        if (problem.contains("cannot start any token") && (found.equals("\t") || found.equals(" "))) {
            return new Problem("a tab can't stand here", "use spaces");
        }
        if (found.isEmpty()) {
            return new Problem("the text ends where a value is needed", "write the value, and close what is open");
        }
        if (problem.contains("cannot start any token")) {
            return new Problem("a text can't begin with " + shown(found), "put it in quotes");
        }
        if (problem.contains("undefined tag handle") || context.contains("scanning a tag")) {
            return new Problem("a tag is not allowed", "remove it; put a text that begins with `!` in quotes");
        }
        if (context.contains("scanning an anchor") || context.contains("scanning an alias")) {
            return new Problem("an anchor or alias is not allowed", "put a text that begins with `&` or `*` in quotes");
        }
        if (context.contains("directive") || problem.contains("directive")) {
            return new Problem("a line can't begin with `%`", "remove the line");
        }
        if (problem.contains("DEL")) {
            return new Problem("the character U+007F is not allowed in a text", "remove it");
        }
        if (problem.contains("<document start>")) {
            return new Problem(shown(found) + " stands after the end of the document", ALIGN);
        }
        return new Problem(shown(found) + " can't stand here", "check the quotes, brackets and indentation before it");
    }

    private static String shown(String found) {
        return switch (found) {
            case "" -> "the end of the text";
            case "\n", "\r" -> "the end of the line";
            case "\t" -> "a tab";
            case " " -> "a space";
            case "`" -> "a backtick";
            default -> Texts.shown(found);
        };
    }
}
