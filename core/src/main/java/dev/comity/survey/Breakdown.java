package dev.comity.survey;

import dev.comity.model.Fraction;
import java.util.Map;
import java.util.TreeMap;

/** A ratio, in whole and along axes: a part of a weight, added up. What weighs nothing is undefined and left out. */
final class Breakdown {
    private Fraction part = Fraction.ZERO;
    private Fraction whole = Fraction.ZERO;
    private final Map<Axis, Map<String, Breakdown>> axes = new TreeMap<>();

    void add(Fraction weight, Fraction share) {
        whole = whole.plus(weight);
        part = part.plus(weight.times(share));
    }

    void add(Axis axis, String key, Fraction weight, Fraction share) {
        axes.computeIfAbsent(axis, any -> new TreeMap<>())
                .computeIfAbsent(key, any -> new Breakdown())
                .add(weight, share);
    }

    Fraction whole() {
        return whole;
    }

    /** Sets the value and the parts. */
    Measurement.Builder into(Measurement.Builder builder, String undefined) {
        builder.ratio(part, whole, undefined);
        axes.forEach((axis, keys) -> keys.forEach((key, ratio) -> {
            if (!ratio.whole.equals(Fraction.ZERO)) {
                builder.part(axis, key, ratio.part.over(ratio.whole));
            }
        }));
        return builder;
    }
}
