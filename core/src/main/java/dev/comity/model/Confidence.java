package dev.comity.model;

/**
 * How sure a statement of fact is.
 *
 * <pre>{@code
 * Provenance counted = new Provenance("the secretariat's web page", Confidence.MEDIUM, "counted by hand");
 * Membership.builder().actor("FRA").provenance(counted).build().provenance().confidence();   // MEDIUM
 * }</pre>
 */
public enum Confidence {
    /** Checked against its source. */
    HIGH,
    /** Probably right; a detail may be off. */
    MEDIUM,
    /** Uncertain; the note says why. */
    LOW
}
