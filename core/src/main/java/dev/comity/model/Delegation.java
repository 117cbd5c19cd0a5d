package dev.comity.model;

/**
 * To whom interpretation and enforcement are delegated (Abbott et al. 2000).
 *
 * <pre>{@code
 * world.institution("ABACC").mandates().get(0).delegation();   // Optional[SECRETARIAT]
 * }</pre>
 */
public enum Delegation {
    /** To nobody. */
    NONE,
    /** To a secretariat or committee. */
    SECRETARIAT,
    /** To a tribunal. */
    TRIBUNAL
}
