package dev.comity.model;

/** Whether a body lives (Gray 2018). */
public enum Vitality {
    /** Meets and works. */
    ALIVE,
    /** Exists on paper: summits overdue, head missing, or a third of the members gone. */
    ZOMBIE,
    /** Terminated or without members. */
    DEAD
}
