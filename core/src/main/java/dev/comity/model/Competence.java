package dev.comity.model;

/** How a body holds a power, strongest first (Treaty on the Functioning of the EU, arts 2–6). */
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
