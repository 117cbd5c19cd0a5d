package dev.comity.policy;

/**
 * What must be obtained before a conditional lead may act.
 *
 * <pre>{@code
 * new Effect.Require(Requirement.AUTHORISATION).describe("AU");   // AU may lead only with authorisation
 * }</pre>
 */
public enum Requirement {
    /** An authorisation by the council. */
    AUTHORISATION,
    /** The consent of those concerned. */
    CONSENT,
    /** A waiver. */
    WAIVER
}
