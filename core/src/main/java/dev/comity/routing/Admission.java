package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.Membership;
import dev.comity.model.Snapshot;
import dev.comity.model.Territory;
import dev.comity.model.Validity;
import dev.comity.model.Words;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.policy.Effect;
import dev.comity.policy.Target;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes away rules, lacks and rivals until one body leads one unit, then gives back all that was not needed. */
final class Admission {
    private static final int MOST_ROUNDS = 40;

    private final Architecture world;
    private final DivisionOfLaborPolicy policy;
    private final Issue issue;
    private final Unit unit;
    private final String id;
    private final LocalDate date;

    private final Set<String> rules = new TreeSet<>();
    private final Set<WhyNot.MissingFact> facts = EnumSet.noneOf(WhyNot.MissingFact.class);
    private final Set<String> rivals = new TreeSet<>();

    Admission(Architecture world, DivisionOfLaborPolicy policy, Issue issue, Unit unit, String id) {
        this.world = world;
        this.policy = policy;
        this.issue = issue;
        this.unit = unit;
        this.id = id;
        this.date = issue.date().or(world::latest).orElseThrow();
    }

    static IssueRouter route(Architecture world, DivisionOfLaborPolicy policy, Issue issue, Tweaks tweaks) {
        LocalDate date = issue.date().or(world::latest).orElseThrow();
        return new IssueRouter(new Scene(issue, world.on(date), new PreparedPolicy(policy), tweaks));
    }

    WhyNot.Answer search() {
        UnitState first = state();
        UnitState state = first;
        for (int round = 0; round < MOST_ROUNDS && !in(state) && takeAway(state); round++) {
            state = state();
        }
        boolean admits = in(state);
        if (admits) {
            giveBack();
        }
        return new WhyNot.Answer(
                unit,
                false,
                id,
                rules.stream().map(this::why).collect(ImmutableList.toImmutableList()),
                facts.stream().collect(ImmutableSortedSet.toImmutableSortedSet(java.util.Comparator.naturalOrder())),
                rivals.stream().map(r -> rival(r, first)).collect(ImmutableList.toImmutableList()),
                admits);
    }

    private WhyNot.Why why(String rule) {
        var found = policy.rules().get(rule);
        return new WhyNot.Why(rule, found.title() + (found.source().isEmpty() ? "" : " (" + found.source() + ")"));
    }

    /** A rival comes first by its level, or by what ranks it higher. */
    private WhyNot.Why rival(String rival, UnitState state) {
        Candidate winner = candidate(state, rival);
        Candidate loser = candidate(state, id);
        if (winner == null || loser == null) {
            return new WhyNot.Why(rival, "comes before it");
        }
        if (winner.level != loser.level) {
            return new WhyNot.Why(rival, "comes before it: the " + Words.of(winner.level) + " level takes the matter");
        }
        String key = new Ranking(state).decidingKey(winner, loser);
        return new WhyNot.Why(rival, key.isEmpty() ? "comes before it" : "ranks before it by " + key);
    }

    private static @Nullable Candidate candidate(UnitState state, String id) {
        for (Candidate candidate : state.candidates) {
            if (candidate.id().equals(id)) {
                return candidate;
            }
        }
        return null;
    }

    private UnitState state() {
        Tweaks tweaks = WhyNotSearch.without(ImmutableSortedSet.copyOf(rivals));
        DivisionOfLaborPolicy left = rules.isEmpty() ? policy : policy.without(ImmutableSortedSet.copyOf(rules));
        return route(mended(), left, issue, tweaks).units.get(unit);
    }

    private boolean in(UnitState state) {
        return state.status == Status.ALLOCATED && state.allLeads().stream().anyMatch(x -> x.id().equals(id));
    }

    /** {@return whether there was anything to take away} */
    private boolean takeAway(UnitState state) {
        Candidate x = candidate(state, id);
        if (x == null) {
            boolean exists = mended().institution(id).existence().on(date);
            return facts.add(exists ? WhyNot.MissingFact.MANDATE : WhyNot.MissingFact.EXISTENCE);
        }
        if (x.coverage.numerator().signum() == 0) {
            return facts.add(WhyNot.MissingFact.MEMBERS);
        }
        Set<String> against = new TreeSet<>();
        for (Instance instance : state.instances) {
            if (instance.stands() && !instance.vacuous && speaksAgainst(state, instance, x)) {
                against.add(instance.rule.id());
            }
        }
        if (!against.isEmpty()) {
            return rules.addAll(against);
        }
        return takeAwayRivals(state);
    }

