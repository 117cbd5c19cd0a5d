package dev.comity.proof;

import com.google.common.collect.ImmutableSet;
import dev.comity.condition.Reading;
import dev.comity.finding.Findings;
import dev.comity.model.Architecture;
import dev.comity.model.DatePoint;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Rule;
import dev.comity.routing.Judgement;
import dev.comity.routing.Router;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Brings possible situations about: draws a world of a few invented states and bodies and an issue in it, has the
 * ordinary router route it, and gives it back only if the router read every wanted fact as wanted. A situation that
 * can't be brought about so may still be possible.
 *
 * <p>Immutable, safe for any thread.
 *
 * <pre>{@code
 * PossibleSituation wanted = new PossibleSituation(
 *         ImmutableSortedMap.of("forum.blocked", Reading.of("yes")), networked.parameters());
 * Realised seen = Realiser.of(networked).realise(wanted).orElseThrow();
 * seen.routing().verdict();   // NONE
 * }</pre>
 */
public final class Realiser {
    /** How many drawings are tried for one situation. */
    private static final int MOST_ATTEMPTS = 64;

    /** How many drawings of each of two contenders are tried together. */
    private static final int MOST_DRAWINGS = 3;

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
     * @param policy the policy
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

    /**
     * {@return a world and an issue in which the router reads the facts as wanted; empty if none was found} Facts {@code
     * other.…} are those of a second contender, which is called {@code OTHER} in that world.
     *
     * @param wanted the facts that matter; all others are free
     */
    public Optional<Realised> realise(PossibleSituation wanted) {
        LocalDate day = wanted.day().orElse(date);
        if (wanted.readings().keySet().stream().anyMatch(Beside::isOther)) {
            return realiseTwo(wanted, day);
        }
        return drawings(Draft.FORUM, wanted.readings(), day, 1).stream()
                .map(Drawn::realised)
                .findFirst();
    }

    private List<Drawn> drawings(String forum, Map<String, Reading> wanted, LocalDate day, int most) {
        Attempt first = new Attempt(new Wanted(wanted, policy.parameters()), ImmutableSet.of());
        return new Search(forum, wanted.keySet(), day).from(first, most);
    }

    /** Draws each of two contenders alone, and looks for a drawing of each that can be laid upon each other. */
    private Optional<Realised> realiseTwo(PossibleSituation wanted, LocalDate day) {
        Map<String, Reading> one = Beside.readings(wanted.readings(), Contender.ONE);
        Map<String, Reading> other = Beside.readings(wanted.readings(), Contender.OTHER);
        List<Drawn> others = drawings(Draft.OTHER, other, day, MOST_DRAWINGS);
        for (Drawn first : drawings(Draft.FORUM, one, day, MOST_DRAWINGS)) {
            for (Drawn second : others) {
                GovernanceFunction function = first.judged().unit().function();
                for (Overlay both : Overlay.of(first.realised(), second.realised())) {
                    Optional<Realised> seen = seen(both, function, one, other);
                    if (seen.isPresent()) {
                        return seen;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Realised> seen(
            Overlay both, GovernanceFunction function, Map<String, Reading> one, Map<String, Reading> other) {
        if (both.issue().check(both.world()).hasErrors()) {
            return Optional.empty();
        }
        Judgement judgement = router.through(both.world()).judgement(both.issue());
        Optional<Judgement.Of> first = of(Draft.FORUM, function, judgement).filter(of -> reads(one, of));
        Optional<Judgement.Of> second = of(Draft.OTHER, function, judgement).filter(of -> reads(other, of));
        return second.isEmpty()
                ? Optional.empty()
                : first.map(
                        of -> new Realised(both.world(), both.issue(), Draft.FORUM, of.fired(), judgement.routing()));
    }

    private boolean reads(Map<String, Reading> wanted, Judgement.Of judged) {
        return readBack.otherwise(new Wanted(wanted, policy.parameters()), judged)
                .isEmpty();
    }

    private static Optional<Judgement.Of> of(String forum, GovernanceFunction function, Judgement judgement) {
        return judgement.situations().stream()
                .filter(of -> of.unit().function() == function
                        && of.forum().filter(forum::equals).isPresent())
                .findFirst();
    }

    /** Draws again and again, from the drawing on that came nearest to what is wanted. */
    private final class Search {
        private final String forum;
        private final Set<String> facts;
        private final LocalDate day;
        private final Repairs repairs = new Repairs(policy);
        private final Set<Attempt> seen = new HashSet<>();
        private final PriorityQueue<Step> open =
                new PriorityQueue<>(Comparator.comparingInt(Step::wrong).thenComparingInt(Step::number));

        Search(String forum, Set<String> facts, LocalDate day) {
            this.forum = forum;
            this.facts = facts;
            this.day = day;
        }

        List<Drawn> from(Attempt first, int most) {
            List<Drawn> found = new ArrayList<>();
            put(first, 0);
            for (int tried = 0; tried < MOST_ATTEMPTS && found.size() < most && !open.isEmpty(); tried++) {
                Attempt attempt = open.remove().attempt();
                Optional<Drawn> drawn = draw(forum, attempt, day);
                if (drawn.isPresent()) {
                    Set<String> wrong =
                            readBack.otherwise(attempt.wanted(), drawn.get().judged());
                    wrong.retainAll(facts);
                    if (wrong.isEmpty()) {
                        found.add(drawn.get());
                    } else {
                        mend(wrong, attempt, drawn.get().judged());
                    }
                }
            }
            return found;
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

    private Optional<Drawn> draw(String forum, Attempt attempt, LocalDate day) {
        Draft draft = attempt.draw(forum, day, policy.vocabulary());
        Architecture world = draft.world();
        Issue issue = draft.issue();
        Findings findings = issue.check(world);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Judgement judgement = router.through(world).judgement(issue);
        for (Judgement.Of of : judgement.situations()) {
            boolean unit = of.unit().function() == draft.function;
            if (unit && of.forum().filter(id -> !id.equals(forum)).isEmpty()) {
                return Optional.of(new Drawn(
                        of, new Realised(world, issue, of.forum().orElse(""), of.fired(), judgement.routing())));
            }
        }
        return Optional.empty();
    }

    private record Drawn(Judgement.Of judged, Realised realised) {}

    private record Step(Attempt attempt, int wrong, int number) {}
}
