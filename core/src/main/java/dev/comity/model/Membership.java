package dev.comity.model;

import org.immutables.value.Value;

/**
 * What an actor is to an institution over a span of time. Spans of one actor in one institution never overlap; {@link
 * Architecture#check()} says so where they do.
 *
 * <p>Equality is by all attributes. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Membership.of("FRA", MembershipStatus.FULL, Validity.parse("1948-06-16/.."));   // FRA full 1948-06-16/..
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Membership permits ImmutableMembership {
    Membership() {}

    /** {@return the member: an actor, or an institution where organisations are members} */
    public abstract String actor();

    /** {@return the status} */
    @Value.Default
    public MembershipStatus status() {
        return MembershipStatus.FULL;
    }

    /** {@return when} */
    @Value.Default
    public Validity validity() {
        return Validity.always();
    }

    /** {@return the instrument by which it came about; empty if not said} */
    @Value.Default
    public String instrument() {
        return "";
    }

    /** {@return why the status is contested; empty if it is not} */
    @Value.Default
    public String contested() {
        return "";
    }

    /** {@return where this comes from} */
    @Value.Default
    public Provenance provenance() {
        return Provenance.none();
    }

    /**
     * {@return a membership}
     *
     * @param actor the id of an actor
     * @param status what it is to the institution
     * @param validity when
     */
    public static Membership of(String actor, MembershipStatus status, Validity validity) {
        return builder().actor(actor).status(status).validity(validity).build();
    }

    /** {@return a line on who is what and when} */
    @Override
    public final String toString() {
        return actor() + " " + Words.of(status()) + " " + validity();
    }

    /** {@return a builder that begins with these attributes} */
    public Builder toBuilder() {
        Builder builder = builder();
        builder.from(this);
        return builder;
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds memberships. Only {@code actor} is required; the default is a full membership without bounds. */
    public static final class Builder extends ImmutableMembership.Builder {
        Builder() {}
    }
}
