package dev.comity.policy;

/**
 * What an allocation obliges somebody to do.
 *
 * <pre>{@code
 * new Effect.Owe(DutyKind.REPORT, Party.leads(), Party.role(Role.SECURITY_COUNCIL), "at once").describe("");
 * // the leads owe the security-council to report (at once)
 * }</pre>
 */
public enum DutyKind {
    /** Give or obtain an authorisation. */
    AUTHORISE,
    /** Report what is done. */
    REPORT,
    /** Notify an instrument. */
    NOTIFY,
    /** Consult each other. */
    CONSULT,
    /** Review. */
    REVIEW,
    /** Invite outsiders to join. */
    INVITE,
    /** Bring a tried rule to the universal body. */
    UPLOAD,
    /** Help others to make rules. */
    FACILITATE,
    /** Bring a rule up to date. */
    UPDATE,
    /** Suspend a member. */
    SUSPEND
}
