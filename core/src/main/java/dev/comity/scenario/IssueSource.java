package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Snapshot;
import dev.comity.survey.Portfolio;
import java.util.SplittableRandom;

/**
 * Where a sample takes its issues from. They are routed on the day of the sample, whatever their own day; those that a
 * world can't route on that day, for example since a state does not exist, are left out. Immutable, safe for any thread.
 *
 * <pre>{@code
 * IssueSource made = new IssueSource.Made(
 *         ImmutableSortedSet.of(Domain.HEALTH), ImmutableSortedSet.of(GovernanceFunction.MONITORING), Fraction.ZERO);
 * Portfolio drawn = made.sample(world.on(LocalDate.of(2025, 6, 30)), 2, 7);
 * drawn.issues().get(1).issue().domains();   // [health]
 * }</pre>
 */
public sealed interface IssueSource {
    /** Draws the issues of a sample. Safe for any number of threads, each with a stream of its own. */
    interface Draw {
        /**
         * {@return the issues of one sample, each with the day}
         *
         * @param random the stream of random numbers of the sample
         */
        ImmutableList<Portfolio.Weighed> issues(SplittableRandom random);

        /** {@return how many issues are left out} */
        int leftOut();

        /** {@return whether every sample has the same issues} */
        boolean settled();
    }

    /**
     * {@return what may be drawn on a day, worked out once for many samples}
     *
     * @param snapshot the world on the day of the sample
     */
    Draw on(Snapshot snapshot);

    /**
     * {@return a portfolio of drawn issues, each with the day and an id of its own}
     *
     * @param snapshot the world on the day of the sample
     * @param number how many samples are drawn
     * @param seed the seed; the same seed gives the same portfolio, and a larger one begins with the smaller
     */
    default Portfolio sample(Snapshot snapshot, int number, long seed) {
        return IssueDraws.sample(this, snapshot, number, seed);
    }

    /**
     * All issues of a portfolio, in every sample.
     *
     * @param portfolio the issues, weighted
     */
    record Whole(Portfolio portfolio) implements IssueSource {
        @Override
        public Draw on(Snapshot snapshot) {
            return IssueDraws.whole(portfolio, snapshot);
        }
    }

    /**
     * One issue of a portfolio a sample, drawn by weight. For portfolios too large to route whole in every sample.
     *
     * @param portfolio the issues, weighted
     */
    record One(Portfolio portfolio) implements IssueSource {
        @Override
        public Draw on(Snapshot snapshot) {
            return IssueDraws.one(portfolio, snapshot);
        }
    }

    /**
     * One made-up issue a sample: a domain, a function and a region, each drawn alike, which is affected as a whole or in
     * part, each part of two or more states as likely; with a probability two regions. Nothing else is known of it.
     *
     * @param domains the domains, at least one
     * @param functions the functions, at least one
     * @param across the probability of a second region, from 0 to 1
     */
    record Made(ImmutableSortedSet<Domain> domains, ImmutableSortedSet<GovernanceFunction> functions, Fraction across)
            implements IssueSource {
        /**
         * Checks the probability, and that there is something to draw.
         *
         * @param domains the domains, at least one
         * @param functions the functions, at least one
         * @param across the probability of a second region, from 0 to 1
         * @throws IllegalArgumentException if the probability lies outside 0 to 1, or there is no domain or function
         */
        public Made {
            Draws.probability(across);
            if (domains.isEmpty() || functions.isEmpty()) {
                throw new IllegalArgumentException("made-up issues need a domain and a function at least");
            }
        }

        @Override
        public Draw on(Snapshot snapshot) {
            return IssueDraws.made(this, snapshot);
        }
    }
}