    private boolean takeAwayRivals(UnitState state) {
        boolean any = false;
        for (Candidate lead : state.allLeads()) {
            any |= !lead.id().equals(id) && rivals.add(lead.id());
        }
        if (any) {
            return true;
        }
        boolean ladder = false;
        for (Instance instance : state.instances) {
            boolean orders = instance.stands()
                    && instance.rule.then().stream()
                            .anyMatch(e -> e instanceof Effect.Ascend || e instanceof Effect.Hold);
            ladder |= orders && rules.add(instance.rule.id());
        }
        return ladder;
    }

    private static boolean speaksAgainst(UnitState state, Instance instance, Candidate x) {
        boolean ofX = instance.candidate == x;
        for (Effect effect : instance.rule.then()) {
            boolean keepsOut = ofX
                    && (effect instanceof Effect.Exclude
                            || effect instanceof Effect.BarLead
                            || effect instanceof Effect.Require
                            || effect instanceof Effect.Insufficient);
            boolean forOthers = effect instanceof Effect.Reserve r && excludes(state, instance, r.target(), x)
                    || effect instanceof Effect.Include i && excludes(state, instance, i.target(), x)
                    || effect instanceof Effect.Prefer p && excludes(state, instance, p.target(), x);
            boolean gap = effect instanceof Effect.Gap;
            if (keepsOut || forOthers || gap) {
                return true;
            }
        }
        return false;
    }

    /** A rule asked for every forum speaks for all for which it stands. */
    private static boolean excludes(UnitState state, Instance instance, Target target, Candidate x) {
        if (!(target instanceof Target.Forum)) {
            return !Selection.Targets.of(state, instance, target).contains(x);
        }
        return state.instances.stream()
                .noneMatch(other -> other.rule == instance.rule && other.stands() && other.candidate == x);
    }

    /** Gives back one thing after the other, rivals first, so that rules remain where rules explain. */
    private void giveBack() {
        int before;
        do {
            // Giving one thing back can make another needless, so it takes rounds.
            before = rivals.size() + rules.size() + facts.size();
            giveBackOnce();
        } while (rivals.size() + rules.size() + facts.size() < before);
    }

    private void giveBackOnce() {
        for (String rival : List.copyOf(rivals)) {
            rivals.remove(rival);
            if (!in(state())) {
                rivals.add(rival);
            }
        }
        for (String rule : List.copyOf(rules)) {
            rules.remove(rule);
            if (!in(state())) {
                rules.add(rule);
            }
        }
        for (WhyNot.MissingFact fact : List.copyOf(facts)) {
            facts.remove(fact);
            if (!in(state())) {
                facts.add(fact);
            }
        }
    }

    /** {@return the world in which the body has what it lacks} */
    private Architecture mended() {
        if (facts.isEmpty()) {
            return world;
        }
        Institution body = world.institution(id);
        Institution.Builder mended = body.toBuilder();
        if (facts.contains(WhyNot.MissingFact.EXISTENCE)) {
            mended.existence(Validity.always());
        }
        if (facts.contains(WhyNot.MissingFact.MANDATE)) {
            mended.mandates(Mandate.builder()
                    .domains(unit.domain())
                    .functions(unit.function())
                    .obligation(dev.comity.model.Obligation.HARD)
                    .territory(Territory.world())
                    .build());
        }
        if (facts.contains(WhyNot.MissingFact.MEMBERS)) {
            mended.membersOf(List.of()).memberships(everybody());
        }
        return world.with(mended.build());
    }

    private List<Membership> everybody() {
        Snapshot snapshot = world.on(date);
        Set<String> concerned = new TreeSet<>(snapshot.resolve(issue.affects()));
        concerned.addAll(issue.parties());
        concerned.addAll(snapshot.resolve(issue.location()));
        return concerned.stream()
                .map(actor -> Membership.builder().actor(actor).build())
                .toList();
    }
}
