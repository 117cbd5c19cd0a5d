package dev.comity.routing;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.comity.condition.Parameters;
import dev.comity.condition.Reading;
import dev.comity.model.Aggregation;
import dev.comity.model.Circumstances.Capacity;
import dev.comity.model.ConsentStance;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Means;
import dev.comity.model.Obligation;
import dev.comity.model.Words;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Measures a candidate against the issue: coverage, capacity, strength, speed, and the test of aggregation. */
final class Measures {
    private final Scene scene;

    Measures(Scene scene) {
        this.scene = scene;
    }

    /** Sets whom the candidate covers and how much of the issue that is. */
    void cover(Candidate x, Unit unit) {
        Set<String> covered = new TreeSet<>();
        boolean area = x.cell != null && x.cell.areaContains(scene);
        for (String actor : scene.affected) {
            if (x.reach.contains(actor) || area || coversOutsider(x, unit, actor)) {
                covered.add(actor);
            }
        }
        x.covered = ImmutableSortedSet.copyOf(covered);
        x.coverage = coverage(x, unit);
    }

    /** Sets that the candidate covers those that it reaches and nobody else: supporters who go ahead bind themselves. */
    void coverReached(Candidate x, Unit unit) {
        x.covered = ImmutableSortedSet.copyOf(Sets.intersection(scene.affected, x.reach));
        x.coverage = coverage(x, unit);
    }

    private boolean coversOutsider(Candidate x, Unit unit, String actor) {
        return switch (unit.function()) {
            case MONITORING, IMPLEMENTATION, CRISIS_RESPONSE, FINANCING, CAPACITY_BUILDING ->
                x.cell != null
                        && x.cell.includes(scene, x.institution, actor)
                        && Stances.consentsTo(scene, actor, x.id());
            default -> false;
        };
    }

    private Fraction coverage(Candidate x, Unit unit) {
        boolean held = x.cell != null && !x.cell.implied();
        return switch (unit.function()) {
            // The counting cell was chosen because its territory meets, or contains, the location.
            case AUTHORISATION, ENFORCEMENT, PEACE_OPERATION -> held ? Fraction.ONE : Fraction.ZERO;
            case MEDIATION, DISPUTE_SETTLEMENT ->
                scene.issue.parties().isEmpty() ? scene.share(x.covered) : partiesShare(x);
            default -> scene.share(x.covered);
        };
    }

    private Fraction partiesShare(Candidate x) {
        int count = 0;
        for (String party : scene.issue.parties()) {
            boolean accepts = Stances.acceptance(scene, party, x.id())
                    .filter(stance -> stance == ConsentStance.VALID)
                    .isPresent();
            count += accepts || scene.reaches(x, party) || acceptsAsTribunal(party, x) ? 1 : 0;
        }
        return Fraction.of(count, scene.issue.parties().size());
    }

    private boolean acceptsAsTribunal(String party, Candidate x) {
        return scene.circumstances.tribunals().stream()
                .anyMatch(t -> t.tribunal().equals(x.id()) && t.by().contains(party));
    }

    /** Sets the capacity: what is recorded, else what the function and the means say. */
    void weighCapacity(Candidate x, Unit unit) {
        Optional<Fraction> recorded = recorded(x.institution, unit.function());
        Fraction needed = scene.parameter(Parameters.CAPACITY);
        x.capacityRecorded = recorded.isPresent();
        if (recorded.isPresent()) {
            x.capacity = recorded.get();
            scene.crossings.note(Parameters.CAPACITY, x.capacity);
            x.capacityAdequate = x.capacity.atLeast(needed);
            return;
        }
        countWithoutRecord(x, unit);
    }

    /** Sets the capacity as if its record were such: enough of it, too little, or none. */
    void supposeCapacity(Candidate x, Unit unit, Reading supposed) {
        x.capacityRecorded = !supposed.equals(Reading.UNKNOWN);
        if (!x.capacityRecorded) {
            countWithoutRecord(x, unit);
            return;
        }
        boolean adequate = supposed.equals(Reading.of("adequate"));
        if (adequate != x.capacityAdequate) {
            x.capacityAdequate = adequate;
            x.capacity = adequate ? scene.parameter(Parameters.CAPACITY) : Fraction.ZERO;
        }
    }

    private void countWithoutRecord(Candidate x, Unit unit) {
        Fraction needed = scene.parameter(Parameters.CAPACITY);
        Optional<Means> means = means(x.institution);
        boolean lent = means.isPresent() && means.get() != Means.OWN;
        x.capacityAdequate = !material(unit.function()) || !lent;
        x.capacity = x.capacityAdequate ? needed : Fraction.ZERO;
        scene.crossings.note(Parameters.CAPACITY, Fraction.ZERO);
    }

    /** {@return the recorded capacity, an organ's own or else its parent's} */
    private Optional<Fraction> recorded(Institution institution, GovernanceFunction function) {
        Optional<Fraction> own = ownRecord(institution.id(), function);
        return own.isPresent() ? own : institution.parentOn(scene.date).flatMap(parent -> ownRecord(parent, function));
    }

