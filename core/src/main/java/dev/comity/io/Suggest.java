package dev.comity.io;

/** Finds the known word that was probably meant, by the number of typing errors between two words. */
final class Suggest {
    private static final int LISTED = 12;
    private static final int LONGEST = 60;

    private Suggest() {}

    /** {@return what to say about a word that is not known: the nearest one, and all of them if they are few} */
    static String remedy(String word, Iterable<String> known, String what) {
        String nearest = "";
        int least = Integer.MAX_VALUE;
        int count = 0;
        StringBuilder all = new StringBuilder();
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
            if (++count <= LISTED) {
                all.append(count == 1 ? "" : ", ").append(Texts.shown(candidate));
            }
        }
        String hint = isNear(word, nearest, least) ? "did you mean " + Texts.shown(nearest) + "?" : "";
        String list = count == 0 || count > LISTED ? "" : what + all;
        return hint.isEmpty() ? list : list.isEmpty() ? hint : hint + " " + list;
    }

    private static boolean isNear(String word, String nearest, int distance) {
        return distance <= Math.max(1, Math.max(word.length(), nearest.length()) / 3);
    }

    /**
     * {@return how many letters must be inserted, removed, replaced or swapped with the next to turn one word into the
     * other, whatever the case; a great number for very long words}
     */
    static int distance(String one, String other) {
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
