package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Snapshot;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * By which chances shocks happen. What a model draws on a day are ordinary {@linkplain Step steps}, so that every sample is
 * a {@link Scenario} that can be kept and replayed. Models are values: equal ones draw the same from the same stream.
 *
 * <p>A probability of 0 never happens, one of 1 always. Immutable, safe for any thread.
 *
 * <pre>{@code
 * ShockModel shocks = new ShockModel.Blockages(ImmutableSortedSet.of("UNSC", "WTO"), Fraction.parse("0.3"));
 * Documents.write(shocks);
 * // format: comity-shocks/1
 * // shocks:
 * //   - blockages:
 * //       probability: 0.3
 * //       institutions: [UNSC, WTO]
 * }</pre>
 */
public sealed interface ShockModel {
    /** Draws the steps of a sample. Safe for any number of threads, each with a stream of its own. */
    @FunctionalInterface
    interface Draw {
        /**
         * {@return the steps of one sample, in a settled order; empty if nothing happens}
         *
         * @param random the stream of random numbers of the sample
         */
        ImmutableList<Step> steps(SplittableRandom random);
    }

    /**
     * {@return what may happen on a day, worked out once for many samples}
     *
     * @param snapshot the world on the day of the sample
     * @throws IllegalArgumentException if the model speaks of an institution that the world does not hold
     */
    Draw on(Snapshot snapshot);

    /**
     * Steps that happen together or not at all, whatever the day: a shock that is common to several.
     *
     * @param probability from 0 to 1
     * @param steps what happens
     */
    record Chance(Fraction probability, ImmutableList<Step> steps) implements ShockModel {
        /**
         * Checks the probability.
         *
         * @param probability from 0 to 1
         * @param steps what happens
         * @throws IllegalArgumentException if the probability lies outside 0 to 1
         */
        public Chance {
            Draws.probability(probability);
        }

        @Override
        public Draw on(Snapshot snapshot) {
            return Draws.chance(probability, steps);
        }
    }

    /**
     * Each of some actors leaves each of some bodies that bind it, independently. Several such models with other actors or
     * bodies give each its own probability.
     *
     * @param actors who may leave; empty: everybody
     * @param institutions which bodies; empty: every body
     * @param probability from 0 to 1
     * @param measure a measure of the architecture, such as {@code population}, by which the probability is in proportion
     *     to the actor's weight: who weighs most of the actors leaves with {@code probability}, who has no weight stays;
     *     empty: all alike
     */
    record Withdrawals(
            ImmutableSortedSet<String> actors,
            ImmutableSortedSet<String> institutions,
            Fraction probability,
            Optional<String> measure)
            implements ShockModel {
        /**
         * Checks the probability.
         *
         * @param actors who may leave
         * @param institutions which bodies
         * @param probability from 0 to 1
         * @param measure a measure of the architecture, such as {@code population}, by which the probability is in
         *     proportion to the actor's weight
         * @throws IllegalArgumentException if the probability lies outside 0 to 1
         */
        public Withdrawals {
            Draws.probability(probability);
        }

        @Override
        public Draw on(Snapshot snapshot) {
            return Draws.withdrawals(this, snapshot);
        }
    }

    /**
     * Each of some bodies is blocked, independently, by the voters that {@link Shocks#blockages} finds.
     *
     * @param institutions which bodies; empty: every universal body that somebody can block
     * @param probability from 0 to 1
     */
    record Blockages(ImmutableSortedSet<String> institutions, Fraction probability) implements ShockModel {
        /**
         * Checks the probability.
         *
         * @param institutions which bodies
         * @param probability from 0 to 1
         * @throws IllegalArgumentException if the probability lies outside 0 to 1
         */
        public Blockages {
            Draws.probability(probability);
        }

        @Override
        public Draw on(Snapshot snapshot) {
            return Draws.blockages(this, snapshot);
        }
    }

