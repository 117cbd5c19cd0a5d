package dev.comity.model;

/**
 * The kinds of regional organisation that Khan, Irshad &amp; Ullah distinguish.
 *
 * <pre>{@code
 * world.institution("EU").regionalModel(LocalDate.of(2026, 1, 2));      // Optional[SUPRANATIONAL]
 * world.institution("ASEAN").regionalModel(LocalDate.of(2026, 1, 2));   // Optional[INTERGOVERNMENTAL]
 * }</pre>
 */
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
