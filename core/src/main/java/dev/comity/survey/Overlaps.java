package dev.comity.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.comity.model.Fraction;
import dev.comity.model.Link;
import dev.comity.routing.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far bodies overlap, and how well those that do are tied (Haftel & Lenz 2022 for overlap). */
final class Overlaps {
    private static final int PLACES = 9;
    private static final int STRONGEST = 3;
    private static final double SURE = 1e-9;

    private final Scenery scenery;
    private final ImmutableList<Body> bodies;

    Overlaps(Scenery scenery) {
        this.scenery = scenery;
        this.bodies = scenery.bodies;
    }

    Measurement of(String one, String other) {
        Body x = scenery.body(one);
        Body y = scenery.body(other);
        Measurement.Builder builder = pair(Measure.OVERLAP, x, y);
        boolean nothing = x.states().isEmpty() && y.states().isEmpty()
                || x.cells().isEmpty() && y.cells().isEmpty();
        if (!nothing) {
            builder.part(Axis.COMPONENT, "members", Body.jaccard(x.states(), y.states()));
            builder.part(Axis.COMPONENT, "cells", Body.jaccard(x.cells(), y.cells()));
        }
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
        int[] all = new int[bodies.size()];
        int[] overlapping = new int[bodies.size()];
        eachPair((i, j, overlap) -> {
            all[i]++;
            all[j]++;
            overlapping[i] += overlap ? 1 : 0;
            overlapping[j] += overlap ? 1 : 0;
        });
        for (int i = 0; i < all.length; i++) {
            // Each pair is met from both ends, which leaves the share as it is.
            pairs.count(overlapping[i], all[i]);
            pairs.count(Axis.INSTITUTION, bodies.get(i).id(), overlapping[i], all[i]);
        }
        Measurement.Builder builder = scenery.of(Measure.OVERLAP_DENSITY)
                .input("θ", scenery.settings.overlap())
                .input("bodies", bodies.size());
        return pairs.into(builder, "there are fewer than two bodies").build();
    }

    /** What is done with a pair of bodies, by their numbers. */
    private interface Pair {
        void is(int one, int other, boolean overlap);
    }

    /** Meets each pair once, except a body and its own organ. */
    private void eachPair(Pair what) {
        Bits[] states = scenery.states(bodies);
        Bits[] cells = cells();
        int[] parents = parents();
        for (int i = 0; i < states.length; i++) {
            for (int j = i + 1; j < states.length; j++) {
                if (parents[i] != j && parents[j] != i) {
                    what.is(i, j, overlap(states[i], states[j], cells[i], cells[j]));
                }
            }
        }
    }

    /** {@return pairs that overlap, strongest first} */
    ImmutableList<OverlappingPair> pairs() {
        List<OverlappingPair> pairs = new ArrayList<>();
        eachPair((i, j, overlap) -> {
            if (overlap) {
                Body x = bodies.get(i);
                Body y = bodies.get(j);
                pairs.add(new OverlappingPair(x.id(), y.id(), x.overlap(y)));
            }
        });
        pairs.sort(null);
        return ImmutableList.copyOf(pairs);
    }

    private boolean overlap(Bits states, Bits otherStates, Bits cells, Bits otherCells) {
        long both = states.common(otherStates);
        long common = both == 0 ? 0 : both * cells.common(otherCells);
        if (common == 0) {
            return false;
        }
        long union = (long) states.union(otherStates) * cells.union(otherCells);
        double over = (double) common / union - scenery.settings.overlap().toDouble();
        // Fractions are slow, and needed only where the two are about equal.
        return Math.abs(over) > SURE ? over > 0 : Fraction.of(common, union).atLeast(scenery.settings.overlap());
    }

    private Bits[] cells() {
        Map<Unit, Integer> index = new HashMap<>();
        bodies.forEach(body -> body.cells().forEach(cell -> index.putIfAbsent(cell, index.size())));
        return bodies.stream().map(body -> Bits.of(body.cells(), index)).toArray(Bits[]::new);
    }

    /** For each body the number of that of which it is an organ, else -1. */
    private int[] parents() {
        Map<String, Integer> numbers = new HashMap<>();
        bodies.forEach(body -> numbers.put(body.id(), numbers.size()));
        return bodies.stream()
                .mapToInt(body -> body.institution()
                        .parentOn(scenery.snapshot.date())
                        .map(numbers::get)
                        .orElse(-1))
                .toArray();
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
        double[] sums = new double[bodies.size()];
        int[] pairs = new int[bodies.size()];
        eachPair((i, j, overlap) -> {
            if (overlap) {
                double tie = ties.getOrDefault(
                        Set.of(bodies.get(i).id(), bodies.get(j).id()), 0.0);
                pairs[i]++;
                pairs[j]++;
                sums[i] += tie;
                sums[j] += tie;
            }
        });
        Measurement.Builder builder = scenery.of(Measure.INTERFACE_DENSITY);
        for (int i = 0; i < pairs.length; i++) {
            String id = bodies.get(i).id();
            density(sums[i], pairs[i]).ifPresent(own -> builder.part(Axis.INSTITUTION, id, own));
        }
        // Each pair is met from both ends, which leaves the mean as it is.
        int all = Arrays.stream(pairs).sum();
        Optional<Fraction> value = density(Arrays.stream(sums).sum(), all);
        return builder.input("θ", scenery.settings.overlap())
                .input("half-life in months", scenery.settings.halfLifeMonths())
                .input("overlapping pairs", all / 2)
                .input("ties without a date", undated)
                .orElse(value, "no two bodies overlap")
                .build();
    }

    private static Optional<Fraction> density(double sum, int pairs) {
        return pairs == 0
                ? Optional.empty()
                : Optional.of(Fraction.of(
                        BigDecimal.valueOf(sum / (STRONGEST * pairs)).setScale(PLACES, RoundingMode.HALF_EVEN)));
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
