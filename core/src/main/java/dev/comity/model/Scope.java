package dev.comity.model;

/**
 * To whom an institution is open by its founding instrument; never a matter of head-count.
 *
 * <pre>{@code
 * world.institution("ASEAN").scope();   // REGIONAL
 * world.institution("WHO").scope();     // UNIVERSAL
 * }</pre>
 */
public enum Scope {
    /** Open to all states. */
    UNIVERSAL,
    /** Open to the states of one region. */
    REGIONAL,
    /** Open to some neighbouring states of one region. */
    SUBREGIONAL,
    /** Open to states of several regions, but not to all. */
    CROSS_REGIONAL
}
