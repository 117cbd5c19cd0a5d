package dev.comity.model;

/** Whether somebody consents. Unknown is the absence of a statement. */
public enum ConsentStance {
    /** Validly given. */
    VALID,
    /** Given by one of rival authorities, or contested. */
    DISPUTED,
    /** Refused. */
    NONE
}
