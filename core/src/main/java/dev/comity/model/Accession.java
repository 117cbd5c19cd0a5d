package dev.comity.model;

/** Whether outsiders may join. */
public enum Accession {
    /** Open to those who meet the conditions. */
    OPEN,
    /** By invitation of the members. */
    INVITATION,
    /** Closed. */
    CLOSED
}
