package dev.comity.io;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts that recur from line to line, as ids and words do, each kept once: finds the text of some characters without
 * making it anew. It keeps a fixed number and forgets one where another takes its place, so that no input can fill it. For
 * one thread at a time.
 */
final class RecurringTexts {
    private static final int PLACES = 1 << 13;
    /** What is longer is prose, and does not recur. */
    private static final int LONGEST = 40;

    private final @Nullable String[] texts = new String[PLACES];
    private final char[][] spelled = new char[PLACES][];

    /** {@return the text of these characters; null if it holds a NUL character or half of a surrogate pair} */
    @Nullable
    String of(char[] characters, int from, int length) {
        if (length > LONGEST) {
            return clean(new String(characters, from, length));
        }
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        int place = (hash ^ hash >>> 13) & PLACES - 1;
        String known = texts[place];
        if (known != null && Arrays.equals(spelled[place], 0, known.length(), characters, from, from + length)) {
            return known;
        }
        String made = clean(new String(characters, from, length));
        if (made != null) {
            texts[place] = made;
            spelled[place] = made.toCharArray();
        }
        return made;
    }

    private static @Nullable String clean(String text) {
        return Texts.indexOfForbidden(text) < 0 ? text : null;
    }
}
