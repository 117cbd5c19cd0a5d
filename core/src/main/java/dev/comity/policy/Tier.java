package dev.comity.policy;

/**
 * The tiers of rules, strongest first. Where effects oppose each other, the higher tier wins; annotations only annotate.
 *
 * <pre>{@code
 * networked.rules().get("R31").tier();                   // DIVISION_OF_LABOUR
 * Tier.CHARTER.compareTo(Tier.DIVISION_OF_LABOUR) < 0;   // true
 * }</pre>
 */
public enum Tier {
    /** The Charter of the United Nations (L1). */
    CHARTER,
    /** Treaties of a sector (L2). */
    TREATY,
    /** Who can act at all (E). */
    ELIGIBILITY,
    /** The policy's division of labour (D). */
    DIVISION_OF_LABOUR,
    /** Which level suffices (S). */
    SUBSIDIARITY,
    /** Ranking among equals (T). */
    RANKING,
    /** Duties and warnings (W). */
    ANNOTATION
}
