package dev.comity.model;

/**
 * What kind of thing happened.
 *
 * <pre>{@code
 * world.event("g8-2014").get().kind();   // DECISION
 * world.on(LocalDate.of(1946, 12, 31)).events(EventKind.VETO).get(0);
 * // 1946-02-16 veto veto-1946-02-16-lebanon: Foreign troops in Syria and Lebanon
 * }</pre>
 */
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
