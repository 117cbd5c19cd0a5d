package dev.comity.model;

/** How sure a statement of fact is. */
public enum Confidence {
    /** Checked against its source. */
    HIGH,
    /** Probably right; a detail may be off. */
    MEDIUM,
    /** Uncertain; the note says why. */
    LOW
}
