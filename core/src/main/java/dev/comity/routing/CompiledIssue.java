package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Circumstances;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Issue;
import dev.comity.model.Weighting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One issue while it is routed by the compiled form; used again for the next, so that nothing is left behind. */
final class CompiledIssue {
    final CompiledWorld world;
    final CompiledPolicy policy;
    Issue issue;
    LocalDate date;
    Epoch epoch;
    Circumstances stated;
    final long[] affected;
    final long[] location;
    final long[] parties;
    final long[] required;
    final long[] critical;
    /** Who is both willing and able, by name, and all for whom those names stand. */
    final long[] willing;

    final long[] coalition;
    boolean anyWilling;
    int nonStateParties;
    /** Whether a party is an organisation, which is reached where all its members are. */
    boolean organisedParties;

    int affectedCount;
    /** How many words hold all those affected. */
    int affectedWords;

    @Nullable
    Weights weights;
    /** What those affected weigh together. */
    long total;
    /** Whether something turned up that the compiled form does not cover. */
    boolean uncovered;

    final List<CompiledUnit> units = new ArrayList<>();
    int count;
    private final long[] leading;
    private @Nullable Scene scene;
    private final SpilloverReader spillovers = new SpilloverReader(this);

    CompiledIssue(CompiledWorld world) {
        this.world = world;
        this.policy = world.policy;
        this.affected = new long[world.words];
        this.location = new long[world.words];
        this.parties = new long[world.words];
        this.required = new long[world.words];
        this.critical = new long[world.words];
        this.willing = new long[world.words];
        this.coalition = new long[world.words];
        this.leading = new long[BitSets.words(world.institutions.length + 1)];
    }

    SpilloverReader spillovers() {
        return spillovers;
    }

    /** {@return whether the issue could be routed up to its leads; if not, the reference has to} */
    boolean route(Issue asked) {
        if (!prepare(asked)) {
            return false;
        }
        addUnits();
        if (count == 1) {
            units.get(0).route(false);
            return !uncovered;
        }
        for (int i = 0; i < count && !uncovered; i++) {
            units.get(i).route(true);
            units.get(i).keepFirstLeads();
        }
        boolean operations = policy.readsOperations && issue.functions().contains(GovernanceFunction.PEACE_OPERATION);
        for (int i = 0; i < count && !uncovered; i++) {
            units.get(i).routeAgain(operations);
        }
        return !uncovered;
    }

    private boolean prepare(Issue asked) {
        issue = asked;
        date = asked.date().isPresent()
                ? asked.date().get()
                : world.world.latest().orElse(null);
        if (date == null || asked.knownAt().isPresent()) {
            return false;
        }
        stated = asked.circumstances();
        Epoch known = world.on(date);
        if (known == null) {
            return false;
        }
        epoch = known;
        scene = null;
        uncovered = false;
        count = 0;
        spillovers.forget();
        if (!resolve(asked.affects(), affected)
                || !resolve(asked.location(), location)
                || !resolve(asked.required(), required)
                || !resolve(asked.publicGood().critical(), critical)
                || !BitSets.meets(affected, epoch.present)
                || !Mentions.known(asked, world)) {
            return false;
        }
        if (asked.location().isEmpty()) {
            System.arraycopy(affected, 0, location, 0, affected.length);
        }
        if (!resolveParties(asked)) {
            return false;
        }
        affectedCount = BitSets.size(affected);
        affectedWords = affected.length;
        while (affectedWords > 0 && affected[affectedWords - 1] == 0) {
            affectedWords--;
        }
        return weigh(asked.weights()) && findWilling();
    }

    private boolean resolve(ImmutableSortedSet<String> words, long[] into) {
        Arrays.fill(into, 0);
        if (words.isEmpty()) {
            return true;
        }
        ImmutableList<String> list = words.asList();
        for (int i = 0; i < list.size(); i++) {
            if (!epoch.resolve(list.get(i), into)) {
                return false;
            }
        }
        return true;
    }

    private boolean resolveParties(Issue asked) {
        Arrays.fill(parties, 0);
        nonStateParties = 0;
        organisedParties = false;
        if (asked.parties().isEmpty()) {
            return true;
        }
        ImmutableList<String> list = asked.parties().asList();
        for (int i = 0; i < list.size(); i++) {
            String party = list.get(i);
            Integer number = world.numbers.get(party);
            if (number != null) {
                BitSets.add(parties, number);
                organisedParties |= epoch.isOrganisation(number);
            } else if (party.startsWith(Scene.NON_STATE)) {
                nonStateParties++;
            } else {
                return false;
            }
        }
        return true;
    }

    private boolean weigh(Weighting weighting) {
        if (weighting instanceof Weighting.Equal) {
            weights = null;
            total = affectedCount;
            return true;
        }
        weights = weighting instanceof Weighting.By by
                ? epoch.weights(by.measure())
                : Weights.of(((Weighting.Given) weighting).weights(), world);
        if (weights == null || !weights.fits) {
            return false;
        }
        total = weight(affected);
        return true;
    }

