package dev.comity.scenario;

import com.google.common.collect.ImmutableSortedMap;

/**
 * Where states stand on one dimension, year by year, for example as estimated from the roll calls of the General Assembly
 * (Bailey, Strezhnev &amp; Voeten 2017, Journal of Conflict Resolution 61:430–456). Only differences mean something, and which
 * end is which is a convention of the estimate. Immutable, safe for any thread.
 *
 * <pre>{@code
 * IdealPoints points = Documents.idealPoints("points.csv", new StringReader("""
 *         state,year,point
 *         BRA,2019,-0.4
 *         USA,2019,2.2
 *         """)).get();
 * points.by(2021);   // {BRA=-0.4, USA=2.2}
 * }</pre>
 *
 * @param years the points by year and state
 */
public record IdealPoints(ImmutableSortedMap<Integer, ImmutableSortedMap<String, Double>> years) {
    /**
     * Checks that the points are finite.
     *
     * @param years the points by year and state
     * @throws IllegalArgumentException if a point is infinite or not a number
     */
    public IdealPoints {
        years.values().forEach(points -> points.values().forEach(IdealPoints::check));
    }

    private static void check(double point) {
        if (!Double.isFinite(point)) {
            throw new IllegalArgumentException("an ideal point is a finite number, not `" + point + "`");
        }
    }

    /**
     * {@return the points of a year, of the last one before it that there is if it has none}
     *
     * @param year the year
     * @throws IllegalArgumentException if there is no such year
     */
    public ImmutableSortedMap<String, Double> by(int year) {
        if (years.isEmpty() || years.firstKey() > year) {
            throw new IllegalArgumentException("there are no ideal points by " + year
                    + (years.isEmpty() ? "" : "; the first year is " + years.firstKey()));
        }
        return years.headMap(year, true).lastEntry().getValue();
    }

    /** {@return how many years of how many states} */
    @Override
    public String toString() {
        return "ideal points of " + years.size() + " years";
    }
}
