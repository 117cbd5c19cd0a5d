package dev.comity.policy;

/**
 * What a reader of an allocation should know.
 *
 * <pre>{@code
 * new Effect.Warn(WarningKind.FORUM_SHOPPING, false).describe("");   // a warning is due: forum-shopping
 * }</pre>
 */
public enum WarningKind {
    /** Two allocated bodies do the same for the same states. */
    OVERLAP,
    /** The complainant may pick its forum. */
    FORUM_SHOPPING,
    /** Affected states are outside. */
    EXCLUSION,
    /** There is no way to enforce the outcome. */
    ENFORCEMENT_GAP,
    /** Lawfulness is disputed. */
    LEGALITY_DISPUTED,
    /** Force without authorisation was in question. */
    UNAUTHORISED_ENFORCEMENT,
    /** A regional standard lies below the universal floor. */
    FLOOR_BREACH,
    /** The arrangement is a stumbling block. */
    STUMBLING,
    /** Tribunals disagree. */
    CONFLICTING_RULINGS,
    /** A member is about to leave. */
    EXIT_PENDING,
    /** What the policy prefers was not to be had. */
    FALLBACK,
    /** The lead is not sufficient. */
    INSUFFICIENT,
    /** Opposite effects of one tier both stand. */
    CONFLICT,
    /** A rule hangs on a fact that is not known. */
    UNKNOWN_FACT,
    /** A body exists on paper only. */
    ZOMBIE
}
