package dev.comity.finding;

/** How badly a finding hurts, most severe first. */
public enum Severity {
    /** The description can't be used as it stands. */
    ERROR,
    /** The description can be used, but probably does not say what was meant. */
    WARNING,
    /** Worth knowing; nothing need be done. */
    NOTE
}
