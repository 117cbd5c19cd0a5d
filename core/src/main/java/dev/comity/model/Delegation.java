package dev.comity.model;

/** To whom interpretation and enforcement are delegated (Abbott et al. 2000). */
public enum Delegation {
    /** To nobody. */
    NONE,
    /** To a secretariat or committee. */
    SECRETARIAT,
    /** To a tribunal. */
    TRIBUNAL
}
