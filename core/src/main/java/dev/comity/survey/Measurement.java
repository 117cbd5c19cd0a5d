package dev.comity.survey;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was measured: a value, or why there is none, with what it was worked out from and how it divides. An undefined
 * value is no zero. Exact wherever the inputs are. Equality is by all attributes. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Measurement council = Survey.of(world.on(LocalDate.of(2025, 6, 30))).power("UNSC");
 * council.figure();                  // 0.0259
 * council.part(Axis.STATE, "USA");   // Optional[421/2145]
 * }</pre>
 */
@Value.Immutable
public abstract sealed class Measurement permits ImmutableMeasurement {
    Measurement() {}

    /** {@return the measure} */
    public abstract Measure measure();

    /** {@return of what, in words} */
    public abstract String subject();

    /** {@return the value; empty if undefined} */
    public abstract Optional<Fraction> value();

    /** {@return why there is no value; empty if there is one} */
    @Value.Default
    public String undefined() {
        return "";
    }

    /** {@return a word for the value, where the measure has grades; else empty} */
    @Value.Default
    public String word() {
        return "";
    }

    /** {@return thresholds, weights, counts: what it was worked out from} */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, String> inputs();

    /** {@return the break-down} */
    @Value.NaturalOrder
    public abstract ImmutableSortedSet<Part> parts();

    /**
     * {@return the value of a part; empty if there is none of that axis and key}
     *
     * @param axis along what it was broken down
     * @param key which domain, function, region, state, institution or component
     */
    public final Optional<Fraction> part(Axis axis, String key) {
        for (Part part : parts()) {
            if (part.axis() == axis && part.key().equals(key)) {
                return Optional.of(part.value());
            }
        }
        return Optional.empty();
    }

    /** {@return whether it has a value} */
    public final boolean isDefined() {
        return value().isPresent();
    }

    /** {@return the value to four places with its word, or why there is none} */
    public final String figure() {
        return value().map(MeasurementText::rounded).orElse("undefined, since " + undefined())
                + (word().isEmpty() ? "" : ", " + word());
    }

    /** {@return the value to four places, the formula, the inputs and the greatest parts: at most one screen} */
    @Override
    public final String toString() {
        return MeasurementText.of(this);
    }

    @Value.Check
    void check() {
        if (value().isPresent() != undefined().isEmpty()) {
            throw new IllegalArgumentException("a measurement has a value or a reason why not");
        }
        if (value().isPresent() && !measure().admits(value().get())) {
            throw new IllegalArgumentException(
                    "`" + measure() + "` lies in " + measure().range() + ", not at `" + value().get() + "`");
        }
    }

    /** {@return a new builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds measurements; the survey does. */
    public static final class Builder extends ImmutableMeasurement.Builder {
        Builder() {}

        Builder input(String name, Object value) {
            inputs(name, value.toString());
            return this;
        }

        Builder part(Axis axis, String key, Fraction value) {
            parts(new Part(axis, key, value));
            return this;
        }

        /** Sets the value of a ratio, or that it has none since the whole is zero. */
        Builder ratio(Fraction part, Fraction whole, String reason) {
            return orElse(whole.equals(Fraction.ZERO) ? Optional.empty() : Optional.of(part.over(whole)), reason);
        }

        Builder orElse(Optional<Fraction> value, String reason) {
            value(value);
            undefined(value.isPresent() ? "" : reason);
            return this;
        }
    }
}
