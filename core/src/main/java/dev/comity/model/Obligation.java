package dev.comity.model;

/** How strongly a body's output binds (Abbott et al. 2000), weakest first. */
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
