package dev.comity.model;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * The public good that is at stake in an issue (Kaul et al. 1999; Barrett 2007; Sandler 2004).
 *
 * <pre>{@code
 * PublicGood polio = PublicGood.of(GoodRange.GLOBAL, Aggregation.WEAKEST_LINK).withCritical("AFG", "PAK");
 * polio.critical();   // [AFG, PAK]
 * polio.type();       // Optional.empty
 * }</pre>
 *
 * @param range how far it reaches; empty if unknown
 * @param type what kind of good; empty if unknown
 * @param aggregation how contributions add up; empty if unknown
 * @param critical for a weakest link: the states that must be in
 * @param threshold for a threshold: the share of the need that must come together, from 0; empty if unknown
 */
public record PublicGood(
        Optional<GoodRange> range,
        Optional<GoodType> type,
        Optional<Aggregation> aggregation,
        ImmutableSortedSet<String> critical,
        Optional<Fraction> threshold) {
    private static final PublicGood NONE = new PublicGood(
            Optional.empty(), Optional.empty(), Optional.empty(), ImmutableSortedSet.of(), Optional.empty());

    /** {@return nothing known of any public good} */
    public static PublicGood none() {
        return NONE;
    }

    /**
     * {@return a good of a range, to which contributions add up in a way}
     *
     * @param range how far it reaches
     * @param aggregation how contributions add up
     */
    public static PublicGood of(GoodRange range, Aggregation aggregation) {
        return new PublicGood(
                Optional.of(range),
                Optional.empty(),
                Optional.of(aggregation),
                ImmutableSortedSet.of(),
                Optional.empty());
    }

    /**
     * {@return this good with the states without which nothing is gained}
     *
     * @param actors the ids of states, in place of those named before
     */
    public PublicGood withCritical(String... actors) {
        return new PublicGood(range, type, aggregation, ImmutableSortedSet.copyOf(actors), threshold);
    }
}
