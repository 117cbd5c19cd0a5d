package dev.comity.proof;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.model.Fraction;
import dev.comity.model.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is wanted of a situation, asked fact by fact. A fact that is not wanted is free. */
final class Wanted {
    final ImmutableSortedMap<String, Reading> readings;
    final Parameters parameters;

    Wanted(Map<String, Reading> readings, Parameters parameters) {
        this.readings = ImmutableSortedMap.copyOf(readings);
        this.parameters = parameters;
    }

    boolean free(String fact) {
        return !readings.containsKey(fact);
    }

    /** {@return the word that is wanted, {@code unknown} too; empty if the fact is free, a number, or many words} */
    Optional<String> word(String fact) {
        Reading reading = readings.get(fact);
        if (reading instanceof Reading.Unknown) {
            return Optional.of(Reading.UNKNOWN_WORD);
        }
        boolean single = reading instanceof Reading.Known known && known.words().size() == 1;
        return single ? Optional.of(((Reading.Known) reading).words().first()) : Optional.empty();
    }

    /** {@return whether one of some words is wanted} */
    boolean is(String fact, String... words) {
        Optional<String> wanted = word(fact);
        return wanted.isPresent() && List.of(words).contains(wanted.get());
    }

    /** {@return whether a word is wanted, or nothing that speaks against it} */
    boolean maybe(String fact, String word) {
        return free(fact) || is(fact, word);
    }

    /** {@return whether a tag or a part of a domain is among the wanted ones} */
    boolean has(String fact, String word) {
        return readings.get(fact) instanceof Reading.Known known
                && known.words().contains(word);
    }

    Optional<Fraction> number(String fact) {
        return readings.get(fact) instanceof Reading.Number number ? Optional.of(number.value()) : Optional.empty();
    }

    /** {@return the constant of the wanted word; empty if none is wanted, or one that is no constant} */
    <E extends Enum<E>> Optional<E> constant(String fact, Class<E> type) {
        Optional<String> wanted = word(fact);
        for (E constant : type.getEnumConstants()) {
            if (wanted.isPresent() && Words.of(constant).equals(wanted.get())) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** {@return yes or no as wanted; empty if free or wanted unknown} */
    Optional<Boolean> yesNo(String fact) {
        return is(fact, "yes", "no") ? Optional.of(is(fact, "yes")) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wanted that && readings.equals(that.readings) && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return readings.hashCode();
    }

    /** {@return these readings and more; empty if they contradict each other} */
    Optional<Wanted> and(Map<String, Reading> more) {
        Map<String, Reading> all = new TreeMap<>(readings);
        for (Map.Entry<String, Reading> entry : more.entrySet()) {
            Reading old = all.put(entry.getKey(), entry.getValue());
            if (old != null && !old.equals(entry.getValue())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Wanted(all, parameters));
    }
}
