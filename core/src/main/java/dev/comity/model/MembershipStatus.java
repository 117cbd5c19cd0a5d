package dev.comity.model;

/**
 * What an actor is to an institution on a day.
 *
 * <pre>{@code
 * MembershipStatus.SUSPENDED.belongs();    // true
 * MembershipStatus.SUSPENDED.votes();      // false
 * MembershipStatus.NOTICE_GIVEN.votes();   // true
 * }</pre>
 */
public enum MembershipStatus {
    /** Has asked to join. */
    APPLICANT,
    /** Has signed, but is not yet bound. */
    SIGNATORY,
    /** Applies the treaty provisionally; counts as bound. */
    PROVISIONAL,
    /** Full member or party. */
    FULL,
    /** Associate. */
    ASSOCIATE,
    /** Observer. */
    OBSERVER,
    /** Suspended by the institution: bound, without a vote. */
    SUSPENDED,
    /** Stays away of its own will: neither bound in practice nor voting. */
    SELF_SUSPENDED,
    /** Has given notice; still a full member. */
    NOTICE_GIVEN,
    /** Has left. */
    FORMER;

    /** {@return whether the institution reaches the actor: full, provisional, under notice, or suspended} */
    public boolean reached() {
        return votes() || this == SUSPENDED;
    }

    /** {@return whether the actor is a member: reached, or one that stays away} */
    public boolean belongs() {
        return reached() || this == SELF_SUSPENDED;
    }

    /** {@return whether the actor takes part in decisions} */
    public boolean votes() {
        return this == FULL || this == NOTICE_GIVEN || this == PROVISIONAL;
    }
}