    /**
     * Each of some bodies loses a part of its means, independently. What an issue does not record stays unknown.
     *
     * @param institutions which bodies, at least one
     * @param function for what; empty: for every function
     * @param factor what is left of them, from 0
     * @param probability from 0 to 1
     */
    record Losses(
            ImmutableSortedSet<String> institutions,
            Optional<GovernanceFunction> function,
            Fraction factor,
            Fraction probability)
            implements ShockModel {
        /**
         * Checks the probability.
         *
         * @param institutions which bodies, at least one
         * @param function for what
         * @param factor what is left of them, from 0
         * @param probability from 0 to 1
         * @throws IllegalArgumentException if the probability lies outside 0 to 1
         */
        public Losses {
            Draws.probability(probability);
        }

        @Override
        public Draw on(Snapshot snapshot) {
            return Draws.losses(this, snapshot);
        }
    }

    /**
     * Every voter takes a stance in each of some bodies, by its shares. A voter of a bloc follows the bloc with the
     * probability {@code cohesion}, else decides on its own; so each keeps its shares, and two of a bloc with equal shares
     * agree with the correlation {@code cohesion²} (Lunn &amp; Davies 1998, Biometrika 85:487–490).
     *
     * @param forums which bodies; empty: every universal body that has a rule of decision
     * @param shares how often some actors oppose and abstain
     * @param others the same of all others
     * @param blocs who follows whom, by name of the bloc; nobody is in two
     * @param cohesion from 0, each on its own, to 1, blocs as one
     */
    record Positions(
            ImmutableSortedSet<String> forums,
            ImmutableSortedMap<String, StanceShares> shares,
            StanceShares others,
            ImmutableSortedMap<String, ImmutableSortedSet<String>> blocs,
            Fraction cohesion)
            implements ShockModel {
        /**
         * Checks the cohesion and the blocs.
         *
         * @param forums which bodies
         * @param shares how often some actors oppose and abstain
         * @param others the same of all others
         * @param blocs who follows whom, by name of the bloc
         * @param cohesion from 0, each on its own, to 1, blocs as one
         * @throws IllegalArgumentException if the cohesion lies outside 0 to 1, or somebody is in two blocs
         */
        public Positions {
            Draws.probability(cohesion);
            Draws.apart(blocs);
        }

        @Override
        public Draw on(Snapshot snapshot) {
            return Draws.positions(this, snapshot);
        }
    }

    /**
     * Every voter with an ideal point takes a stance in each of some bodies, by how far it stands from a cut point on one
     * dimension: the ordinal model of Bailey, Strezhnev &amp; Voeten 2017 (Journal of Conflict Resolution 61:430–456). A body
     * decides on a proposal whose cut point is normal around {@code center}, and which either end of the dimension is as
     * likely to oppose. With {@code z} the distance from the cut point towards the opposing end, times
     * {@code discrimination}, a voter opposes with the probability Φ(z − indifference) and supports with
     * Φ(−z − indifference). Voters without a point say nothing.
     *
     * @param forums which bodies; empty: every universal body that has a rule of decision
     * @param points where actors stand
     * @param center where cut points lie on average
     * @param spread their standard deviation, from 0
     * @param discrimination how sharply the dimension divides, from 0
     * @param indifference half the width of abstention, from 0
     */
    record Spatial(
            ImmutableSortedSet<String> forums,
            ImmutableSortedMap<String, Double> points,
            double center,
            double spread,
            double discrimination,
            double indifference)
            implements ShockModel {
        /**
         * Checks the numbers.
         *
         * @param forums which bodies
         * @param points where actors stand
         * @param center where cut points lie on average
         * @param spread their standard deviation, from 0
         * @param discrimination how sharply the dimension divides, from 0
         * @param indifference half the width of abstention, from 0
         * @throws IllegalArgumentException if a number is not finite, or one that starts from 0 is less
         */
        public Spatial {
            boolean finite = Double.isFinite(center + spread + discrimination + indifference);
            if (!finite || spread < 0 || discrimination < 0 || indifference < 0) {
                throw new IllegalArgumentException(
                        "spread, discrimination and indifference are finite and zero or more");
            }
        }

        @Override
        public Draw on(Snapshot snapshot) {
            return Draws.spatial(this, snapshot);
        }
    }

    /**
     * Several models, each with a stream of its own, one after the other. None: nothing happens.
     *
     * @param models the models
     */
    record All(ImmutableList<ShockModel> models) implements ShockModel {
        @Override
        public Draw on(Snapshot snapshot) {
            return Draws.all(this, snapshot);
        }
    }
}
