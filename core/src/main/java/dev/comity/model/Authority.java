package dev.comity.model;

/**
 * Our judgement of a body's independence (after Hooghe &amp; Marks, Measuring International Authority).
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
