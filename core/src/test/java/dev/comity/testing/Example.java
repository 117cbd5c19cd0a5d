package dev.comity.testing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Statements with what is told of their values. Comments behind an expression, on its line or on lines of their own, are what
 * {@code toString} gives, or the exception that is thrown; {@code …} stands for anything, and one white space for another.
 */
final class Example {
    private static final Pattern COMMENT = Pattern.compile("\\A\\s*// ?(.*)");
    private static final Pattern DECLARATION = Pattern.compile("\\A[A-Za-z][^=()]* (\\w+) = ");
    /** The last comment would not be told apart from the statement before it. */
    private static final String END = "\n;";

    private final StringBuilder body = new StringBuilder();
    private final List<String> told = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();

    private Example() {}

    static Example read(String text, SourceCodeAnalysis analysis) {
        Example example = new Example();
        String rest = text + END;
        while (!rest.strip().equals(END.strip())) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            if (!next.completeness().isComplete()) {
                example.body.append(rest);
                break;
            }
            StringBuilder comments = new StringBuilder();
            rest = takeComments(next.remaining(), comments);
            example.add(next.source().strip(), comments.toString());
        }
        return example;
    }

    private static String takeComments(String text, StringBuilder comments) {
        String rest = text;
        for (Matcher comment = COMMENT.matcher(rest); comment.find(); comment = COMMENT.matcher(rest)) {
            comments.append(comment.group(1)).append(' ');
            rest = rest.substring(comment.end());
        }
        return rest;
    }

    private void add(String source, String comments) {
        if (comments.isBlank()) {
            body.append(source).append('\n');
            return;
        }
        Matcher declaration = DECLARATION.matcher(source);
        String value = source;
        if (declaration.find()) {
            body.append(source).append('\n');
            value = declaration.group(1);
        }
        body.append("told.value(() -> ").append(value.replaceFirst(";$", "")).append(");\n");
        sources.add(source);
        told.add(words(comments));
    }

    /** {@return the statements of a method with the parameter {@code told}} */
    String body() {
        return body.toString();
    }

    /** {@return where values differ from what is told of them} */
    ImmutableList<String> problems(List<String> values) {
        ImmutableList.Builder<String> problems = ImmutableList.builder();
        for (int i = 0; i < Math.min(told.size(), values.size()); i++) {
            if (!pattern(told.get(i)).matcher(words(values.get(i))).matches()) {
                problems.add(sources.get(i) + " -> " + words(values.get(i)));
            }
        }
        for (String thrown : values.subList(Math.min(told.size(), values.size()), values.size())) {
            problems.add("throws " + thrown);
        }
        return problems.build();
    }

    private static Pattern pattern(String told) {
        return Pattern.compile(
                Arrays.stream(told.split(" ?… ?", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
