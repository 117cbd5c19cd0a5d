package dev.comity.model;

import java.util.Collection;

/**
 * Finds the valid word that was probably meant, by the number of typing errors between two words.
 *
 * <pre>{@code
 * Suggest.nearest("enviroment", List.of("environment", "energy"));   // environment
 * Suggest.remedy("monitor", List.of("monitoring", "financing"));     // did you mean `monitoring`?
 * Suggest.distance("IDM", "IDN");                                    // 1
 * }</pre>
 */
public final class Suggest {
    private static final int LONGEST = 60;

    private Suggest() {}

    /**
     * {@return {@code did you mean `X`?}, or empty if no word is near}
     *
     * @param word the word that is not valid
     * @param valid the valid words, in the order in which they are preferred
     */
    public static String remedy(String word, Collection<String> valid) {
        return remedy(word, valid, "");
    }

    /**
     * {@return {@code did you mean `X`?}, or another remedy if no word is near}
     *
     * @param word the word that is not valid
     * @param valid the valid words, in the order in which they are preferred
     * @param otherwise the other remedy
     */
    public static String remedy(String word, Collection<String> valid, String otherwise) {
        String nearest = nearest(word, valid);
        return nearest.isEmpty() ? otherwise : "did you mean `" + nearest + "`?";
    }

    /**
     * {@return the first of the nearest valid words, at most a third of its letters away; else empty}
     *
     * @param word the word that is not valid
     * @param valid the valid words, in the order in which they are preferred
     */
    public static String nearest(String word, Iterable<String> valid) {
        String best = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : valid) {
            int distance = distance(word, candidate);
            if (distance < least) {
                best = candidate;
                least = distance;
            }
        }
        return least <= Math.max(1, Math.max(word.length(), best.length()) / 3) ? best : "";
    }

    /**
     * {@return how many letters must be inserted, removed, replaced or swapped with the next to turn one word into the
     * other, whatever the case; a great number for very long words}
     *
     * @param one a word
     * @param other another
     */
    public static int distance(String one, String other) {
        if (one.length() > LONGEST || other.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int cost = same(one.charAt(i - 1), other.charAt(j - 1)) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && isSwap(one, i, other, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    private static boolean isSwap(String one, int i, String other, int j) {
        return same(one.charAt(i - 1), other.charAt(j - 2)) && same(one.charAt(i - 2), other.charAt(j - 1));
    }

    private static boolean same(char a, char b) {
        return a == b || Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
