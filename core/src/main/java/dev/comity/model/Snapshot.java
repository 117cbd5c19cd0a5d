package dev.comity.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An architecture on one day: who is what to whom. Made by {@link Architecture#on(LocalDate)}. Equal if made of equal
 * architectures on the same day. Safe for any thread; what is asked for is computed once.
 *
 * <pre>{@code
 * Snapshot day = world.on(LocalDate.of(2026, 1, 2));
 * day.status("USA", "WHO");   // Optional[NOTICE_GIVEN]
 * day.reach("RCEP").size();   // 15
 * }</pre>
 */
public final class Snapshot {
    private final Architecture architecture;
    private final LocalDate date;
    private final Map<String, ImmutableSortedMap<String, MembershipStatus>> statuses = new ConcurrentHashMap<>();
    private final Map<String, ImmutableSortedSet<String>> reaches = new ConcurrentHashMap<>();
    private final Map<String, ImmutableSortedSet<String>> voters = new ConcurrentHashMap<>();
    private final Map<String, Level> levels = new ConcurrentHashMap<>();
    private final Map<String, Optional<Vitality>> vitalities = new ConcurrentHashMap<>();
    private final Map<Role, ImmutableSortedSet<String>> bearers = new ConcurrentHashMap<>();
    private final Map<GovernanceFunction, ImmutableList<Institution>> holders = new ConcurrentHashMap<>();

    /** Who exists on the day, and which of them act for their members: asked for every member of every institution. */
    private final ImmutableSet<String> existing;

    private final ImmutableSet<String> organisations;

    Snapshot(Architecture architecture, LocalDate date) {
        this.architecture = architecture;
        this.date = date;
        ImmutableSet.Builder<String> there = ImmutableSet.builder();
        ImmutableSet.Builder<String> acting = ImmutableSet.builder();
        for (Actor actor : architecture.actors().values()) {
            if (actor.existence().contains(date)) {
                there.add(actor.id());
            }
        }
        for (Institution institution : architecture.institutions().values()) {
            Actor actor = architecture.actors().get(institution.id());
            boolean exists = institution.existence().on(date);
            if (exists && actor == null) {
                there.add(institution.id());
            }
            if (exists && (actor == null || actor.kind() == ActorKind.REIO)) {
                acting.add(institution.id());
            }
        }
        this.existing = there.build();
        this.organisations = acting.build();
    }

    /** {@return the architecture} */
    public Architecture architecture() {
        return architecture;
    }

    /** {@return the day} */
    public LocalDate date() {
        return date;
    }

    /**
     * {@return whether an institution exists on the day}
     *
     * @param institution any id
     */
    public boolean exists(String institution) {
        Institution found = architecture.institutions().get(institution);
        return found != null && found.existence().on(date);
    }

    /**
     * {@return whether an id stands for an organisation that acts for its members: an institution that is no actor of its
     * own, or a regional economic integration organisation}
     *
     * @param id any id
     */
    public boolean isOrganisation(String id) {
        return organisations.contains(id);
    }

    /** Whether there is an actor of an id on the day, or an institution that is no actor. */
    boolean isThere(String id) {
        return existing.contains(id);
    }

    /** {@return the states that exist on the day} */
    public ImmutableSortedSet<String> states() {
        ImmutableSortedSet.Builder<String> states = ImmutableSortedSet.naturalOrder();
        for (Actor actor : architecture.actors().values()) {
            if (actor.kind() == ActorKind.STATE && actor.existence().contains(date)) {
                states.add(actor.id());
            }
        }
        return states.build();
    }

    /** {@return what has happened by the day, sorted by date and id} */
    public ImmutableList<Event> events() {
        return happened(event -> true);
    }

    /**
     * {@return what of a kind has happened by the day, sorted by date and id}
     *
     * @param kind the kind
     */
    public ImmutableList<Event> events(EventKind kind) {
        return happened(event -> event.kind() == kind);
    }

    /**
     * {@return what has happened by the day that concerns an actor or institution, sorted by date and id}
     *
     * @param concerned the id of an actor or institution
     */
    public ImmutableList<Event> events(String concerned) {
        return happened(event -> event.concerns(concerned));
    }

    private ImmutableList<Event> happened(Predicate<Event> wanted) {
        return architecture.events().stream()
                .filter(event -> event.happenedBy(date) && wanted.test(event))
                .sorted(Comparator.comparing(Event::date).thenComparing(Event::id))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return what an actor is to an institution; empty if nothing}
     *
     * @param actor the id of an actor
     * @param institution the id of an institution
     */
    public Optional<MembershipStatus> status(String actor, String institution) {
        return Optional.ofNullable(statuses(institution).get(actor));
    }

    /**
     * {@return what an actor is to each existing institution to which it is anything, by id of the institution}
     *
     * @param actor the id of an actor
     */
    public ImmutableSortedMap<String, MembershipStatus> statusesOf(String actor) {
        ImmutableSortedMap.Builder<String, MembershipStatus> found = ImmutableSortedMap.naturalOrder();
        for (String institution : architecture.institutions().keySet()) {
            MembershipStatus status =
                    exists(institution) ? statuses(institution).get(actor) : null;
            if (status != null) {
                found.put(institution, status);
            }
        }
        return found.build();
    }

    /**
     * {@return what is otherwise in another snapshot: of a later day, or of a changed architecture} Sorted by institution,
     * kind and subject. Of an institution that exists in one of them only, all that it is there is told too.
     *
     * @param after the snapshot that is compared with this one
     */
    public ImmutableList<Difference> differences(Snapshot after) {
        return Differences.between(this, after);
    }

    /**
     * {@return the status of every actor that has one in the institution, own and derived}
     *
     * @param institution the id of an institution
     * @throws IllegalArgumentException if there is no such institution
     */
    public ImmutableSortedMap<String, MembershipStatus> statuses(String institution) {
        ImmutableSortedMap<String, MembershipStatus> known = statuses.get(institution);
        if (known == null) {
            known = Memberships.statuses(this, institution);
            statuses.put(institution, known);
        }
        return known;
    }

    /** The statuses of an institution, if they have been worked out; else null. */
    @Nullable
    ImmutableSortedMap<String, MembershipStatus> knownStatuses(String institution) {
        return statuses.get(institution);
    }

    /**
     * {@return the states, territories and sub-national authorities that the institution reaches: bound members, those
     * of a member organisation in its stead, suspended ones too; each counted once}
     *
     * @param institution the id of an institution
     */
    public ImmutableSortedSet<String> reach(String institution) {
        ImmutableSortedSet<String> known = reaches.get(institution);
        if (known == null) {
            known = Memberships.expand(this, Memberships.reached(statuses(institution)), institution);
            reaches.put(institution, known);
        }
        return known;
    }

    /**
     * {@return those who vote: all that are named for the day, else the members that vote, a member organisation only if
     * none of its members does}
     *
     * @param institution the id of an institution
     */
    public ImmutableSortedSet<String> voters(String institution) {
        ImmutableSortedSet<String> known = voters.get(institution);
        if (known == null) {
            known = countVoters(institution);
            voters.put(institution, known);
        }
        return known;
    }

    private ImmutableSortedSet<String> countVoters(String institution) {
        ImmutableList<ImmutableSortedSet<String>> named =
                Timeline.of(architecture.institution(institution).voters()).allAt(date);
        if (named.isEmpty()) {
            return Memberships.voting(this, institution);
        }
        ImmutableSortedSet.Builder<String> all = ImmutableSortedSet.naturalOrder();
        named.forEach(all::addAll);
        return all.build();
    }

    /**
     * {@return the decision rule of an institution; empty if none is recorded}
     *
     * @param institution the id of an institution
     */
    public Optional<DecisionRule> decision(String institution) {
        return Timeline.of(architecture.institution(institution).decisions()).at(date);
    }

    /**
     * {@return the value of a data attribute of an institution; empty if none is recorded}
     *
     * @param institution the id of an institution
     * @param name the name of the attribute
     */
    public Optional<String> attribute(String institution, String name) {
        return architecture.institution(institution).attributeOn(name, date);
    }

    /**
     * {@return the level at which an institution works, under the region scheme}
     *
     * @param institution the id of an institution
     */
    public Level level(String institution) {
        Level known = levels.get(institution);
        if (known == null) {
            known = Levels.of(this, architecture.institution(institution));
            levels.put(institution, known);
        }
        return known;
    }

    /**
     * {@return whether an institution lives; empty if the record does not say}
     *
     * @param institution the id of an institution
     */
    public Optional<Vitality> vitality(String institution) {
        Optional<Vitality> known = vitalities.get(institution);
        if (known == null) {
            known = Liveness.of(this, architecture.institution(institution));
            vitalities.put(institution, known);
        }
        return known;
    }

    /**
     * {@return the institutions that bear a role, sorted by id}
     *
     * @param role the role
     */
    public ImmutableSortedSet<String> bearing(Role role) {
        ImmutableSortedSet<String> known = bearers.get(role);
        if (known == null) {
            known = findBearers(role);
            bearers.put(role, known);
        }
        return known;
    }

    private ImmutableSortedSet<String> findBearers(Role role) {
        ImmutableSortedSet.Builder<String> found = ImmutableSortedSet.naturalOrder();
        for (Institution institution : architecture.institutions().values()) {
            if (institution.existence().on(date) && institution.hasRole(role, date)) {
                found.add(institution.id());
            }
        }
        return found.build();
    }

    /**
     * {@return the existing institutions that may have a mandate for a function, sorted by id: all with one in force that
     * names it; for {@link GovernanceFunction#INFORMATION}, which any mandate implies, all with one in force}
     *
     * @param function the function
     */
    public ImmutableList<Institution> holding(GovernanceFunction function) {
        ImmutableList<Institution> known = holders.get(function);
        if (known == null) {
            known = findHolders(function);
            holders.put(function, known);
        }
        return known;
    }

    private ImmutableList<Institution> findHolders(GovernanceFunction function) {
        ImmutableList.Builder<Institution> found = ImmutableList.builder();
        for (Institution institution : architecture.institutions().values()) {
            if (institution.existence().on(date) && holds(institution, function)) {
                found.add(institution);
            }
        }
        return found.build();
    }

    private boolean holds(Institution institution, GovernanceFunction function) {
        for (Mandate mandate : institution.mandates()) {
            boolean named = function == GovernanceFunction.INFORMATION
                    || mandate.functions().contains(function);
            if (named && mandate.validity().on(date)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return the actors that the words stand for: actors themselves, {@code world}, {@code members-of:ID}, an
     * institution for those it reaches; commons are left as they are}
     *
     * @param words ids, and words for several actors
     */
    public ImmutableSortedSet<String> resolve(Iterable<String> words) {
        return Memberships.resolve(this, words);
    }

    /**
     * {@return how much an actor counts}
     *
     * @param actor the id of an actor
     * @param weighting what counts
     */
    public Fraction weight(String actor, Weighting weighting) {
        if (weighting instanceof Weighting.Equal) {
            return Fraction.ONE;
        }
        ImmutableMap<String, Fraction> weights = weighting instanceof Weighting.Given given
                ? given.weights()
                : architecture.measures().getOrDefault(((Weighting.By) weighting).measure(), ImmutableMap.of());
        return weights.getOrDefault(actor, Fraction.ZERO);
    }

    /**
     * {@return how much some actors count together; one that is named twice counts twice}
     *
     * @param actors the ids of actors
     * @param weighting what counts
     */
    public Fraction weight(Collection<String> actors, Weighting weighting) {
        if (weighting instanceof Weighting.Equal) {
            return Fraction.of(actors.size(), 1);
        }
        Fraction sum = Fraction.ZERO;
        for (String actor : actors) {
            sum = sum.plus(weight(actor, weighting));
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Snapshot that && date.equals(that.date) && architecture.equals(that.architecture);
    }

    @Override
    public int hashCode() {
        return 31 * date.hashCode() + architecture.name().hashCode();
    }

    @Override
    public String toString() {
        long alive = architecture.institutions().keySet().stream()
                .filter(this::exists)
                .count();
        return (architecture.name().isEmpty() ? "an architecture" : architecture.name()) + " on " + date + ": "
                + states().size() + " states, " + alive + " institutions";
    }
}
