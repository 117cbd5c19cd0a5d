package dev.comity.model;

import java.util.Collection;

/** Finds the nearest valid word, to say what was probably meant. */
public final class Suggest {
    private Suggest() {}

    /** {@return {@code did you mean `X`?}, or empty if no word is near} */
    public static String remedy(String word, Collection<String> valid) {
        String nearest = nearest(word, valid);
        return nearest.isEmpty() ? "" : "did you mean `" + nearest + "`?";
    }

    /** {@return the valid word that is nearest by edit distance, at most a third of the word away; else empty} */
    public static String nearest(String word, Collection<String> valid) {
        String best = "";
        int bestDistance = Math.max(1, word.length() / 3) + 1;
        for (String candidate : valid) {
            int distance = distance(word, candidate);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substitution = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
