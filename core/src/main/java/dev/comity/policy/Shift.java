package dev.comity.policy;

/**
 * Which way a subsidiarity rule lets work move; it stays where it is presumed to be until the rule is met.
 *
 * <pre>{@code
 * SubsidiarityRules.EUROPEAN_UNION.shift();        // UPWARD
 * SubsidiarityRules.CHARTER_ENFORCEMENT.shift();   // DOWNWARD
 * }</pre>
 */
public enum Shift {
    /** The work is presumed to be at the lower level and may move up. */
    UPWARD,
    /** The work is presumed to be at the higher level and may move down. */
    DOWNWARD
}
