package dev.comity.survey;

import dev.comity.model.Fraction;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A ratio, in whole and along axes: a part of a weight, added up. What weighs nothing is undefined and left out. */
final class Breakdown {
    private Fraction part = Fraction.ZERO;
    private Fraction whole = Fraction.ZERO;
    private long counted;
    private long of;
    private final Map<Axis, Map<String, Breakdown>> axes = new EnumMap<>(Axis.class);

    void add(Fraction weight, Fraction share) {
        if (weight.equals(Fraction.ONE) && (share.equals(Fraction.ONE) || share.equals(Fraction.ZERO))) {
            count(share.numerator().intValueExact(), 1);
            return;
        }
        whole = whole.plus(weight);
        part = part.plus(weight.times(share));
    }

    void add(Axis axis, String key, Fraction weight, Fraction share) {
        at(axis, key).add(weight, share);
    }

    /** Counts some that are alike: so many of so many, each of weight 1. */
    void count(long some, long all) {
        counted += some;
        of += all;
    }

    void count(Axis axis, String key, long some, long all) {
        at(axis, key).count(some, all);
    }

    private Breakdown at(Axis axis, String key) {
        return axes.computeIfAbsent(axis, any -> new HashMap<>()).computeIfAbsent(key, any -> new Breakdown());
    }

    Fraction part() {
        return part.plus(Fraction.of(counted, 1));
    }

    Fraction whole() {
        return whole.plus(Fraction.of(of, 1));
    }

    /** {@return the ratio in whole; empty if nothing weighs anything} */
    Optional<Fraction> share() {
        return whole().equals(Fraction.ZERO) ? Optional.empty() : Optional.of(part().over(whole()));
    }

    /** Sets the value and the parts. */
    Measurement.Builder into(Measurement.Builder builder, String undefined) {
        builder.ratio(part(), whole(), undefined);
        axes.forEach((axis, keys) -> keys.forEach((key, ratio) -> {
            ratio.share().ifPresent(share -> builder.part(axis, key, share));
        }));
        return builder;
    }
}
