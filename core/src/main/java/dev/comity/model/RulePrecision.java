package dev.comity.model;

/** How exact a body's rules are (Abbott et al. 2000). */
public enum RulePrecision {
    /** Principles. */
    LOW,
    /** In between. */
    MEDIUM,
    /** Detailed rules. */
    HIGH
}
