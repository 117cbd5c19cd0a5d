package dev.comity.model;

/**
 * What an actor says to a decision.
 *
 * <pre>{@code
 * Votes votes = new Votes(ImmutableSortedSet.of("north", "east"), ImmutableMap.of("east", Stance.ABSTAIN));
 * votes.with(Stance.ABSTAIN);   // [east]
 * votes.possibleSupporters();   // [north]
 * }</pre>
 */
public enum Stance {
    /** In favour. */
    SUPPORT,
    /** Against. */
    OPPOSE,
    /** Neither. */
    ABSTAIN
}
