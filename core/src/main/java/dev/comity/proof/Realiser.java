package dev.comity.proof;

import com.google.common.collect.ImmutableSet;
import dev.comity.finding.Findings;
import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.routing.Judgement;
import dev.comity.routing.Router;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Brings possible situations about: draws a world of a few invented states and bodies and an issue in it, has the
 * ordinary router route it, and gives it back only if the router read every wanted fact as wanted. A situation that
 * can't be brought about so may still be possible.
 *
 * <p>Immutable, safe for any thread.
 */
public final class Realiser {
    /** How many drawings are tried for one situation. */
    private static final int MOST_ATTEMPTS = 64;

    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private final DivisionOfLaborPolicy policy;
    private final Router router;
    private final ReadBack readBack;
    private final LocalDate date;

    private Realiser(DivisionOfLaborPolicy policy, LocalDate date) {
        this.policy = policy;
        this.router = Router.of(Architecture.builder().build(), policy);
        this.readBack = new ReadBack(policy);
        this.date = date;
    }

    /**
     * {@return a realiser of situations under a policy} Situations that name no day take place on one on which every
     * rule without an end is in force.
     *
     * @throws dev.comity.finding.InvalidDescriptionException if the policy has errors
     */
    public static Realiser of(DivisionOfLaborPolicy policy) {
        LocalDate day = DAY;
        for (Rule rule : policy.rules().values()) {
            Optional<LocalDate> start = rule.inForce().start().map(DatePoint::date);
            if (rule.inForce().end().isEmpty()
                    && start.isPresent()
                    && start.get().isAfter(day)) {
                day = start.get();
            }
        }
        return new Realiser(policy, day);
    }

    /** {@return a world and an issue in which the router reads the facts as wanted; empty if none was found} */
    public Optional<Realised> realise(PossibleSituation wanted) {
        Search search = new Search(wanted.readings().keySet(), wanted.day().orElse(date));
        return search.from(new Attempt(new Wanted(wanted.readings(), policy.parameters()), ImmutableSet.of()));
    }

    /** Draws again and again, from the drawing on that came nearest to what is wanted. */
    private final class Search {
        private final Set<String> facts;
        private final LocalDate day;
        private final Repairs repairs = new Repairs(policy);
        private final Set<Attempt> seen = new HashSet<>();
        private final PriorityQueue<Step> open =
                new PriorityQueue<>(Comparator.comparingInt(Step::wrong).thenComparingInt(Step::number));

        Search(Set<String> facts, LocalDate day) {
            this.facts = facts;
            this.day = day;
        }

        Optional<Realised> from(Attempt first) {
            put(first, 0);
            for (int tried = 0; tried < MOST_ATTEMPTS && !open.isEmpty(); tried++) {
                Attempt attempt = open.remove().attempt();
                Optional<Drawn> drawn = draw(attempt, day);
                if (drawn.isPresent()) {
                    Set<String> wrong =
                            readBack.otherwise(attempt.wanted(), drawn.get().judged());
                    wrong.retainAll(facts);
                    if (wrong.isEmpty()) {
                        return Optional.of(drawn.get().realised());
                    }
                    mend(wrong, attempt, drawn.get().judged());
                }
            }
            return Optional.empty();
        }

        /** What can't be mended makes the drawing worthless. */
        private void mend(Set<String> wrong, Attempt attempt, Judgement.Of judged) {
            if (Repairs.FACTS.containsAll(wrong)) {
                for (String fact : wrong) {
                    repairs.of(fact, attempt, judged).forEach(next -> put(next, wrong.size()));
                }
            }
        }

        private void put(Attempt attempt, int wrong) {
            if (seen.add(attempt)) {
                open.add(new Step(attempt, wrong, seen.size()));
            }
        }
    }

    private Optional<Drawn> draw(Attempt attempt, LocalDate day) {
        Draft draft = attempt.draw(day, policy.vocabulary());
        Architecture world = draft.world();
        Issue issue = draft.issue();
        Findings findings = issue.check(world);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Judgement judgement = router.through(world).judgement(issue);
        for (Judgement.Of of : judgement.situations()) {
            boolean unit = of.unit().function() == draft.function;
            if (unit && of.forum().filter(id -> !id.equals(Draft.FORUM)).isEmpty()) {
                return Optional.of(new Drawn(
                        of, new Realised(world, issue, of.forum().orElse(""), of.fired(), judgement.routing())));
            }
        }
        return Optional.empty();
    }

    private record Drawn(Judgement.Of judged, Realised realised) {}

    private record Step(Attempt attempt, int wrong, int number) {}
}
