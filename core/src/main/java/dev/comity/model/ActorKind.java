package dev.comity.model;

/**
 * What an actor is in law.
 *
 * <pre>{@code
 * world.actors().get("HKG").kind();   // CUSTOMS_TERRITORY
 * world.actors().get("EU").kind();    // REIO
 * }</pre>
 */
public enum ActorKind {
    /** A state. */
    STATE,
    /** A customs territory that joins trade bodies in its own right. */
    CUSTOMS_TERRITORY,
    /** A regional organisation to which members have transferred competence. */
    REIO,
    /** A city, province or other authority below the state. */
    SUBNATIONAL
}
