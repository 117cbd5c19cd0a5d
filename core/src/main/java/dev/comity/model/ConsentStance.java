package dev.comity.model;

/**
 * Whether somebody consents. Unknown is the absence of a statement.
 *
 * <pre>{@code
 * issue("gambia-2017").circumstances().consents().get(0).stance();   // DISPUTED
 * issue("haze-2013").circumstances().consents();                     // []
 * }</pre>
 */
public enum ConsentStance {
    /** Validly given. */
    VALID,
    /** Given by one of rival authorities, or contested. */
    DISPUTED,
    /** Refused. */
    NONE
}
