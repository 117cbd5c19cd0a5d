package dev.comity.model;

/**
 * How strongly a body's output binds (Abbott et al. 2000), weakest first.
 *
 * <pre>{@code
 * issue("ai-act-2024").requires();                  // Optional[HARD]
 * Obligation.SOFT.compareTo(Obligation.HARD) < 0;   // true
 * }</pre>
 */
public enum Obligation {
    /** Not at all. */
    NONE,
    /** Politically. */
    SOFT,
    /** To a procedure: to report, to submit a pledge. */
    PROCEDURAL,
    /** In law. */
    HARD
}
