package dev.comity.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.finding.Findings;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A governance architecture: all actors and institutions with their dated facts, the links between institutions, events
 * and the region scheme.
 *
 * <p>{@link #on(LocalDate)} shows it on a day, {@link #knownAt(LocalDate)} what was known of it on a day, {@link
 * #with(Change)} makes a changed one that shares all that did not change. Build with {@link #builder()}. Equality is by
 * all attributes; the order in which actors or institutions were added does not matter. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Architecture blocs = Architecture.builder()
 *         .name("two neighbours")
 *         .addStates("north", "south")
 *         .add(Institution.builder().id("league").scope(Scope.REGIONAL).fullMembers("north", "south").build())
 *         .build();
 * blocs.on(LocalDate.of(2026, 1, 2)).reach("league");   // [north, south]
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Architecture permits ImmutableArchitecture {
    /** The day last asked for: questions come in runs of one day, and what a snapshot has worked out serves them all. */
    private final AtomicReference<@Nullable Snapshot> last = new AtomicReference<>();

    Architecture() {}

    /** {@return a name for people; may be empty} */
    @Value.Default
    public String name() {
        return "";
    }

    /** {@return actors by id} */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Actor> actors();

    /** {@return institutions by id} */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Institution> institutions();

    /** {@return interfaces between institutions} */
    public abstract ImmutableList<Link> links();

    /** {@return what happened} */
    public abstract ImmutableList<Event> events();

    /**
     * {@return the event of an id; empty if there is none}
     *
     * @param id the id of an event
     */
    public final Optional<Event> event(String id) {
        for (Event event : events()) {
            if (event.id().equals(id)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    /** {@return the region scheme by which levels and spillovers are told} */
    @Value.Default
    public RegionScheme regionScheme() {
        return new RegionScheme("none", "", ImmutableMap.of(), ImmutableMap.of());
    }

    /** {@return measures of actors, for example {@code population}, by name of the measure and actor} */
    public abstract ImmutableMap<String, ImmutableMap<String, Fraction>> measures();

    /** {@return the latest date that it knows; empty if it knows none} */
    public abstract Optional<LocalDate> latest();

    /**
     * {@return this architecture on a day} The snapshot of the day last asked for is kept.
     *
     * @param date the day
     */
    public final Snapshot on(LocalDate date) {
        Snapshot snapshot = last.get();
        if (snapshot == null || !snapshot.date().equals(date)) {
            snapshot = new Snapshot(this, date);
            last.set(snapshot);
        }
        return snapshot;
    }

    /**
     * {@return what was known of this architecture on a day}
     *
     * @param date the day
     */
    public final Architecture knownAt(LocalDate date) {
        return Knowledge.at(this, date);
    }

    /**
     * {@return an architecture with one change}
     *
     * @param change what changes
     * @throws IllegalArgumentException if the change speaks of an institution that is not there
     */
    public final Architecture with(Change change) {
        return change.applyTo(this);
    }

    /**
     * {@return an architecture with one institution added or replaced}
     *
     * @param institution takes the place of one with the same id
     */
    public final Architecture with(Institution institution) {
        TreeMap<String, Institution> changed = new TreeMap<>(institutions());
        changed.put(institution.id(), institution);
        return toBuilder().institutions(changed).build();
    }

    /**
     * {@return the institution of an id}
     *
     * @param id the id of an institution
     * @throws IllegalArgumentException if there is none
     */
    public final Institution institution(String id) {
        Institution institution = institutions().get(id);
        if (institution == null) {
            throw new IllegalArgumentException("there is no institution `" + id + "`");
        }
        return institution;
    }

    /**
     * {@return all memberships of an institution over time, own and derived, by actor and beginning} A derived one keeps
     * the source of the membership from which it follows, and is cut to the days of the derivation and of the institution.
     *
     * @param institution the id of an institution
     * @throws IllegalArgumentException if there is no such institution
     */
    public final ImmutableList<Membership> memberships(String institution) {
        return Roll.of(this, institution);
    }

    /** {@return the days on which some fact begins or ends, or something happens, sorted} */
    public final ImmutableSortedSet<LocalDate> changePoints() {
        return Knowledge.changePoints(this);
    }

    /** {@return what is wrong with this description: unknown actors, overlapping memberships, cycles, and so on} */
    public final Findings check() {
        return ArchitectureCheck.check(this);
    }

    /** {@return a line on what it holds} */
    @Override
    public final String toString() {
        String known = latest().isPresent() ? ", known up to " + latest().get() : "";
        return (name().isEmpty() ? "an architecture" : name()) + ": " + actors().size() + " actors, "
                + institutions().size() + " institutions" + known;
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

    /** Builds architectures. Nothing is required. */
    public static final class Builder extends ImmutableArchitecture.Builder {
        Builder() {}

        /**
         * Adds actors; their ids must differ.
         *
         * @param actors the actors
         * @return this
         */
        public Builder add(Actor... actors) {
            for (Actor actor : actors) {
                actors(actor.id(), actor);
            }
            return this;
        }

        /**
         * Adds states that always exist, by their ids.
         *
         * @param ids the ids of states, which are their names too
         * @return this
         */
        public Builder addStates(String... ids) {
            for (String id : ids) {
                add(Actor.state(id, id));
            }
            return this;
        }

        /**
         * Adds institutions; their ids must differ.
         *
         * @param institutions the institutions
         * @return this
         */
        public Builder add(Institution... institutions) {
            for (Institution institution : institutions) {
                institutions(institution.id(), institution);
            }
            return this;
        }
    }
}
