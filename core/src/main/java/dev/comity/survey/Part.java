package dev.comity.survey;

import dev.comity.model.Fraction;

/**
 * A part of a measurement. Sorted by axis and key.
 *
 * <pre>{@code
 * Survey.of(world.on(LocalDate.of(2025, 6, 30))).power("UNSC").parts().first();   // Part[axis=STATE, key=CHN, value=421/2145]
 * }</pre>
 *
 * @param axis along what it was broken down
 * @param key which domain, function, region, state or institution
 * @param value the same measure of this part alone; of an axis of components what the component says
 */
public record Part(Axis axis, String key, Fraction value) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
        int byAxis = axis.compareTo(other.axis);
        int byKey = byAxis != 0 ? byAxis : key.compareTo(other.key);
        return byKey != 0 ? byKey : value.compareTo(other.value);
    }
}
