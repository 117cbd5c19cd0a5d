package dev.comity.model;

/**
 * What a forum is for the law: rules name roles, never identifiers.
 *
 * <pre>{@code
 * world.on(LocalDate.of(2026, 1, 2)).bearing(Role.SECURITY_COUNCIL);               // [UNSC]
 * world.institution("WTO").hasRole(Role.TRADE_BODY, LocalDate.of(1994, 12, 31));   // false
 * }</pre>
 */
public enum Role {
    /** The body that may authorise force (Charter of the United Nations, chapter VII). */
    SECURITY_COUNCIL,
    /** The plenary that may debate when the council is blocked (General Assembly resolution 377(V)). */
    GENERAL_ASSEMBLY,
    /** The universal political organisation. */
    UN,
    /** A court or arbitral tribunal between states. */
    COURT,
    /** The authority that declares international health emergencies (International Health Regulations, art. 12). */
    HEALTH_AUTHORITY,
    /** A regional organisation of the health authority (WHO Constitution, chapter XI). */
    HEALTH_REGION,
    /** The nuclear inspectorate (Treaty on the Non-Proliferation of Nuclear Weapons, art. III). */
    SAFEGUARDS,
    /** A regional nuclear inspectorate. */
    REGIONAL_SAFEGUARDS,
    /** The universal lender of last resort. */
    MONETARY_FUND,
    /** A regional financing arrangement. */
    RFA,
    /** The universal trade organisation. */
    TRADE_BODY,
    /** A regional or bilateral trade agreement. */
    RTA,
    /** An arrangement for arbitration in place of appeal. */
    APPEAL_ARBITRATION,
    /** The continental organisation of Africa. */
    AU,
    /** A regional economic community that it recognises. */
    REC,
    /** The supranational union with conferred competences (Treaty on the Functioning of the EU, arts 2–6). */
    EU,
    /** The universal climate treaty. */
    CLIMATE_TREATY,
    /** A body for a regional sea, a fish stock or a river basin. */
    WATERS_BODY,
    /** A network of cities, provinces or other sub-national authorities. */
    SUB_NATIONAL
}
