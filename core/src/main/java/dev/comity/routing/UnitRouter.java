package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.model.Words;
import dev.comity.policy.Effect;
import dev.comity.policy.WarningKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Routes one unit up to its leads and supporters: appraises the candidates, judges, allocates. */
final class UnitRouter {
    private final UnitState state;
    private final Scene scene;

    private UnitRouter(UnitState state) {
        this.state = state;
        this.scene = state.scene;
    }

    static UnitState route(Scene scene, Unit unit, Earlier earlier) {
        UnitState state = new UnitState(scene, unit, earlier, candidates(scene, unit));
        UnitRouter router = new UnitRouter(state);
        router.appraise();
        router.settleEligibility();
        router.sayPool();
        state.judge(EnumSet.of(Stage.SELECTION));
        new Selection(state).allocate();
        return state;
    }

    private static List<Candidate> candidates(Scene scene, Unit unit) {
        List<Candidate> candidates = new ArrayList<>();
        boolean standingCoalition = false;
        ImmutableSortedSet<String> willing = ConflictFacts.willingAndAble(scene);
        for (Scene.Holder holder : scene.cells(unit)) {
            Institution institution = holder.institution();
            ImmutableSortedSet<String> reach = scene.snapshot.reach(institution.id());
            Level level = scene.snapshot.level(institution.id());
            if (level == Level.COALITION && !ForumFacts.meets(reach, willing)) {
                continue;
            }
            standingCoalition |= level == Level.COALITION;
            candidates.add(new Candidate(institution, level, holder.cell(), reach));
        }
        if (!standingCoalition && !willing.isEmpty()) {
            candidates.add(AdHocCoalition.of(unit, scene.snapshot.resolve(willing)));
        }
        return candidates;
    }

    private void appraise() {
        state.put(null, "pool.candidates", Reading.of(state.candidates.isEmpty() ? "none" : "some"));
        boolean waters = state.candidates.stream().anyMatch(x -> x.institution.hasRole(Role.WATERS_BODY, scene.date));
        state.put(null, "pool.waters-body", Reading.of(waters ? "some" : "none"));
        for (Candidate x : state.candidates) {
            state.measures.cover(x, state.unit);
            state.measures.weighCapacity(x, state.unit);
            scene.tweaks
                    .reading(x, "forum.capacity")
                    .ifPresent(supposed -> state.measures.supposeCapacity(x, state.unit, supposed));
        }
        readWhatMayChange(state);
        state.judge(EnumSet.of(Stage.VOTE));
        state.partiesAbstain = state.stands(Effect.DropVote.class);
        for (Candidate x : state.candidates) {
            state.put(x, "forum.blocked", Reading.of(state.ballots.blocked(x, state.unit, dropsVote(x))));
            boolean open = state.ballots.subset(x, state.unit).isPresent();
            state.put(x, "forum.subset", Reading.of(open ? "open" : "no"));
        }
        world("world.council", Role.SECURITY_COUNCIL, EnumSet.of(GovernanceFunction.AUTHORISATION));
        world("world.wto", Role.TRADE_BODY, EnumSet.of(GovernanceFunction.RULE_MAKING));
    }

    /**
     * Reads the facts that would read otherwise once the unit has a lead, or once a subset goes ahead: facts are read when
     * a rule asks, and what they read must not depend on which rule asks first.
     */
    static void readWhatMayChange(UnitState state) {
        state.reading(null, "issue.operation");
        state.reading(null, "issue.operation-authorised");
        for (Candidate x : state.candidates) {
            if (!x.institution.subsetClauses().isEmpty()) {
                state.reading(x, "forum.parties");
                state.reading(x, "forum.required");
                state.reading(x, "forum.accepted");
                state.reading(x, "forum.barred-subject");
            }
        }
    }

    private boolean dropsVote(Candidate x) {
        return state.standing(Effect.DropVote.class).stream().anyMatch(standing -> standing.instance().candidate == x);
    }

    private void world(String fact, Role role, EnumSet<GovernanceFunction> about) {
        about.add(state.unit.function());
        state.put(null, fact, Reading.of(state.ballots.worldBlocked(role, state.unit, about) ? "blocked" : "open"));
    }

    private void settleEligibility() {
        state.judge(EnumSet.of(Stage.ELIGIBILITY));
        for (Instance instance : state.instances) {
            if (instance.stands() && instance.candidate != null) {
                instance.rule.then().forEach(effect -> apply(effect, instance.candidate));
            }
        }
        for (Candidate x : state.candidates) {
            x.sufficient = x.adequate() && state.measures.covers(x, state.reading(null, "public-good.aggregation"));
        }
    }

