package dev.comity.model;

/**
 * What an institution is in law (Vabulas &amp; Snidal 2013 for the informal ones).
 *
 * <pre>{@code
 * world.institution("ASEAN").kind();   // FORMAL_IGO
 * world.institution("G20").kind();     // INFORMAL
 * }</pre>
 */
public enum InstitutionKind {
    /** An organisation founded by treaty, with organs of its own. */
    FORMAL_IGO,
    /** A treaty, with a conference of parties at most. */
    TREATY,
    /** An intergovernmental grouping without a treaty. */
    INFORMAL,
    /** An agency of two states. */
    BILATERAL_AGENCY,
    /** Regular talks between organisations or states. */
    DIALOGUE,
    /** A network of administrations, cities or provinces. */
    NETWORK,
    /** States and organisations joined for one task and a limited time. */
    COALITION
}
