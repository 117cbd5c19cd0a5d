package dev.comity.model;

/**
 * How exact a body's rules are (Abbott et al. 2000).
 *
 * <pre>{@code
 * world.institution("ABACC").mandates().get(0).precision();   // Optional[HIGH]
 * }</pre>
 */
public enum RulePrecision {
    /** Principles. */
    LOW,
    /** In between. */
    MEDIUM,
    /** Detailed rules. */
    HIGH
}