    private void apply(Effect effect, Candidate x) {
        if (effect instanceof Effect.Exclude) {
            x.excluded = true;
        } else if (effect instanceof Effect.BarLead) {
            x.barred = true;
        } else if (effect instanceof Effect.Insufficient) {
            x.insufficient = true;
        } else if (effect instanceof Effect.Require require) {
            x.requirements.add(require.requirement());
        } else if (effect instanceof Effect.Subset) {
            limitToSupporters(x);
        }
    }

    /** What a subset decides covers and binds those that support it. */
    private void limitToSupporters(Candidate x) {
        Optional<ImmutableSortedSet<String>> supporters = state.ballots.subset(x, state.unit);
        if (supporters.isPresent()) {
            Set<String> reach = new TreeSet<>(x.reach);
            reach.retainAll(scene.snapshot.resolve(supporters.get()));
            x.reach = ImmutableSortedSet.copyOf(reach);
            state.measures.coverReached(x, state.unit);
            x.readings.remove("forum.coverage");
        }
    }

    private void sayPool() {
        List<Candidate> institutions = state.institutions();
        boolean sufficient = false;
        boolean chapterViii = false;
        boolean rec = false;
        boolean intermediaries = false;
        for (Candidate x : institutions) {
            state.put(x, "forum.sufficient", Reading.of(x.sufficient));
            sufficient |= x.sufficient;
            rec |= x.sufficient && x.institution.hasRole(Role.REC, scene.date);
            chapterViii |= x.eligible()
                    && state.reading(x, "forum.chapter-viii").equals(Reading.of(true))
                    && state.reading(x, "forum.parties").equals(Reading.of("all"));
            boolean network = x.institution.hasRole(Role.SUB_NATIONAL, scene.date) && !x.excluded;
            intermediaries |= network || x.eligible() && x.level != Level.MULTILATERAL;
        }
        state.put(null, "pool.sufficient", Reading.of(sufficient ? "some" : "none"));
        state.put(null, "pool.rec", Reading.of(rec ? "sufficient" : "none"));
        state.put(null, "pool.chapter-viii", Reading.of(chapterViii ? "eligible" : "none"));
        state.put(null, "pool.intermediaries", Reading.of(intermediaries ? "some" : "none"));
        state.put(null, "pool.multilateral", Reading.of(multilateral(institutions)));
        sayBestCapacity();
        if (state.measures.weakestLinkUnnamed()) {
            warnOfUnnamedLink(state);
        }
    }

    static void warnOfUnnamedLink(UnitState state) {
        state.warn(
                WarningKind.UNKNOWN_FACT, "public-good.critical", "the weakest link is not named, so coverage decides");
    }

    private static String multilateral(List<Candidate> institutions) {
        String found = "absent";
        for (Candidate x : institutions) {
            if (x.level == Level.MULTILATERAL) {
                if (x.eligible()) {
                    return "eligible";
                }
                found = "blocked";
            }
        }
        return found;
    }

    private void sayBestCapacity() {
        Candidate best = null;
        for (Candidate x : state.candidates) {
            if (x.eligible() && (best == null || x.capacity.compareTo(best.capacity) > 0)) {
                best = x;
            }
        }
        for (Candidate x : state.candidates) {
            boolean most = best != null && x.eligible() && x.capacity.compareTo(best.capacity) == 0;
            state.put(x, "forum.best-capacity", Reading.of(most));
            state.put(x, "forum.sufficient", Reading.of(x.sufficient));
        }
    }

    /** {@return the words of what keeps a candidate from leading, for gaps} */
    static String hindrance(UnitState state, Candidate x) {
        List<String> rules = new ArrayList<>();
        for (Instance instance : state.instances) {
            boolean keepsOut = instance.stands()
                    && instance.candidate == x
                    && instance.rule.then().stream()
                            .anyMatch(e -> e instanceof Effect.Exclude || e instanceof Effect.BarLead);
            if (keepsOut) {
                rules.add(instance.rule.id());
            }
        }
        String why = rules.isEmpty() ? "covers nobody affected" : String.join(", ", new TreeSet<>(rules));
        return x.id() + " (" + Words.of(x.level) + "): " + why;
    }
}
