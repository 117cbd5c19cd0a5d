package dev.comity.condition;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;

/** Joins conditions and words into sentence parts. */
final class Sentences {
    private Sentences() {}

    static String join(List<Condition> parts, Vocabulary vocabulary, String conjunction) {
        StringBuilder text = new StringBuilder();
        for (Condition part : parts) {
            if (text.length() > 0) {
                text.append(conjunction);
            }
            boolean nested = part instanceof Condition.AnyOf || part instanceof Condition.AllOf;
            String said = part.describe(vocabulary);
            text.append(nested && parts.size() > 1 ? "(" + said + ")" : said);
        }
        return text.toString();
    }

    static String or(ImmutableSortedSet<String> words) {
        return String.join(" or ", words);
    }
}
