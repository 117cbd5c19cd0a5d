package dev.comity.model;

/**
 * Whether outsiders may join.
 *
 * <pre>{@code
 * Timeline.of(world.institution("ASEAN").accessions()).at(LocalDate.of(2026, 1, 2));   // Optional[INVITATION]
 * }</pre>
 */
public enum Accession {
    /** Open to those who meet the conditions. */
    OPEN,
    /** By invitation of the members. */
    INVITATION,
    /** Closed. */
    CLOSED
}
