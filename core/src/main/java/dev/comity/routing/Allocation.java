package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import org.immutables.value.Value;

/**
 * What became of one unit. Equality is by all attributes. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Allocation force = router.route(issue("darfur-2007")).allocation(GovernanceFunction.PEACE_OPERATION);
 * force.leadIds();   // [AU, UN]
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Allocation permits ImmutableAllocation {
    Allocation() {}

    /** {@return the unit} */
    public abstract Unit unit();

    /** {@return whether somebody leads} */
    public abstract Status status();

    /** {@return leads and co-leads, sorted by id; empty for a gap} */
    public abstract ImmutableList<Lead> leads();

    /** {@return those who support} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> supporting();

    /** {@return what must be obtained first: authorisation, consent, waiver; empty unless conditional} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> conditions();

    /** {@return why nobody leads; empty unless there is a gap} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> reasons();

    /** {@return states that carry it out directly, since no body covers them} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> direct();

    /** {@return states that are left out} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> uncovered();

    /** {@return the rules that fired undefeated} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> rules();

    /** {@return the ids of leads and co-leads} */
    public final ImmutableSortedSet<String> leadIds() {
        return leads().stream()
                .map(Lead::institution)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** {@return the unit, the status and the leads in one line} */
    @Override
    public final String toString() {
        String who = switch (status()) {
            case GAP -> "gap: " + String.join("; ", reasons());
            case CONDITIONAL -> String.join(" + ", leadIds()) + " if granted " + String.join(", ", conditions());
            case ALLOCATED -> String.join(" + ", leadIds());
        };
        return unit() + ": " + who
                + (supporting().isEmpty() ? "" : "; supported by " + String.join(", ", supporting()));
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds allocations. {@code unit} and {@code status} are required. */
    public static final class Builder extends ImmutableAllocation.Builder {
        Builder() {}
    }
}
