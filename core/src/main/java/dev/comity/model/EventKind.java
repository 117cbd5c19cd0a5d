package dev.comity.model;

/** What kind of thing happened. */
public enum EventKind {
    /** An institution was founded. */
    FOUNDING,
    /** An institution ended. */
    ENDING,
    /** A state announced, notified or carried out an exit; its memberships say what came of it in law. */
    POLITICAL_EXIT,
    /** A veto was cast. */
    VETO,
    /** An emergency was declared. */
    DECLARATION,
    /** A decision, resolution or judgment. */
    DECISION,
    /** Anything else. */
    OTHER
}
