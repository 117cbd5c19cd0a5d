package dev.comity.model;

/** Where the material means of a body come from. */
public enum Means {
    /** Its own staff and funds. */
    OWN,
    /** Members lend them case by case. */
    CONTRIBUTED,
    /** It has none. */
    NONE
}
