package dev.comity.model;

/**
 * What a forum can do about an issue. *Indivisible* functions have one lead, or a joint one; *per-dispute* ones follow
 * the parties; of the *partitionable* ones each forum may lead for its own members.
 *
 * <pre>{@code
 * GovernanceFunction.MONITORING.kind();             // PARTITIONABLE
 * GovernanceFunction.ENFORCEMENT.kind();            // INDIVISIBLE
 * GovernanceFunction.ENFORCEMENT.needsDecision();   // true
 * }</pre>
 */
public enum GovernanceFunction {
    /** Principles meant for all. */
    NORM_SETTING(Kind.INDIVISIBLE),
    /** Detailed rules for those who take part. */
    RULE_MAKING(Kind.PARTITIONABLE),
    /** Authorising measures that would otherwise be unlawful, above all force. */
    AUTHORISATION(Kind.INDIVISIBLE),
    /** Coercion: sanctions, force. */
    ENFORCEMENT(Kind.INDIVISIBLE),
    /** Peacekeeping and other operations on the spot. */
    PEACE_OPERATION(Kind.INDIVISIBLE),
    /** Good offices, mediation, conciliation. */
    MEDIATION(Kind.PER_DISPUTE),
    /** Arbitration and adjudication. */
    DISPUTE_SETTLEMENT(Kind.PER_DISPUTE),
    /** Watching whether commitments are kept. */
    MONITORING(Kind.PARTITIONABLE),
    /** Inspecting with a right of access. */
    VERIFICATION(Kind.PARTITIONABLE),
    /** Declaring an emergency with legal or practical consequences. */
    EMERGENCY_DECLARATION(Kind.INDIVISIBLE),
    /** Acting in an emergency. */
    CRISIS_RESPONSE(Kind.PARTITIONABLE),
    /** Carrying out what was agreed. */
    IMPLEMENTATION(Kind.PARTITIONABLE),
    /** Paying for it. */
    FINANCING(Kind.PARTITIONABLE),
    /** Training, equipment, advice. */
    CAPACITY_BUILDING(Kind.PARTITIONABLE),
    /** Gathering and sharing what is known. */
    INFORMATION(Kind.PARTITIONABLE),
    /** Bringing policies into line without binding rules. */
    COORDINATION(Kind.PARTITIONABLE);

    /** How the work of a function divides among forums. */
    public enum Kind {
        /** One lead or joint leads. */
        INDIVISIBLE,
        /** A lead for each dispute. */
        PER_DISPUTE,
        /** A lead for each group of states. */
        PARTITIONABLE
    }

    private final Kind kind;

    GovernanceFunction(Kind kind) {
        this.kind = kind;
    }

    /** {@return how the work divides} */
    public Kind kind() {
        return kind;
    }

    /** {@return whether a body must take a decision to do this, where its mandate does not say otherwise} */
    public boolean needsDecision() {
        return switch (this) {
            case MONITORING,
                    VERIFICATION,
                    INFORMATION,
                    IMPLEMENTATION,
                    MEDIATION,
                    EMERGENCY_DECLARATION,
                    DISPUTE_SETTLEMENT -> false;
            default -> true;
        };
    }
}
