package dev.comity.condition;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.model.Fraction;
import java.util.Map;
import java.util.TreeMap;

/**
 * The named numbers of a policy. They are judgements, never law.
 *
 * <pre>{@code
 * Parameters strict = Parameters.standard().with(Parameters.COVERAGE, Fraction.parse("0.9"));
 * Parameters.standard().get("coverage");   // 0.8
 * strict.get("coverage");                  // 0.9
 * }</pre>
 *
 * @param values the numbers by name
 */
public record Parameters(ImmutableSortedMap<String, Fraction> values) {
    /** Least coverage that suffices, from 0 to 1. */
    public static final String COVERAGE = "coverage";
    /** Least capacity that suffices, as a share of the need. */
    public static final String CAPACITY = "capacity";
    /** Least overlap that is worth a warning, from 0 to 1. */
    public static final String OVERLAP = "overlap";
    /** From which heterogeneity on preferences count as diverse, from 0 to 1. */
    public static final String HETEROGENEITY = "heterogeneity";
    /** From which uncertainty on a softer obligation will do, from 0 to 1. */
    public static final String UNCERTAINTY = "uncertainty";
    /** The gain in capacity that makes a higher level better. */
    public static final String BETTER = "better";
    /** Years after which a shared rule counts as tried. */
    public static final String DIFFUSION_YEARS = "diffusion-years";
    /** Forums in which a shared rule must be in force. */
    public static final String DIFFUSION_FORUMS = "diffusion-forums";
    /** Years after which a rule may be stale. */
    public static final String RULE_AGE_YEARS = "rule-age-years";

    private static final ImmutableSet<String> SHARES = ImmutableSet.of(COVERAGE, OVERLAP, HETEROGENEITY, UNCERTAINTY);
    private static final ImmutableSet<String> WHOLE =
            ImmutableSet.of(DIFFUSION_YEARS, DIFFUSION_FORUMS, RULE_AGE_YEARS);

    private static final Parameters STANDARD = new Parameters(ImmutableSortedMap.<String, Fraction>naturalOrder()
            .put(COVERAGE, Fraction.of(4, 5))
            .put(CAPACITY, Fraction.ONE)
            .put(OVERLAP, Fraction.of(1, 2))
            .put(HETEROGENEITY, Fraction.of(1, 2))
            .put(UNCERTAINTY, Fraction.of(1, 2))
            .put(BETTER, Fraction.of(1, 10))
            .put(DIFFUSION_YEARS, Fraction.of(2, 1))
            .put(DIFFUSION_FORUMS, Fraction.of(3, 1))
            .put(RULE_AGE_YEARS, Fraction.of(5, 1))
            .build());

    /** {@return the usual numbers: coverage 0.8, capacity 1, overlap, heterogeneity and uncertainty 0.5, better 0.1, diffusion 2 years in 3 forums, rule age 5 years} */
    public static Parameters standard() {
        return STANDARD;
    }

    /**
     * {@return whether a standard number of this name lies from 0 to 1}
     *
     * @param name the name of the number
     */
    public static boolean isShare(String name) {
        return SHARES.contains(name);
    }

    /**
     * {@return whether a standard number of this name is a whole number from 0 on}
     *
     * @param name the name of the number
     */
    public static boolean isWhole(String name) {
        return WHOLE.contains(name);
    }

    /** {@return no numbers at all} */
    public static Parameters none() {
        return new Parameters(ImmutableSortedMap.of());
    }

    /**
     * {@return a number}
     *
     * @param name the name of the number
     * @throws IllegalArgumentException if there is none of that name
     */
    public Fraction get(String name) {
        Fraction value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no parameter `" + name + "`");
        }
        return value;
    }

    /**
     * {@return these numbers with one set}
     *
     * @param name the name of the number
     * @param value the number
     */
    public Parameters with(String name, Fraction value) {
        return with(new Parameters(ImmutableSortedMap.of(name, value)));
    }

    /**
     * {@return these numbers, where those of the other are set}
     *
     * @param other numbers that replace those of the same name
     */
    public Parameters with(Parameters other) {
        Map<String, Fraction> merged = new TreeMap<>(values);
        merged.putAll(other.values);
        return new Parameters(ImmutableSortedMap.copyOf(merged));
    }
}
