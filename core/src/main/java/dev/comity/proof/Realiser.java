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
        LocalDate day = wanted.day().orElse(date);
        PriorityQueue<Step> open =
                new PriorityQueue<>(Comparator.comparingInt(Step::wrong).thenComparingInt(Step::number));
        Set<Attempt> seen = new HashSet<>();
        int number = 0;
        open.add(new Step(new Attempt(new Wanted(wanted.readings(), policy.parameters()), ImmutableSet.of()), 0, 0));
        Repairs repairs = new Repairs(policy);
        for (int tried = 0; tried < MOST_ATTEMPTS && !open.isEmpty(); ) {
            Attempt attempt = open.remove().attempt();
            if (!seen.add(attempt)) {
                continue;
            }
            tried++;
            Optional<Drawn> drawn = draw(attempt, day);
            if (drawn.isEmpty()) {
                continue;
            }
            Set<String> wrong = readBack.otherwise(attempt.wanted(), drawn.get().judged());
            wrong.retainAll(wanted.readings().keySet());
            if (wrong.isEmpty()) {
                return Optional.of(drawn.get().realised());
            }
            for (String fact : wrong) {
                for (Attempt next : repairs.of(fact, attempt, drawn.get().judged())) {
                    open.add(new Step(next, wrong.size(), ++number));
                }
            }
        }
        return Optional.empty();
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
