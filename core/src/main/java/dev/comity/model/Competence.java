package dev.comity.model;

/**
 * How a body holds a power, strongest first (Treaty on the Functioning of the EU, arts 2–6).
 *
 * <pre>{@code
 * world.institution("EU").mandates().stream()
 *         .filter(mandate -> mandate.domains().contains(Domain.TRADE))
 *         .map(Mandate::competence)
 *         .toList();   // [EXCLUSIVE, SHARED]
 * }</pre>
 */
public enum Competence {
    /** Members may no longer act. */
    EXCLUSIVE,
    /** Body and members may both act. */
    SHARED,
    /** The body completes what others do. */
    COMPLEMENTARY,
    /** The body helps, but does not lead. */
    SUPPORTING
}
