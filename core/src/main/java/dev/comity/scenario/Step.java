package dev.comity.scenario;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.model.Architecture;
import dev.comity.model.Change;
import dev.comity.model.Circumstances;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Stance;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is otherwise in a scenario: a change of the architecture, or of what actors say and have in every issue
 * that is decided on its day or later.
 *
 * <pre>{@code
 * Scenario blocked = Scenario.builder()
 *         .id("blocked")
 *         .steps(Step.oppose("UNSC", LocalDate.of(2017, 1, 1), "RUS"))
 *         .build();
 * Comparison.of(router, blocked, List.of(issue("gambia-2017"))).gapsOpened().first();
 * // gambia-2017: authorisation (peace-security)
 * }</pre>
 */
public sealed interface Step permits Step.Alter, Step.Stand, Step.Scale, Step.Provide, Step.Muster {

    /**
     * {@return the architecture with this step}
     *
     * @param architecture the architecture without this step
     */
    Architecture applyTo(Architecture architecture);

    /**
     * {@return what actors say and have with this step}
     *
     * @param circumstances what they say and have without it
     * @param date the day of decision
     */
    Circumstances applyTo(Circumstances circumstances, LocalDate date);

    /**
     * A change of the architecture.
     *
     * @param change the change
     */
    record Alter(Change change) implements Step {
        @Override
        public Architecture applyTo(Architecture architecture) {
            return architecture.with(change);
        }

        @Override
        public Circumstances applyTo(Circumstances circumstances, LocalDate date) {
            return circumstances;
        }
    }

    /**
     * Actors take a position in a forum, whatever the issue: so many opponents as a rule needs block a body. What an issue
     * itself says counts if it is more specific, or of a later day.
     *
     * @param actors who
     * @param stance what they say
     * @param forum in which forum
     * @param function about which function; empty: about all
     * @param from since when
     */
    record Stand(
            ImmutableSortedSet<String> actors,
            Stance stance,
            String forum,
            Optional<GovernanceFunction> function,
            LocalDate from)
            implements Step {
        @Override
        public Architecture applyTo(Architecture architecture) {
            return architecture;
        }

        @Override
        public Circumstances applyTo(Circumstances circumstances, LocalDate date) {
            List<Circumstances.Position> positions = new ArrayList<>(circumstances.positions());
            for (String actor : actors) {
                positions.add(
                        new Circumstances.Position(actor, stance, Optional.of(forum), function, Optional.of(from)));
            }
            return circumstances.toBuilder().positions(positions).build();
        }
    }

    /**
     * A body has so many times the means that are recorded for it. What is not recorded stays unknown: nobody can tell half
     * of that.
     *
     * @param institution whose
     * @param function for what; empty: for every function
     * @param factor how many times as much, 0 or more
     * @param from since when
     */
    record Scale(String institution, Optional<GovernanceFunction> function, Fraction factor, LocalDate from)
            implements Step {
        /**
         * Checks the factor.
         *
         * @param institution whose
         * @param function for what
         * @param factor how many times as much, 0 or more
         * @param from since when
         * @throws IllegalArgumentException if the factor is below 0
         */
        public Scale {
            if (factor.compareTo(Fraction.ZERO) < 0) {
                throw new IllegalArgumentException("a factor is zero or more, not `" + factor + "`");
            }
        }

        @Override
        public Architecture applyTo(Architecture architecture) {
            return architecture;
        }

        @Override
        public Circumstances applyTo(Circumstances circumstances, LocalDate date) {
            return date.isBefore(from) ? circumstances : Means.scale(circumstances, this);
        }
    }

    /**
     * A body has means of a known ratio to what is needed, whatever was recorded before.
     *
     * @param institution whose
     * @param function for what; empty: for every function
     * @param ratio availability over need, 0 or more
     * @param from since when
     */
    record Provide(String institution, Optional<GovernanceFunction> function, Fraction ratio, LocalDate from)
            implements Step {
        /**
         * Checks the ratio.
         *
         * @param institution whose
         * @param function for what
         * @param ratio availability over need, 0 or more
         * @param from since when
         * @throws IllegalArgumentException if the ratio is below 0
         */
        public Provide {
            if (ratio.compareTo(Fraction.ZERO) < 0) {
                throw new IllegalArgumentException("a capacity is zero or more, not `" + ratio + "`");
            }
        }

        @Override
        public Architecture applyTo(Architecture architecture) {
            return architecture;
        }

        @Override
        public Circumstances applyTo(Circumstances circumstances, LocalDate date) {
            return date.isBefore(from) ? circumstances : Means.provide(circumstances, this);
        }
    }

    /**
     * States and organisations form a coalition of the willing and able, with a mandate of a universal body.
     *
     * @param actors who
     * @param mandate the body that mandates them
     * @param function for what; empty: for everything
     * @param from since when
     */
    record Muster(
            ImmutableSortedSet<String> actors, String mandate, Optional<GovernanceFunction> function, LocalDate from)
            implements Step {
        /** By this word an authorisation names the coalition of the willing and able. */
        private static final String COALITION = "coalition";

        @Override
        public Architecture applyTo(Architecture architecture) {
            return architecture;
        }

        @Override
        public Circumstances applyTo(Circumstances circumstances, LocalDate date) {
            if (date.isBefore(from)) {
                return circumstances;
            }
            ImmutableSortedSet<GovernanceFunction> functions =
                    function.map(ImmutableSortedSet::of).orElseGet(ImmutableSortedSet::of);
            return circumstances.toBuilder()
                    .willing(Sets.union(circumstances.willing(), actors))
                    .able(Sets.union(circumstances.able(), actors))
                    .authorisations(
                            new Circumstances.Authorisation(mandate, COALITION, "", Validity.from(from), functions))
                    .build();
        }
    }

    /**
     * {@return some actors oppose whatever a body is to decide}
     *
     * @param forum the id of the body
     * @param from since when
     * @param actors who opposes
     */
    static Step oppose(String forum, LocalDate from, String... actors) {
        return new Stand(ImmutableSortedSet.copyOf(actors), Stance.OPPOSE, forum, Optional.empty(), from);
    }
}
