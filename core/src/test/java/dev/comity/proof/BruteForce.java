package dev.comity.proof;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.condition.Constraint;
import dev.comity.condition.Fact;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.condition.Stage;
import dev.comity.condition.Truth;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Issue;
import dev.comity.routing.Judgement;
import dev.comity.routing.OpenFact;
import dev.comity.routing.Router;
import dev.comity.routing.Routing;
import dev.comity.routing.Supposition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Routes an issue for every combination of readings of a few facts; knows nothing of how reasons are found. */
final class BruteForce {
    /** By fact, the place of its reading; 0 is what it reads. */
    final Map<List<Integer>, Routing> outcomes = new HashMap<>();

    final List<OpenFact> free;
    private final List<OpenFact> held;
    private final Router router;
    private final Issue issue;
    private final Judgement asThingsAre;
    /** Whether a fact that follows from others is held where it reads as it reads. */
    private final boolean pinned;

    BruteForce(Router router, Issue issue, List<OpenFact> free, List<OpenFact> held, boolean pinned) {
        this.router = router;
        this.issue = issue;
        this.free = free;
        this.held = held;
        this.pinned = pinned;
        this.asThingsAre = router.judgement(issue);
    }

    BruteForce tried() {
        route(new ArrayList<>());
        return this;
    }

    /** {@return the routing for some readings of the free facts, if the vocabulary has them} */
    static Optional<Routing> at(Router router, Issue issue, List<OpenFact> free, List<OpenFact> held, Random random) {
        BruteForce one = new BruteForce(router, issue, free, held, true);
        List<Integer> chosen = new ArrayList<>();
        free.forEach(fact -> chosen.add(random.nextInt(1 + others(fact).size())));
        one.route(chosen);
        return one.outcomes.values().stream().findFirst();
    }

    private void route(List<Integer> chosen) {
        if (chosen.size() < free.size()) {
            for (int i = 0; i <= others(free.get(chosen.size())).size(); i++) {
                chosen.add(i);
                route(chosen);
                chosen.remove(chosen.size() - 1);
            }
            return;
        }
        List<Supposition> changes = new ArrayList<>();
        List<Supposition> suppositions = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            OpenFact fact = free.get(i);
            if (chosen.get(i) > 0) {
                changes.add(
                        new Supposition(fact.forum(), fact.fact(), others(fact).get(chosen.get(i) - 1)));
            } else if (pinned && fact.follows()) {
                suppositions.add(new Supposition(fact.forum(), fact.fact(), fact.reading()));
            }
        }
        held.stream()
                .filter(OpenFact::follows)
                .forEach(fact -> suppositions.add(new Supposition(fact.forum(), fact.fact(), fact.reading())));
        suppositions.addAll(changes);
        if (isPossible(changes)) {
            outcomes.put(List.copyOf(chosen), router.route(issue, suppositions));
        }
    }

    /** {@return every other reading that the vocabulary knows, one by one} */
    static List<Reading> others(OpenFact open) {
        Fact fact = Vocabulary.standard().fact(open.fact()).orElseThrow();
        List<Reading> others = new ArrayList<>();
        fact.values().forEach(word -> others.add(Reading.of(word)));
        if (fact.mayBeUnknown()) {
            others.add(Reading.UNKNOWN);
        }
        others.removeIf(reading -> open.isUniform() && reading.equals(open.reading()));
        return others;
    }

    /** What holds as things are is possible, whatever a constraint says. */
    private boolean isPossible(List<Supposition> changes) {
        for (Judgement.Of situation : asThingsAre.situations()) {
            Map<String, Reading> readings = new TreeMap<>(situation.readings());
            for (Supposition change : changes) {
                if (change.forum().isEmpty() || change.forum().equals(situation.forum())) {
                    readings.put(change.fact(), change.reading());
                }
            }
            for (Constraint constraint : Vocabulary.constraints()) {
                boolean concerns = !ofLater(constraint) && speaksOf(constraint, readings);
                if (concerns && holds(constraint, readings) && !holds(constraint, situation.readings())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What the router works out from the rest can't contradict it. */
    private static boolean ofLater(Constraint constraint) {
        boolean[] later = new boolean[1];
        constraint
                .impossible()
                .forEachTest((fact, words) -> later[0] |=
                        Vocabulary.standard().fact(fact).orElseThrow().stage().compareTo(Stage.SELECTION) >= 0);
        return later[0];
    }

    /** Of a unit without candidates no fact of a forum is read, and nothing follows from that. */
    private static boolean speaksOf(Constraint constraint, Map<String, Reading> readings) {
        boolean[] read = {true};
        constraint.impossible().forEachTest((fact, words) -> read[0] &= readings.containsKey(fact));
        return read[0];
    }

    private static boolean holds(Constraint constraint, Map<String, Reading> readings) {
        return constraint
                        .impossible()
                        .test(new PossibleSituation(ImmutableSortedMap.copyOf(readings), Parameters.standard()))
                == Truth.TRUE;
    }
}
