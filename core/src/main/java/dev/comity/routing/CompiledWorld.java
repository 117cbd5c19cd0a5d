package dev.comity.routing;

import dev.comity.model.Actor;
import dev.comity.model.ActorKind;
import dev.comity.model.Architecture;
import dev.comity.model.Commons;
import dev.comity.model.Event;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * An architecture under a policy, with numbers for all that has a name, and the epochs that have been compiled. Epochs
 * are made when they have been asked for a few times; of many the oldest are given up. Safe for any thread: two that ask
 * at once may compile one epoch twice, and either will do.
 */
final class CompiledWorld {
    private static final int MOST_EPOCHS = 128;
    static final String MEMBERS_OF = "members-of:";

    final Architecture world;
    final CompiledPolicy policy;
    /** How often an epoch is asked for before it is compiled. */
    private final int often;
    /** Numbers of actors, institutions and commons: states first, for sets of states to be short. */
    final Map<String, Integer> numbers = new HashMap<>();

    final String[] ids;
    final int words;
    /** The empty set. */
    final long[] nobody;

    /** What an issue states that states nothing. */
    final Statements nothingStated;

    /** The number of the region of each actor; 0 if the scheme has none for it. */
    final int[] regions;

    final long[] commons;
    /** Numbers of institutions among institutions, by the words that stand for their members. */
    final Map<String, Integer> membersOf = new HashMap<>();

    final Map<String, Event> events = new HashMap<>();

    final String[] institutions;
    final Map<String, Integer> institutionNumbers = new HashMap<>();

    private final long[] points;
    private final AtomicReferenceArray<Epoch> epochs;
    private final AtomicReferenceArray<Integer> recent = new AtomicReferenceArray<>(MOST_EPOCHS);
    private final AtomicIntegerArray asked;
    private final AtomicInteger made = new AtomicInteger();

    CompiledWorld(Architecture world, CompiledPolicy policy, int often) {
        this.world = world;
        this.policy = policy;
        this.often = often;
        Set<String> names = new LinkedHashSet<>();
        for (Actor actor : world.actors().values()) {
            if (actor.kind() == ActorKind.STATE) {
                names.add(actor.id());
            }
        }
        names.addAll(world.actors().keySet());
        names.addAll(world.institutions().keySet());
        names.addAll(Commons.ALL);
        this.ids = names.toArray(String[]::new);
        this.words = BitSets.words(ids.length);
        this.nobody = new long[words];
        for (int i = 0; i < ids.length; i++) {
            numbers.put(ids[i], i);
        }
        this.institutions = world.institutions().keySet().toArray(String[]::new);
        for (int i = 0; i < institutions.length; i++) {
            institutionNumbers.put(institutions[i], i);
            membersOf.put(MEMBERS_OF + institutions[i], i);
        }
        this.nothingStated = Statements.nothing(this);
        world.events().forEach(event -> events.putIfAbsent(event.id(), event));
        this.regions = regions();
        this.commons = new long[words];
        Commons.ALL.forEach(place -> BitSets.add(commons, numbers.get(place)));
        this.points = ChangeDays.of(world, policy.prepared.policy);
        this.epochs = new AtomicReferenceArray<>(points.length + 1);
        this.asked = new AtomicIntegerArray(points.length + 1);
    }

    private int[] regions() {
        Map<String, Integer> known = new TreeMap<>();
        int[] found = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            String region = world.regionScheme().region(ids[i]).orElse(null);
            if (region != null) {
                found[i] = known.computeIfAbsent(region, key -> known.size() + 1);
            }
        }
        return found;
    }

    /** {@return the epoch in which a day lies; null if it does not pay yet to compile it} */
    @Nullable
    Epoch on(LocalDate date) {
        int place = place(date.toEpochDay());
        Epoch epoch = epochs.get(place);
        return epoch != null || asked.incrementAndGet(place) < often ? epoch : make(place, date);
    }

    /** {@return the epoch in which a day lies, compiled if need be} */
    Epoch atOnce(LocalDate date) {
        int place = place(date.toEpochDay());
        Epoch epoch = epochs.get(place);
        return epoch == null ? make(place, date) : epoch;
    }

    /** {@return how many change points lie on the day or before it} */
    private int place(long day) {
        int low = 0;
        int high = points.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Epoch make(int place, LocalDate date) {
        Epoch epoch = new Epoch(this, date);
        epochs.set(place, epoch);
        Integer old = recent.getAndSet(Math.floorMod(made.getAndIncrement(), MOST_EPOCHS), place);
        if (old != null && old != place) {
            epochs.set(old, null);
            asked.set(old, 0);
        }
        return epoch;
    }
}
