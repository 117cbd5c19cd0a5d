package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Reading;
import dev.comity.model.Architecture;
import dev.comity.model.Coerciveness;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Scope;
import dev.comity.model.Snapshot;
import dev.comity.model.Stance;
import dev.comity.routing.Judgement;
import dev.comity.routing.Router;
import dev.comity.routing.Unit;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Composes bodies and coalitions for the units of an issue. */
final class CompositionSearch {
    private final Router router;
    private final Issue issue;
    private final LocalDate date;
    private final Judgement judgement;
    private final ImmutableSortedSet<String> affected;
    private final ImmutableSortedSet<String> willing;

    CompositionSearch(Router router, Issue issue) {
        this.router = router;
        this.issue = issue;
        this.judgement = router.judgement(issue);
        this.date = judgement.routing().date();
        Snapshot snapshot = router.world().on(date);
        this.affected = snapshot.resolve(issue.affects());
        this.willing = willing(snapshot);
    }

    /** Nobody is presumed to be willing to use sanctions or force, nor a party to its own dispute. */
    private ImmutableSortedSet<String> willing(Snapshot snapshot) {
        TreeSet<String> willing =
                new TreeSet<>(snapshot.resolve(issue.circumstances().willing()));
        boolean coercive = issue.coerciveness()
                .filter(how -> how.compareTo(Coerciveness.SANCTIONS) >= 0)
                .isPresent();
        if (willing.isEmpty() && !coercive) {
            willing.addAll(Sets.difference(affected, snapshot.resolve(issue.parties())));
        }
        issue.circumstances().positions().stream()
                .filter(position -> position.stance() == Stance.OPPOSE)
                .forEach(position -> willing.remove(position.actor()));
        return ImmutableSortedSet.copyOf(willing);
    }

    ImmutableList<Composition> search() {
        ImmutableList.Builder<Composition> all = ImmutableList.builder();
        for (Unit unit : judgement.routing().allocations().keySet()) {
            Covering bodies =
                    Interregional.covering(router.world(), date, unit.domain(), unit.function(), issue.affects());
            all.add(new Composition(unit, affected, bodies, willing, coalitions(unit)));
        }
        return all.build();
    }

    /** A universal body that holds no mandate for the unit is no candidate, and can't pass one on. */
    private ImmutableSortedMap<String, Composition.Mandated> coalitions(Unit unit) {
        TreeMap<String, Composition.Mandated> coalitions = new TreeMap<>();
        Architecture world = router.world();
        for (Judgement.Of situation : judgement.situations()) {
            Optional<String> body = situation.forum().filter(world.institutions()::containsKey);
            boolean universal =
                    body.isPresent() && world.institution(body.get()).scope() == Scope.UNIVERSAL;
            if (universal && situation.unit().equals(unit) && !willing.isEmpty()) {
                boolean blocked = Reading.of(true).equals(situation.readings().get("forum.blocked"));
                coalitions.put(body.get(), blocked ? Composition.Mandated.BLOCKED : mandated(body.get(), unit));
            }
        }
        return ImmutableSortedMap.copyOfSorted(coalitions);
    }

    private Composition.Mandated mandated(String body, Unit unit) {
        Scenario mustered =
                Scenario.of("mandated by " + body, new Step.Muster(willing, body, Optional.of(unit.function()), date));
        boolean leads = router.route(mustered.applyTo(issue, router.world())).allocations().get(unit).leads().stream()
                .anyMatch(lead -> lead.level() == Level.COALITION);
        return leads ? Composition.Mandated.LEADS : Composition.Mandated.DOES_NOT_LEAD;
    }
}
