package dev.comity.proof;

import com.google.common.base.Splitter;
import com.google.common.base.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text in which shares stand in a column before what they are shares of, within 100 columns. */
final class Columns {
    private static final int COLUMNS = 100;

    private final StringBuilder text;

    Columns(String headline) {
        this.text = new StringBuilder(headline);
    }

    /** Tells what each policy says, with its rules. */
    void changes(
            String share,
            String left,
            Iterable<String> leftRules,
            String right,
            Iterable<String> rightRules,
            Map<Aspect, Difference.Pair> aspects) {
        List<String> one = new ArrayList<>();
        List<String> other = new ArrayList<>();
        aspects.values().forEach(pair -> {
            add(pair.left(), one);
            add(pair.right(), other);
        });
        String column = column(share);
        if (!one.isEmpty()) {
            wrap(column, says(left, other.isEmpty(), leftRules, one));
        }
        if (!other.isEmpty()) {
            wrap(one.isEmpty() ? column : column(""), says(right, one.isEmpty(), rightRules, other));
        }
    }

    private static void add(String words, List<String> said) {
        if (!words.equals(Difference.Pair.NOTHING)) {
            said.add(words);
        }
    }

    private static String says(String policy, boolean alone, Iterable<String> rules, List<String> words) {
        String by = String.join(", ", rules);
        return policy + (alone ? " adds" : "") + (by.isEmpty() ? "" : " (" + by + ")") + ": "
                + String.join("; ", words);
    }

    /** Adds something that belongs to what stands above. */
    void under(String words) {
        wrap(column("") + "  ", words);
    }

    void rest(String share, int ways) {
        text.append("\n").append(column(share)).append("in ").append(ways).append(" more ways");
    }

    void line(Object line) {
        text.append("\n").append(line);
    }

    private static String column(String share) {
        return Strings.padEnd(Strings.padStart(share, 9, ' '), 11, ' ');
    }

    private void wrap(String start, String words) {
        StringBuilder line = new StringBuilder(start);
        boolean fresh = true;
        for (String word : Splitter.on(' ').split(words)) {
            if (!fresh && line.length() + 1 + word.length() > COLUMNS) {
                text.append("\n").append(line);
                line = new StringBuilder(column("")).append("  ");
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        text.append("\n").append(line);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
