package dev.comity.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.comity.model.Fraction;
import dev.comity.model.Link;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far bodies overlap, and how well those that do are tied (Haftel & Lenz 2022 for overlap). */
final class Overlaps {
    private static final int PLACES = 9;
    private static final int STRONGEST = 3;

    private final Scenery scenery;

    Overlaps(Scenery scenery) {
        this.scenery = scenery;
    }

    Measurement of(String one, String other) {
        Body x = scenery.body(one);
        Body y = scenery.body(other);
        Measurement.Builder builder = pair(Measure.OVERLAP, x, y);
        boolean nothing = x.states().isEmpty() && y.states().isEmpty()
                || x.cells().isEmpty() && y.cells().isEmpty();
        return builder.orElse(
                        nothing ? Optional.empty() : Optional.of(x.overlap(y)),
                        "neither reaches a state with a mandate")
                .build();
    }

    Measurement directed(String one, String other) {
        Body x = scenery.body(one);
        Body y = scenery.body(other);
        boolean nothing = x.states().isEmpty() || x.cells().isEmpty();
        return pair(Measure.DIRECTED_OVERLAP, x, y)
                .orElse(
                        nothing ? Optional.empty() : Optional.of(x.directedOverlap(y)),
                        "`" + one + "` reaches no state with a mandate")
                .build();
    }

    private Measurement.Builder pair(Measure measure, Body x, Body y) {
        return scenery.of(measure, x.id() + " and " + y.id())
                .input(
                        "common states",
                        Sets.intersection(x.states(), y.states()).size())
                .input("common cells", Sets.intersection(x.cells(), y.cells()).size())
                .input(
                        "states only in one",
                        Sets.symmetricDifference(x.states(), y.states()).size())
                .input(
                        "cells only in one",
                        Sets.symmetricDifference(x.cells(), y.cells()).size());
    }

    /** Pairs that overlap ÷ pairs; a body and its own organ are no pair. */
    Measurement density() {
        Breakdown pairs = new Breakdown();
        for (int i = 0; i < scenery.bodies.size(); i++) {
            Body x = scenery.bodies.get(i);
            for (Body y : scenery.bodies.subList(i + 1, scenery.bodies.size())) {
                if (!kin(x, y)) {
                    Fraction counts = overlap(x, y) ? Fraction.ONE : Fraction.ZERO;
                    pairs.add(Fraction.ONE, counts);
                    pairs.add(Axis.INSTITUTION, x.id(), Fraction.ONE, counts);
                    pairs.add(Axis.INSTITUTION, y.id(), Fraction.ONE, counts);
                }
            }
        }
        Measurement.Builder builder = scenery.of(Measure.OVERLAP_DENSITY)
                .input("θ", scenery.settings.overlap())
                .input("bodies", scenery.bodies.size());
        return pairs.into(builder, "there are fewer than two bodies").build();
    }

    private boolean kin(Body x, Body y) {
        return x.isOrganOf(y, scenery.snapshot) || y.isOrganOf(x, scenery.snapshot);
    }

    private boolean overlap(Body x, Body y) {
        return !java.util.Collections.disjoint(x.cells(), y.cells())
                && x.overlap(y).atLeast(scenery.settings.overlap());
    }

    /**
     * How well bodies that overlap are tied. Of several ties of a pair the strongest counts. Without a meeting on record
     * the age counts from the beginning of the tie; if that is unknown too, the tie is left out and counted so.
     */
    Measurement interfaces() {
        Map<Set<String>, Double> ties = new HashMap<>();
        int undated = 0;
        for (Link link : scenery.snapshot.architecture().links()) {
            if (link.validity().on(scenery.snapshot.date())) {
                Optional<Double> strength = strength(link);
                undated += strength.isEmpty() ? 1 : 0;
                strength.ifPresent(s -> ties.merge(ImmutableSet.of(link.from(), link.to()), s, Math::max));
            }
        }
        double sum = 0;
        int pairs = 0;
        ImmutableList<Body> bodies = scenery.bodies;
        for (int i = 0; i < bodies.size(); i++) {
            for (Body y : bodies.subList(i + 1, bodies.size())) {
                if (!kin(bodies.get(i), y) && overlap(bodies.get(i), y)) {
                    pairs++;
                    sum += ties.getOrDefault(Set.of(bodies.get(i).id(), y.id()), 0.0);
                }
            }
        }
        Optional<Fraction> value = pairs == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(
                        BigDecimal.valueOf(sum / (STRONGEST * pairs)).setScale(PLACES, RoundingMode.HALF_EVEN)));
        return scenery.of(Measure.INTERFACE_DENSITY)
                .input("θ", scenery.settings.overlap())
                .input("half-life in months", scenery.settings.halfLifeMonths())
                .input("overlapping pairs", pairs)
                .input("ties without a date", undated)
                .orElse(value, "no two bodies overlap")
                .build();
    }

    private Optional<Double> strength(Link link) {
        LocalDate date = scenery.snapshot.date();
        Optional<LocalDate> last = link.lastMeetingBy(date)
                .or(() -> link.validity().range().start())
                .map(point -> point.date());
        return last.map(day -> link.intensity()
                * Math.pow(2, -(double) ChronoUnit.MONTHS.between(day, date) / scenery.settings.halfLifeMonths()));
    }
}