    /** {@return whether the candidate lives on the record of its parent} */
    boolean inheritsRecord(Candidate x, Unit unit) {
        return ownRecord(x.id(), unit.function()).isEmpty()
                && recorded(x.institution, unit.function()).isPresent();
    }

    private Optional<Fraction> ownRecord(String institution, GovernanceFunction function) {
        Optional<Fraction> general = Optional.empty();
        Optional<Fraction> special = Optional.empty();
        for (Capacity capacity : scene.circumstances.capacities()) {
            if (!capacity.institution().equals(institution)) {
                continue;
            }
            if (capacity.function().isEmpty()) {
                general = lesser(general, capacity.ratio());
            } else if (capacity.function().get() == function) {
                special = lesser(special, capacity.ratio());
            }
        }
        return special.isPresent() ? special : general;
    }

    /** Of records that contradict each other the lesser counts. */
    private static Optional<Fraction> lesser(Optional<Fraction> known, Fraction ratio) {
        return Optional.of(known.isEmpty() ? ratio : known.get().min(ratio));
    }

    private Optional<Means> means(Institution institution) {
        if (institution.means().isPresent()) {
            return institution.means();
        }
        Optional<String> parent = institution.parentOn(scene.date);
        Institution above = parent.map(
                        id -> scene.snapshot.architecture().institutions().get(id))
                .orElse(null);
        return above == null ? Optional.empty() : above.means();
    }

    /** {@return whether the function takes staff, money or troops} */
    static boolean material(GovernanceFunction function) {
        return switch (function) {
            case ENFORCEMENT, PEACE_OPERATION, CRISIS_RESPONSE, IMPLEMENTATION, FINANCING, CAPACITY_BUILDING -> true;
            default -> false;
        };
    }

    Reading capacity(Candidate x) {
        return x.capacityRecorded ? Reading.of(x.capacityAdequate ? "adequate" : "short") : Reading.UNKNOWN;
    }

    /** The obligation that will do: as required, one step less where much is uncertain. */
    Obligation required() {
        Obligation required = scene.issue.requires().orElse(Obligation.NONE);
        scene.issue.uncertainty().ifPresent(u -> scene.crossings.note(Parameters.UNCERTAINTY, u));
        boolean uncertain = scene.issue
                .uncertainty()
                .filter(u -> u.atLeast(scene.parameter(Parameters.UNCERTAINTY)))
                .isPresent();
        return uncertain && required != Obligation.NONE ? Obligation.values()[required.ordinal() - 1] : required;
    }

    Reading legalisation(Candidate x, Unit unit) {
        boolean tested = unit.function() == GovernanceFunction.RULE_MAKING
                || unit.function() == GovernanceFunction.DISPUTE_SETTLEMENT;
        boolean fit = !tested || obligation(x).compareTo(required()) >= 0;
        return Reading.of(fit ? "fit" : "short");
    }

    static Obligation obligation(Candidate x) {
        return x.cell == null ? Obligation.NONE : x.cell.obligation();
    }

    Reading speed(Candidate x) {
        if (scene.issue.urgency().isEmpty()) {
            return Reading.of("fast");
        }
        Optional<Integer> latency = x.cell == null ? Optional.empty() : x.cell.latency();
        return latency.isEmpty()
                ? Reading.UNKNOWN
                : Reading.of(latency.get() <= scene.issue.urgency().get() ? "fast" : "slow");
    }

    /** {@return whether what the candidate covers is enough for the good at stake, by how contributions add up} */
    boolean covers(Candidate x, Reading howTheyAddUp) {
        Optional<Aggregation> aggregation = aggregation(howTheyAddUp);
        if (aggregation.isEmpty()) {
            return enough(x);
        }
        return switch (aggregation.get()) {
            case SUMMATION, WEIGHTED_SUM -> enough(x);
            case WEAKEST_LINK -> critical().isEmpty() ? enough(x) : coversCritical(x);
            case BEST_SHOT -> true;
            case THRESHOLD ->
                scene.issue
                        .publicGood()
                        .threshold()
                        .map(t -> scene.weight(x.covered).atLeast(t))
                        .orElseGet(() -> enough(x));
        };
    }

    private static Optional<Aggregation> aggregation(Reading reading) {
        for (Aggregation aggregation : Aggregation.values()) {
            if (reading.equals(Reading.of(Words.of(aggregation)))) {
                return Optional.of(aggregation);
            }
        }
        return Optional.empty();
    }

    private boolean enough(Candidate x) {
        scene.crossings.note(Parameters.COVERAGE, x.coverage);
        return x.coverage.atLeast(scene.parameter(Parameters.COVERAGE));
    }

    private boolean coversCritical(Candidate x) {
        for (String actor : critical()) {
            if (!x.covered.contains(actor) && !x.reach.contains(actor)) {
                return false;
            }
        }
        return true;
    }

    private ImmutableSortedSet<String> critical() {
        return scene.snapshot.resolve(scene.issue.publicGood().critical());
    }

    /** {@return whether the weakest link is asked for without saying who it is} */
    boolean weakestLinkUnnamed() {
        return scene.issue
                        .publicGood()
                        .aggregation()
                        .filter(a -> a == Aggregation.WEAKEST_LINK)
                        .isPresent()
                && scene.issue.publicGood().critical().isEmpty();
    }
}
