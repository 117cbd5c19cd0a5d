package dev.comity.proof;

import com.google.common.collect.BoundType;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import dev.comity.model.Fraction;
import dev.comity.routing.Routing;

/**
 * How the routing of an issue hangs on a number of the policy.
 *
 * <pre>{@code
 * Sensitivity margin = Thresholds.of(router, issue("haze-2013"), "coverage");
 * margin.at(margin.now());   // from 0 to 1: REGIONAL; monitoring ASEAN; crisis-response ASEAN
 * }</pre>
 *
 * @param issue the issue
 * @param parameter the number
 * @param now what it is set to
 * @param stretches the stretches on which the issue is routed alike, in order; neighbours differ
 */
public record Sensitivity(String issue, String parameter, Fraction now, ImmutableList<Stretch> stretches) {
    /**
     * A stretch on which an issue is routed alike.
     *
     * @param values the settings of the number
     * @param routing what is decided on it; duties, warnings and reasons may differ within the stretch
     */
    public record Stretch(Range<Fraction> values, Routing routing) {
        /** {@return the settings in words, then what is decided} */
        @Override
        public String toString() {
            return words(values) + ": "
                    + routing.summary().substring(routing.issue().length() + 2);
        }
    }

    /**
     * {@return the stretch to which a setting belongs}
     *
     * @param value a setting of the number
     * @throws IllegalArgumentException if the number can't be set so
     */
    public Stretch at(Fraction value) {
        for (Stretch stretch : stretches) {
            if (stretch.values().contains(value)) {
                return stretch;
            }
        }
        throw new IllegalArgumentException("`" + parameter + "` can't be " + value);
    }

    /** {@return a range in words: {@code from 0 to 0.5}, {@code above 0.5}, {@code 0.5}} */
    static String words(Range<Fraction> range) {
        String lower = (range.lowerBoundType() == BoundType.CLOSED ? "from " : "above ") + range.lowerEndpoint();
        if (!range.hasUpperBound()) {
            return lower;
        }
        if (range.upperEndpoint().equals(range.lowerEndpoint())) {
            return range.lowerEndpoint().toString();
        }
        return lower + (range.upperBoundType() == BoundType.CLOSED ? " to " : " to below ") + range.upperEndpoint();
    }

    /** {@return the stretches, one a line, the one that counts now marked} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(issue + ": " + parameter + " is " + now);
        for (Stretch stretch : stretches) {
            text.append("\n")
                    .append(stretch.values().contains(now) ? "* " : "  ")
                    .append(stretch);
        }
        return text.toString();
    }
}
