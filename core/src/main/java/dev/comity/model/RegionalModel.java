package dev.comity.model;

/** The kinds of regional organisation that Khan, Irshad &amp; Ullah distinguish. */
public enum RegionalModel {
    /** Delegation and pooling both high. */
    SUPRANATIONAL,
    /** Works by consensus of governments. */
    INTERGOVERNMENTAL,
    /** Has a mandate to enforce or to keep the peace. */
    SECURITY_DEVELOPMENTAL,
    /** A trade agreement across regions. */
    MEGA_REGIONAL,
    /** Talks only. */
    CONSULTATIVE
}
