package dev.comity.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Values over time. Several may hold on one day, as with the roles of an institution; where only one can, as with its
 * decision rule, the one that began last counts. Where different values began last on one day they contradict each
 * other, and none counts: the order in which they are given says nothing. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Timeline<Scope> scopes = Timeline.of(ImmutableList.of(
 *         Dated.from(LocalDate.of(1961, 9, 30), Scope.REGIONAL),
 *         Dated.from(LocalDate.of(2005, 1, 1), Scope.UNIVERSAL)));
 * scopes.at(LocalDate.of(2010, 1, 1));      // Optional[UNIVERSAL]
 * scopes.allAt(LocalDate.of(2010, 1, 1));   // [REGIONAL, UNIVERSAL]
 * scopes.at(LocalDate.of(1950, 1, 1));      // Optional.empty
 * }</pre>
 *
 * @param <T> the type of the values
 * @param entries the values, in the order in which they were given
 */
public record Timeline<T>(ImmutableList<Dated<T>> entries) {
    /**
     * {@return a timeline of the entries}
     *
     * @param <T> the type of the values
     * @param entries the values, in any order
     */
    public static <T> Timeline<T> of(ImmutableList<Dated<T>> entries) {
        return new Timeline<>(entries);
    }

    /**
     * {@return the entry that holds on the day; of several the one that began last; empty if none does, or they differ}
     *
     * @param date the day
     */
    public Optional<Dated<T>> entryAt(LocalDate date) {
        Dated<T> best = null;
        boolean contradicted = false;
        for (Dated<T> entry : entries) {
            if (!entry.validity().on(date)) {
                continue;
            }
            if (best == null || beganLater(entry, best)) {
                best = entry;
                contradicted = false;
            } else if (!beganLater(best, entry)) {
                contradicted |= !entry.value().equals(best.value());
            }
        }
        return contradicted ? Optional.empty() : Optional.ofNullable(best);
    }

    private static boolean beganLater(Dated<?> one, Dated<?> other) {
        return one.validity().range().startsLaterThan(other.validity().range());
    }

    /**
     * {@return the value that holds on the day; of several the one that began last; empty if none does, or they differ}
     *
     * @param date the day
     */
    public Optional<T> at(LocalDate date) {
        return entryAt(date).map(Dated::value);
    }

    /**
     * {@return every value that holds on the day, in the order of the entries}
     *
     * @param date the day
     */
    public ImmutableList<T> allAt(LocalDate date) {
        ImmutableList.Builder<T> values = ImmutableList.builder();
        for (Dated<T> entry : entries) {
            if (entry.validity().on(date)) {
                values.add(entry.value());
            }
        }
        return values.build();
    }

    /**
     * {@return what was known of these entries on a day}
     *
     * @param <T> the type of the values
     * @param entries the values, in any order
     * @param date the day
     */
    public static <T> ImmutableList<Dated<T>> knownAt(ImmutableList<Dated<T>> entries, LocalDate date) {
        ImmutableList.Builder<Dated<T>> known = ImmutableList.builder();
        for (Dated<T> entry : entries) {
            entry.knownAt(date).ifPresent(known::add);
        }
        return known.build();
    }
}
