package dev.comity.scenario;

import dev.comity.model.Words;
import dev.comity.survey.Axis;
import java.util.Comparator;
import java.util.Optional;

/**
 * A share that is measured in every sample. Sorted by quantity, then by axis, the whole first, then by key.
 *
 * <pre>{@code
 * Facet.of(Facet.Quantity.OPENED, Axis.REGION, "Africa");   // opened region Africa
 * }</pre>
 *
 * @param quantity what is measured
 * @param axis along what; empty: as a whole
 * @param key where on the axis; empty: as a whole
 */
public record Facet(Quantity quantity, Optional<Axis> axis, String key) implements Comparable<Facet> {
    private static final Comparator<Facet> ORDER = Comparator.comparing(Facet::quantity)
            .thenComparing(facet -> facet.axis().map(Axis::ordinal).orElse(-1))
            .thenComparing(Facet::key);

    /** What is measured. Each is a share from 0 to 1; issues count by weight, and the units of one issue alike. */
    public enum Quantity {
        /** Units that nobody leads in the sample. */
        GAPS,
        /** Units that nobody leads any more; broken down by domain, function and region of those affected. */
        OPENED,
        /** Units that somebody leads where nobody did. */
        CLOSED,
        /** Units that others lead. */
        MOVED,
        /**
         * Affected actors that lose, in some unit, every lead that covered them; broken down by actor, it is of the units
         * that concern this one.
         */
        LOSING
    }

    /**
     * {@return a share as a whole}
     *
     * @param quantity what is measured
     */
    public static Facet of(Quantity quantity) {
        return new Facet(quantity, Optional.empty(), "");
    }

    /**
     * {@return a share at one place of an axis}
     *
     * @param quantity what is measured
     * @param axis along what
     * @param key where on the axis: a domain, function, region or actor
     */
    public static Facet of(Quantity quantity, Axis axis, String key) {
        return new Facet(quantity, Optional.of(axis), key);
    }

    @Override
    public int compareTo(Facet other) {
        return ORDER.compare(this, other);
    }

    /** {@return the quantity, and where it is measured} */
    @Override
    public String toString() {
        return Words.of(quantity) + axis.map(a -> " " + Words.of(a) + " " + key).orElse("");
    }
}
