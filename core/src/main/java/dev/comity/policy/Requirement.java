package dev.comity.policy;

/** What must be obtained before a conditional lead may act. */
public enum Requirement {
    /** An authorisation by the council. */
    AUTHORISATION,
    /** The consent of those concerned. */
    CONSENT,
    /** A waiver. */
    WAIVER
}
