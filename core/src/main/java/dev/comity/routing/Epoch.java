package dev.comity.routing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Actor;
import dev.comity.model.Domain;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Level;
import dev.comity.model.Role;
import dev.comity.model.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** All that is the same from one change point of the architecture to the next. What is asked for is worked out once. */
final class Epoch {
    /** Issues may name any domain; so many are kept for a function. */
    private static final int MOST_DOMAINS = 1000;

    final CompiledWorld world;
    final CompiledPolicy policy;
    final Snapshot snapshot;
    final long[] inForce;
    final long[] states;
    /** Actors that exist. */
    final long[] present;

    private final AtomicReferenceArray<Body> bodies;
    private final AtomicReferenceArray<long[]> reaches;
    private final List<Map<Domain, CandidateList>> lists = new ArrayList<>();
    private final Map<String, Weights> weights = new ConcurrentHashMap<>();
    private final long[] organisations;
    /** The roles of each institution, as bits. */
    private final long[] roles;

    final long[][] africa;

    Epoch(CompiledWorld world, LocalDate date) {
        this.world = world;
        this.policy = world.policy;
        this.snapshot = world.world.on(date);
        this.inForce = policy.inForce(date);
        this.states = bits(snapshot.states());
        this.present = new long[world.words];
        for (Actor actor : world.world.actors().values()) {
            if (actor.existence().contains(date)) {
                BitSets.add(present, world.numbers.get(actor.id()));
            }
        }
        this.bodies = new AtomicReferenceArray<>(world.institutions.length);
        this.reaches = new AtomicReferenceArray<>(world.institutions.length);
        this.organisations = new long[world.words];
        for (String id : world.institutions) {
            if (snapshot.isOrganisation(id)) {
                BitSets.add(organisations, world.numbers.get(id));
            }
        }
        this.roles = new long[world.institutions.length];
        for (int i = 0; i < roles.length; i++) {
            roles[i] = Body.roles(world.world.institution(world.institutions[i]), snapshot);
        }
        for (GovernanceFunction function : GovernanceFunction.values()) {
            lists.add(new ConcurrentHashMap<>());
        }
        this.africa = snapshot.bearing(Role.AU).stream().map(id -> reach(id)).toArray(long[][]::new);
    }

    /** {@return a set of names; those that the architecture does not know are in no other set, and left out} */
    long[] bits(Iterable<String> names) {
        long[] set = new long[world.words];
        for (String name : names) {
            Integer number = world.numbers.get(name);
            if (number != null) {
                BitSets.add(set, number);
            }
        }
        return set;
    }

    /** {@return the names of a set} */
    ImmutableSortedSet<String> names(long[] set) {
        ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
        for (int i = BitSets.next(set, 0); i >= 0; i = BitSets.next(set, i + 1)) {
            names.add(world.ids[i]);
        }
        return names.build();
    }

    CandidateList candidates(GovernanceFunction function, Domain domain) {
        Map<Domain, CandidateList> known = lists.get(function.ordinal());
        CandidateList list = known.get(domain);
        if (list == null) {
            list = new CandidateList(this, function, domain);
            if (known.size() < MOST_DOMAINS) {
                known.put(domain, list);
            }
        }
        return list;
    }

    Body body(Institution institution) {
        int number = world.institutionNumbers.get(institution.id());
        Body body = bodies.get(number);
        if (body == null) {
            body = new Body(this, institution, number);
            bodies.set(number, body);
        }
        return body;
    }

    long[] reach(String institution) {
        int number = world.institutionNumbers.get(institution);
        long[] reach = reaches.get(number);
        if (reach == null) {
            reach = bits(snapshot.reach(institution));
            reaches.set(number, reach);
        }
        return reach;
    }

    /** Adds those for whom a word stands, as {@link Snapshot#resolve}; {@return whether the architecture knows the word} */
    boolean resolve(String word, long[] into) {
        if (word.equals("world")) {
            BitSets.addAll(into, states);
            return true;
        }
        Integer number = world.numbers.get(word);
        if (number != null) {
            resolve(number, into);
            return true;
        }
        Integer members = world.membersOf.get(word);
        if (members != null) {
            BitSets.addAll(into, reach(world.institutions[members]));
        }
        return members != null;
    }

    /** Adds an actor, or all whom an organisation reaches. */
    void resolve(int actor, long[] into) {
        if (isOrganisation(actor)) {
            BitSets.addAll(into, members(actor));
        } else {
            BitSets.add(into, actor);
        }
    }

    /** {@return whom an organisation reaches, by its number among actors} */
    long[] members(int organisation) {
        return reach(world.ids[organisation]);
    }

    /** {@return whether an institution bears a role, by its number among institutions} */
    boolean bears(int institution, Role role) {
        return (roles[institution] & 1L << role.ordinal()) != 0;
    }

    /** {@return whether a body exists and is of a level} */
    boolean isOf(String institution, Level level) {
        return snapshot.exists(institution) && snapshot.level(institution) == level;
    }

    boolean isOrganisation(int number) {
        return BitSets.has(organisations, number);
    }

    /** {@return the weights of a measure; null if they are too uneven for whole numbers} */
    @Nullable
    Weights weights(String measure) {
        Weights known = weights.get(measure);
        if (known == null) {
            ImmutableMap<String, Fraction> given = world.world.measures().getOrDefault(measure, ImmutableMap.of());
            known = Weights.of(given, world);
            weights.put(measure, known);
        }
        return known.fits ? known : null;
    }
}
