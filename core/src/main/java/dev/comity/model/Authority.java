package dev.comity.model;

/**
 * Our judgement of a body's independence (after Hooghe &amp; Marks, Measuring International Authority).
 *
 * <pre>{@code
 * Timeline.of(world.institution("EU").authorities()).at(LocalDate.of(2026, 1, 2));
 * // Optional[Authority[delegation=HIGH, pooling=HIGH]]
 * new Authority(Degree.LOW, Degree.HIGH).compareTo(new Authority(Degree.MEDIUM, Degree.LOW)) < 0;   // false
 * }</pre>
 *
 * @param delegation authority of bodies independent of the members
 * @param pooling departure from unanimity among the members
 */
public record Authority(Degree delegation, Degree pooling) implements Comparable<Authority> {
    /** Orders by the sum of both. */
    @Override
    public int compareTo(Authority other) {
        return Integer.compare(
                delegation.ordinal() + pooling.ordinal(), other.delegation.ordinal() + other.pooling.ordinal());
    }
}
