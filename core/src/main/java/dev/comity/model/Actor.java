package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;
import org.immutables.value.Value;

/**
 * One who can be a member: a state (predecessor states too), a customs territory, a regional economic integration
 * organisation, or a sub-national authority.
 *
 * <p>Build with {@link #builder()} or {@link #state(String, String)}. Equality is by all attributes. Immutable, safe
 * for any thread.
 *
 * <pre>{@code
 * world.actors().get("SUN").existence();    // 1922-12-30/1991-12-26
 * world.actors().get("SUN").successors();   // [RUS]
 * Actor.state("FRA", "France").kind();      // STATE
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Actor permits ImmutableActor {
    Actor() {}

    /** {@return the identifier: ISO 3166-1 alpha-3 for states, where there is one} */
    public abstract String id();

    /** {@return the English short name} */
    @Value.Default
    public String name() {
        return id();
    }

    /** {@return what it is in law} */
    @Value.Default
    public ActorKind kind() {
        return ActorKind.STATE;
    }

    /** {@return when it exists as a state, or otherwise} */
    @Value.Default
    public DateRange existence() {
        return DateRange.always();
    }

    /** {@return the states that came after it, for a predecessor state} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> successors();

    /** {@return the state in which it lies, for a sub-national authority; empty for others} */
    @Value.Default
    public String country() {
        return "";
    }

    /** {@return where its attributes come from} */
    @Value.Default
    public Provenance provenance() {
        return Provenance.none();
    }

    /**
     * {@return a state that always exists}
     *
     * @param id the id, for example {@code IDN}
     * @param name the name; may be the id
     */
    public static Actor state(String id, String name) {
        return builder().id(id).name(name).build();
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds actors. Only {@code id} is required. */
    public static final class Builder extends ImmutableActor.Builder {
        Builder() {}
    }
}
