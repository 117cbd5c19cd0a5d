package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Places that belong to no state.
 *
 * <pre>{@code
 * Commons.ALL;                       // [antarctica, cyberspace, high-seas, outer-space]
 * Commons.isCommons("antarctica");   // true
 * }</pre>
 */
public final class Commons {
    /** The words for them. */
    public static final ImmutableSortedSet<String> ALL =
            ImmutableSortedSet.of("antarctica", "cyberspace", "high-seas", "outer-space");

    private Commons() {}

    /**
     * {@return whether a word names a place that belongs to no state}
     *
     * @param word any word
     */
    public static boolean isCommons(String word) {
        return ALL.contains(word);
    }
}
