package dev.comity.proof;

import dev.comity.policy.Effect;

/**
 * What a policy says of a situation, in parts that can differ one by one.
 *
 * <pre>{@code
 * Difference parted = Proof.difference(universalist, networked);
 * parted.changes().get(0).aspects().keySet();   // [CHOICE]
 * }</pre>
 */
public enum Aspect {
    /** Whether the candidate may lead. */
    STANDING,
    /** Who is to lead: a gap, a reservation, required leads, preferences, an order of levels. */
    CHOICE,
    /** How the work is shared: jointly, by coalitions, by states themselves, and what ranks equals. */
    SHARING,
    /** Who joins the leads or supports them. */
    COMPANY,
    /** What is cited as lawful, and which duties and warnings follow. */
    NOTES;

    static Aspect of(Effect effect) {
        if (effect instanceof Effect.Gap || effect instanceof Effect.Reserve || effect instanceof Effect.Include) {
            return CHOICE;
        }
        if (effect instanceof Effect.Permit) {
            return NOTES;
        }
        return switch (effect.stage()) {
            case VOTE, ELIGIBILITY -> STANDING;
            case RESULT -> NOTES;
            case SELECTION -> selection(effect);
        };
    }

    private static Aspect selection(Effect effect) {
        if (effect instanceof Effect.CoLead || effect instanceof Effect.Support) {
            return COMPANY;
        }
        boolean choice = effect instanceof Effect.Prefer
                || effect instanceof Effect.Ascend
                || effect instanceof Effect.AscendIfBetter
                || effect instanceof Effect.Hold;
        return choice ? CHOICE : SHARING;
    }
}
