package dev.comity.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A value with the days on which it holds and its source.
 *
 * <pre>{@code
 * Dated<Role> role = Dated.from(LocalDate.of(1995, 1, 1), Role.TRADE_BODY);
 * role.validity();                           // 1995-01-01/..
 * role.knownAt(LocalDate.of(1994, 4, 15));   // Optional.empty
 * }</pre>
 *
 * @param <T> the type of the value
 * @param value what holds
 * @param validity when
 * @param provenance who says so
 */
public record Dated<T>(T value, Validity validity, Provenance provenance) {
    /**
     * {@return a value that always holds}
     *
     * @param <T> the type of the value
     * @param value what holds
     */
    public static <T> Dated<T> always(T value) {
        return new Dated<>(value, Validity.always(), Provenance.none());
    }

    /**
     * {@return a value that holds from a day on}
     *
     * @param <T> the type of the value
     * @param startInclusive the first day
     * @param value what holds
     */
    public static <T> Dated<T> from(LocalDate startInclusive, T value) {
        return new Dated<>(value, Validity.from(startInclusive), Provenance.none());
    }

    /**
     * {@return what was known of it on a day}
     *
     * @param date the day
     */
    public Optional<Dated<T>> knownAt(LocalDate date) {
        return validity.knownAt(date).map(known -> new Dated<>(value, known, provenance));
    }
}
