package dev.comity.model;

/** What an actor says to a decision. */
public enum Stance {
    /** In favour. */
    SUPPORT,
    /** Against. */
    OPPOSE,
    /** Neither. */
    ABSTAIN
}
