package dev.comity.model;

/** What kind of good is at stake (Kaul et al. 1999). */
public enum GoodType {
    /** Nobody is kept out, nobody uses it up. */
    PURE,
    /** Outsiders can be kept out. */
    CLUB,
    /** Nobody is kept out, but it is used up. */
    COMMON_POOL,
    /** Private. */
    PRIVATE
}
