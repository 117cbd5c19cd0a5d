package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.condition.Parameters;
import dev.comity.condition.Vocabulary;
import dev.comity.model.Circumstances;
import dev.comity.model.Commons;
import dev.comity.model.Event;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.RegionScheme;
import dev.comity.model.Snapshot;
import dev.comity.model.Weighting;
import dev.comity.policy.DivisionOfLaborPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All that is fixed while one issue is routed: the world on the day, the rules in force, whom the issue touches. */
final class Scene {
    static final String NON_STATE = "non-state:";

    final Issue issue;
    final Snapshot snapshot;
    /** What is stated of the issue and known on the day. */
    final Circumstances circumstances;

    /** The events that the issue cites and that have happened by the day. */
    final ImmutableList<Event> cited;

    final LocalDate date;
    final DivisionOfLaborPolicy policy;
    final Vocabulary vocabulary;
    final Parameters parameters;
    final Tweaks tweaks;
    final String policyDigest;
    final List<PreparedPolicy.Prepared> rules;
    /** Those affected: states and territories. */
    final ImmutableSortedSet<String> affected;
    /** Where it lies: actors and commons; those affected if not said. */
    final ImmutableSortedSet<String> location;
    /** The parties that are actors. */
    final ImmutableSortedSet<String> parties;

    final ImmutableSortedSet<String> nonStateParties;
    final Fraction totalWeight;
    private final Map<Unit, List<Holder>> cells = new HashMap<>();

    final Crossings crossings;

    Scene(Issue issue, Snapshot snapshot, PreparedPolicy prepared, Tweaks tweaks) {
        this(issue, snapshot, snapshot.date(), prepared, tweaks, Crossings.NONE);
    }

    /** The date may be any on which the snapshot answers the same. */
    Scene(Issue issue, Snapshot snapshot, LocalDate date, PreparedPolicy prepared, Tweaks tweaks, Crossings crossings) {
        this.crossings = crossings;
        this.issue = issue;
        this.date = date;
        this.policy = prepared.policy;
        this.policyDigest = prepared.digest;
        this.vocabulary = prepared.vocabulary;
        this.parameters = prepared.parameters;
        this.tweaks = tweaks;
        this.snapshot = snapshot;
        this.cited = cited(issue, snapshot, date);
        this.circumstances = Stated.by(date, issue, cited);
        this.rules = inForce(prepared, date);
        this.affected = snapshot.resolve(issue.affects());
        this.location = issue.location().isEmpty() ? affected : snapshot.resolve(issue.location());
        TreeSet<String> actors = new TreeSet<>();
        TreeSet<String> others = new TreeSet<>();
        for (String party : issue.parties()) {
            (party.startsWith(NON_STATE) ? others : actors).add(party);
        }
        this.parties = ImmutableSortedSet.copyOf(actors);
        this.nonStateParties = ImmutableSortedSet.copyOf(others);
        this.totalWeight = weight(affected);
    }

    private static ImmutableList<Event> cited(Issue issue, Snapshot snapshot, LocalDate date) {
        ImmutableList.Builder<Event> cited = ImmutableList.builder();
        for (String id : issue.events()) {
            Event event = snapshot.architecture().event(id).orElse(null);
            if (event != null && event.happenedBy(date)) {
                cited.add(event);
            }
        }
        return cited.build();
    }

    private static List<PreparedPolicy.Prepared> inForce(PreparedPolicy policy, LocalDate date) {
        List<PreparedPolicy.Prepared> rules = new ArrayList<>();
        for (PreparedPolicy.Prepared prepared : policy.rules) {
            if (prepared.rule().inForce().contains(date)) {
                rules.add(prepared);
            }
        }
        return rules;
    }

    /** {@return whether a forum reaches a party; an organisation is reached where all its members are} */
    boolean reaches(Candidate x, String party) {
        return x.reach.contains(party) || snapshot.isOrganisation(party) && x.reach.containsAll(snapshot.reach(party));
    }

    /** {@return whether a forum reaches every party that is an actor} */
    boolean reachesParties(Candidate x) {
        for (String party : parties) {
            if (!reaches(x, party)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the living institutions with a mandate for the unit, by id, each with the cell that counts} */
    List<Holder> cells(Unit unit) {
        return cells.computeIfAbsent(unit, key -> {
            List<Holder> found = new ArrayList<>();
            for (Institution institution : snapshot.holding(key.function())) {
                boolean there = !tweaks.withoutForums().contains(institution.id());
                Cell cell = there ? Cell.counting(this, institution, key) : null;
                if (cell != null) {
                    found.add(new Holder(institution, cell));
                }
            }
            return found;
        });
    }

    /** {@return how much some of those affected count together} */
    Fraction weight(Iterable<String> actors) {
        if (issue.weights() instanceof Weighting.Equal) {
            int count = 0;
            for (String actor : actors) {
                count += affected.contains(actor) ? 1 : 0;
            }
            return Fraction.of(count, 1);
        }
        Fraction sum = Fraction.ZERO;
        for (String actor : actors) {
            if (affected.contains(actor)) {
                sum = sum.plus(snapshot.weight(actor, issue.weights()));
            }
        }
        return sum;
    }

    /** {@return the share of the weight of those affected, 0 if they have none} */
    Fraction share(Set<String> actors) {
        return totalWeight.compareTo(Fraction.ZERO) == 0 ? Fraction.ZERO : ratio(weight(actors), totalWeight);
    }

    static Fraction ratio(Fraction part, Fraction whole) {
        return new Fraction(
                part.numerator().multiply(whole.denominator()),
                part.denominator().multiply(whole.numerator()));
    }

    Fraction parameter(String name) {
        return parameters.get(name);
    }

    RegionScheme regions() {
        return snapshot.architecture().regionScheme();
    }

    /** {@return the actors of the location, without commons} */
    ImmutableSortedSet<String> placesWithActors() {
        ImmutableSortedSet.Builder<String> actors = ImmutableSortedSet.naturalOrder();
        for (String place : location) {
            if (!Commons.isCommons(place)) {
                actors.add(place);
            }
        }
        return actors.build();
    }

    /**
     * A living institution with a mandate for a unit.
     *
     * @param institution the institution
     * @param cell the cell that counts
     */
    record Holder(Institution institution, Cell cell) {}
}