    /** {@return how much some of those affected count together} */
    long weight(long[] actors) {
        return weight(actors, affected);
    }

    /** {@return how much those affected that are in both sets count together} */
    long weight(long[] actors, long[] others) {
        long sum = 0;
        for (int i = 0; i < affectedWords; i++) {
            long some = actors[i] & others[i] & affected[i];
            if (weights == null) {
                sum += Long.bitCount(some);
            } else {
                for (; some != 0; some &= some - 1) {
                    sum += weights.of[(i << 6) + Long.numberOfTrailingZeros(some)];
                }
            }
        }
        return sum;
    }

    /** Finds who is willing and able; {@return whether the name of their coalition is nobody else's} */
    private boolean findWilling() {
        anyWilling = false;
        if (stated.willing().isEmpty() || stated.able().isEmpty()) {
            return true;
        }
        Arrays.fill(willing, 0);
        Arrays.fill(coalition, 0);
        for (String actor : stated.willing()) {
            if (stated.able().contains(actor)) {
                anyWilling = true;
                epoch.resolve(actor, coalition);
                Integer number = world.numbers.get(actor);
                if (number != null) {
                    BitSets.add(willing, number);
                }
            }
        }
        return !anyWilling || !world.institutionNumbers.containsKey(AdHocCoalition.ID);
    }

    private void addUnits() {
        var domains = issue.domains().asList();
        var functions = issue.functions().asList();
        for (int i = 0; i < domains.size(); i++) {
            for (int j = 0; j < functions.size(); j++) {
                add(domains.get(i), functions.get(j));
            }
        }
        // Few, so that insertion is quickest.
        for (int i = 1; i < count; i++) {
            for (int j = i; j > 0 && units.get(j).unit.compareTo(units.get(j - 1).unit) < 0; j--) {
                CompiledUnit later = units.get(j);
                units.set(j, units.get(j - 1));
                units.set(j - 1, later);
            }
        }
    }

    private void add(Domain domain, GovernanceFunction function) {
        if (count == units.size()) {
            units.add(new CompiledUnit(this));
        }
        units.get(count++).begin(epoch.candidates(function, domain));
    }

    /** {@return the same for the reference} */
    Scene scene() {
        Scene known = scene;
        if (known == null) {
            known = new Scene(
                    issue,
                    policy.hasReaders ? world.world.on(date) : epoch.snapshot,
                    date,
                    policy.prepared,
                    Tweaks.NONE,
                    Crossings.NONE);
            scene = known;
        }
        return known;
    }

    /** {@return what the units before one gave in this pass, for the reference} */
    Earlier earlier(CompiledUnit before) {
        Earlier earlier = new Earlier(null);
        for (int i = 0; i < count && units.get(i) != before; i++) {
            CompiledUnit unit = units.get(i);
            boolean counts = unit.status == Status.ALLOCATED || !unit.firstPass;
            earlier.record(unit.unit, counts ? unit.leadIds() : new TreeSet<>());
        }
        return earlier;
    }

    /** {@return whether a body led another unit in the first pass} */
    boolean ledOther(Body body, CompiledUnit unit) {
        if (unit.firstPass) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            CompiledUnit other = units.get(i);
            if (other != unit && other.ledFirst(body)) {
                return true;
            }
        }
        return false;
    }

    TreeMap<Unit, Set<String>> firstLeads() {
        TreeMap<Unit, Set<String>> first = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            first.put(units.get(i).unit, count > 1 ? units.get(i).firstLeadIds() : new TreeSet<>());
        }
        return first;
    }

    // ---- the verdict, as {@link Verdicts} reads it ----

    Verdict verdict() {
        Arrays.fill(leading, 0);
        for (int i = 0; i < count; i++) {
            CompiledUnit unit = units.get(i);
            boolean principal = issue.principal().isEmpty() || issue.principal().contains(unit.function);
            if (principal && unit.status == Status.ALLOCATED) {
                unit.addLeads(leading);
            }
        }
        Verdict found = Verdict.NONE;
        for (int i = BitSets.next(leading, 0); i >= 0; i = BitSets.next(leading, i + 1)) {
            Verdict one = classOf(i);
            if (found != Verdict.NONE && found != one) {
                return Verdict.HYBRID;
            }
            found = one;
        }
        return found;
    }

    /** The number after the last institution is that of the coalition of the willing and able. */
    private Verdict classOf(int number) {
        if (number == world.institutions.length) {
            return Verdict.COALITION;
        }
        Body body = epoch.known(number);
        boolean withParent = body.parentNumber >= 0 && BitSets.has(leading, body.parentNumber);
        return Verdicts.classOf((withParent ? epoch.known(body.parentNumber) : body).level);
    }

    boolean complete() {
        for (int i = 0; i < count; i++) {
            if (units.get(i).status != Status.ALLOCATED) {
                return false;
            }
        }
        return true;
    }
}
