package dev.comity.model;

/**
 * Where the material means of a body come from.
 *
 * <pre>{@code
 * world.institution("AU").means();   // Optional[CONTRIBUTED]
 * }</pre>
 */
public enum Means {
    /** Its own staff and funds. */
    OWN,
    /** Members lend them case by case. */
    CONTRIBUTED,
    /** It has none. */
    NONE
}
