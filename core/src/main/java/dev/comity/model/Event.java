package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that happened, known from its day on. It changes no membership or mandate by itself; an issue that cites it
 * lets rules see it.
 *
 * <p>Build with {@link #builder()}; varargs add, Iterables replace. Equality is by all attributes. Immutable, safe for
 * any thread.
 *
 * <pre>{@code
 * Event walkout = Event.builder()
 *         .id("walkout").kind(EventKind.POLITICAL_EXIT).date(DatePoint.parse("2025-06"))
 *         .institutions("WHO").actors("USA")
 *         .build();
 * walkout.happenedBy(LocalDate.of(2025, 5, 31));   // false
 * walkout.concerns("WHO");                         // true
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Event permits ImmutableEvent {
    Event() {}

    /** {@return the identifier} */
    public abstract String id();

    /** {@return what kind of thing} */
    public abstract EventKind kind();

    /** {@return when} */
    public abstract DatePoint date();

    /** {@return a line about it; may be empty} */
    @Value.Default
    public String title() {
        return "";
    }

    /** {@return the institutions concerned} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> institutions();

    /** {@return the actors concerned; of a veto, who cast it} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<String> actors();

    /** {@return the number of the draft that was voted on; empty if not said, or if nothing was} */
    @Value.Default
    public String draft() {
        return "";
    }

    /** {@return when an emergency special session took the matter of a veto up; empty if none did} */
    public abstract Optional<DatePoint> emergencySession();

    /** {@return where this comes from} */
    @Value.Default
    public Provenance provenance() {
        return Provenance.none();
    }

    /**
     * {@return whether it has happened by a day}
     *
     * @param day the day, which counts
     */
    public final boolean happenedBy(LocalDate day) {
        return !date().date().isAfter(day);
    }

    /**
     * {@return whether it names an actor or institution}
     *
     * @param id the id of an actor or institution
     */
    public final boolean concerns(String id) {
        return actors().contains(id) || institutions().contains(id);
    }

    /** {@return a line on what happened and when} */
    @Override
    public final String toString() {
        return date() + " " + Words.of(kind()) + " " + id() + (title().isEmpty() ? "" : ": " + title());
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

    /** Builds events. {@code id}, {@code kind} and a date are required. */
    public static final class Builder extends ImmutableEvent.Builder {
        Builder() {}

        /**
         * Sets a date that is known to the day.
         *
         * @param day the day
         * @return this
         */
        public Builder on(LocalDate day) {
            date(DatePoint.of(day));
            return this;
        }
    }
}
