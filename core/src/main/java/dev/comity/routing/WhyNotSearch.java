package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Answers why a body or level does not lead, by taking away what keeps it out until it does, and no more than that. */
final class WhyNotSearch {
    private static final int MOST_TRIED = 5;

    private final Architecture world;
    private final DivisionOfLaborPolicy policy;
    private final Issue issue;
    private final String subject;
    private final Optional<Level> level;

    WhyNotSearch(Architecture world, DivisionOfLaborPolicy policy, Issue issue, String subject) {
        this.world = issue.knownAt().map(world::knownAt).orElse(world);
        this.policy = policy;
        this.issue = issue;
        this.subject = subject;
        this.level = levelOf(subject);
        if (level.isEmpty() && !world.institutions().containsKey(subject)) {
            throw new IllegalArgumentException("`" + subject + "` is neither an institution nor a level");
        }
    }

    private static Optional<Level> levelOf(String word) {
        for (Level level : Level.values()) {
            if (Words.of(level).equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    WhyNot answer() {
        IssueRouter now = Admission.route(world, policy, issue, Tweaks.NONE);
        ImmutableList.Builder<WhyNot.Answer> answers = ImmutableList.builder();
        for (UnitState state : now.units.values()) {
            answers.add(answer(state));
        }
        return new WhyNot(subject, answers.build());
    }

    private WhyNot.Answer answer(UnitState state) {
        if (level.isEmpty() && !world.institutions().containsKey(subject)) {
            return unknown(state);
        }
        if (level.isEmpty()) {
            return answer(state, world.institution(subject));
        }
        Map<String, Candidate> atLevel = new TreeMap<>();
        for (Candidate x : state.candidates) {
            if (x.level == level.get()) {
                atLevel.put(x.id(), x);
            }
        }
        boolean leads =
                state.status == Status.ALLOCATED && state.allLeads().stream().anyMatch(x -> x.level == level.get());
        if (atLevel.isEmpty() || leads) {
            String who = leads
                    ? state.allLeads().stream()
                            .filter(x -> x.level == level.get())
                            .findFirst()
                            .orElseThrow()
                            .id()
                    : "";
            return new WhyNot.Answer(
                    state.unit, leads, who, ImmutableList.of(), ImmutableSortedSet.of(), ImmutableList.of(), leads);
        }
        return nearest(state, new ArrayList<>(atLevel.values()));
    }

    private static WhyNot.Answer unknown(UnitState state) {
        return new WhyNot.Answer(
                state.unit, false, "", ImmutableList.of(), ImmutableSortedSet.of(), ImmutableList.of(), false);
    }

    private WhyNot.Answer nearest(UnitState state, List<Candidate> bodies) {
        bodies.sort(Comparator.comparing((Candidate x) -> !x.eligible())
                .thenComparing(x -> x.coverage, Comparator.reverseOrder())
                .thenComparing(Candidate::id));
        return bodies.stream()
                .limit(MOST_TRIED)
                .map(x -> answer(state, x.institution))
                .min(Comparator.comparing((WhyNot.Answer a) -> !a.admits())
                        .thenComparing(WhyNot.Answer::size)
                        .thenComparing(WhyNot.Answer::institution))
                .orElseThrow();
    }

    private WhyNot.Answer answer(UnitState state, Institution institution) {
        boolean leads = state.status == Status.ALLOCATED
                && state.allLeads().stream().anyMatch(x -> x.id().equals(institution.id()));
        if (leads) {
            return new WhyNot.Answer(
                    state.unit,
                    true,
                    institution.id(),
                    ImmutableList.of(),
                    ImmutableSortedSet.of(),
                    ImmutableList.of(),
                    true);
        }
        return new Admission(world, policy, issue, state.unit, institution.id()).search();
    }

    /** {@return no readings changed, some forums taken away} */
    static Tweaks without(ImmutableSortedSet<String> forums) {
        return new Tweaks(forums, ImmutableMap.of(), false);
    }
}
