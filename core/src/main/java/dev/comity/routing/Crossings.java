package dev.comity.routing;

import dev.comity.model.Fraction;
import java.util.TreeSet;

/**
 * Takes note of the numbers with which one parameter is compared while an issue is routed. Whatever else the parameter
 * may be, nothing is decided otherwise as long as it lies between the same two neighbours among them.
 */
final class Crossings {
    /** Takes note of nothing. */
    static final Crossings NONE = new Crossings("");

    final TreeSet<Fraction> numbers = new TreeSet<>();
    private final String parameter;

    Crossings(String parameter) {
        this.parameter = parameter;
    }

    /** Notes that a parameter is compared with a number. */
    void note(String name, Fraction number) {
        if (parameter.equals(name)) {
            numbers.add(number);
        }
    }

    /** Notes a number that a condition reads, and may compare with any parameter. */
    void noteRead(Fraction number) {
        if (this != NONE) {
            numbers.add(number);
        }
    }
}
