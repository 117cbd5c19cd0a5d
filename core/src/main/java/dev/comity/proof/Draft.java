package dev.comity.proof;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Actor;
import dev.comity.model.Architecture;
import dev.comity.model.Circumstances;
import dev.comity.model.Dated;
import dev.comity.model.DecisionRule;
import dev.comity.model.Domain;
import dev.comity.model.Event;
import dev.comity.model.Fraction;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Mandate;
import dev.comity.model.Membership;
import dev.comity.model.MembershipStatus;
import dev.comity.model.RegionScheme;
import dev.comity.model.Role;
import dev.comity.model.Scope;
import dev.comity.model.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A small world and an issue while they are drawn. Groups of states are kept apart, so that what one fact asks of its
 * group disturbs no other: {@code A..} are affected, {@code P..} parties, {@code N..} other members of the forum, {@code
 * M..} other members of its rivals, {@code W..} willing, {@code K..} members of the councils, {@code L..} locations, {@code R..} required, {@code T..} third.
 */
final class Draft {
    static final String FORUM = "FORUM";
    /** What the second contender is called, where two compete. */
    static final String OTHER = "OTHER";

    static final String COUNCIL = "COUNCIL";
    static final String UNIVERSAL = "ASSEMBLY";
    static final String NORTH = "north";
    static final String SOUTH = "south";

    /** What the forum is called. */
    final String id;

    final Wanted wanted;
    private final ImmutableSet<Twist> twists;
    final LocalDate date;

    // ---- the matter ----
    GovernanceFunction function = GovernanceFunction.COORDINATION;
    Domain domain = Domain.ENERGY;
    final Set<GovernanceFunction> functions = new TreeSet<>();

    // ---- the people ----
    private final Map<String, String> regions = new TreeMap<>();
    final Set<String> affected = new TreeSet<>();
    final Set<String> parties = new TreeSet<>();
    final Set<String> critical = new TreeSet<>();
    final Set<String> required = new TreeSet<>();
    final Set<String> location = new TreeSet<>();
    final Map<String, MembershipStatus> members = new TreeMap<>();

    final Issue.Builder issue = Issue.builder();
    final Circumstances.Builder stated = Circumstances.builder();
    final Institution.Builder forum = Institution.builder();
    final Mandate.Builder mandate = Mandate.builder();
    /** Whether the forum has the mandate that is being drawn. */
    boolean holdsCell;

    final List<Event> events = new ArrayList<>();
    private final Map<String, Institution> others = new TreeMap<>();

    Draft(String id, Wanted wanted, ImmutableSet<Twist> twists, LocalDate date) {
        this.id = id;
        this.wanted = wanted;
        this.twists = twists;
        this.date = date;
    }

    /** {@return the n-th state of a group, which is now in the world; a state without a region lies nowhere} */
    String state(String group, int number, String region) {
        String id = group + (char) ('A' + number / 26) + (char) ('A' + number % 26);
        regions.put(id, region);
        return id;
    }

    /** {@return the state where it happens, if it does not where those affected are} */
    String host() {
        return state("L", 0, wanted.is("issue.local", "unknown") ? "" : NORTH);
    }

    /** {@return whether these are the affairs of a member of which nobody knows whether it lets the forum in} */
    boolean inside() {
        return wanted.is("forum.barred-subject", "unknown");
    }

    /** {@return the parties that can be members of something, which rebels cannot} */
    Set<String> stateParties() {
        Set<String> states = new TreeSet<>(parties);
        states.remove(PartyMaker.REBELS);
        return states;
    }

    void member(String state) {
        members.put(state, MembershipStatus.FULL);
    }

    /** {@return the coverage that is wanted, if it is a share; all, if it is free} */
    Fraction coverage() {
        Fraction wish = wanted.number("forum.coverage").orElse(Fraction.ONE);
        boolean share = wish.compareTo(Fraction.ZERO) >= 0 && wish.compareTo(Fraction.ONE) <= 0;
        return share ? wish : Fraction.ONE;
    }

    /** {@return whether a twist is drawn} A body without members covers whom it covers by area, or by consent. */
    boolean has(Twist twist) {
        boolean orphan = wanted.is("forum.vitality", "dead") && coverage().compareTo(Fraction.ZERO) > 0;
        boolean area = wanted.maybe("forum.area", "contains") && coverage().equals(Fraction.ONE);
        return twists.contains(twist) || orphan && twist == (area ? Twist.BY_AREA : Twist.BY_CONSENT);
    }

    void add(Institution institution) {
        others.put(institution.id(), institution);
    }

    boolean holds(String institution) {
        return others.containsKey(institution);
    }

    /** {@return a body of three members of its own that has no mandate} */
    Institution.Builder body(String id, Scope scope) {
        Institution.Builder body = Institution.builder().id(id).scope(scope);
        for (int i = 0; i < 3; i++) {
            body.fullMembers(state("K", i, NORTH));
        }
        return body;
    }

    /** Sets how the forum decides on this matter, whatever it does on others. */
    void decide(DecisionRule rule) {
        mandate.decision(rule);
    }

    /** {@return the level of the forum: as wanted, or as its role has it} */
    Level level() {
        if (wanted.is("forum.kind", "coalition")) {
            return Level.COALITION;
        }
        boolean universal = wanted.has("forum.role", "security-council");
        return wanted.constant("forum.level", Level.class).orElse(universal ? Level.MULTILATERAL : Level.REGIONAL);
    }

    /** {@return the id of a security council; one that can decide is founded if there is none} */
    String council() {
        if (wanted.has("forum.role", "security-council")) {
            return id;
        }
        if (!holds(COUNCIL)) {
            add(body(COUNCIL, Scope.UNIVERSAL).bearing(Role.SECURITY_COUNCIL).build());
        }
        return COUNCIL;
    }

    /** {@return the id of a universal body without any role} */
    String universal() {
        if (!holds(UNIVERSAL)) {
            add(body(UNIVERSAL, Scope.UNIVERSAL).build());
        }
        return UNIVERSAL;
    }

    /** {@return those that the forum reaches} */
    Set<String> reach() {
        Set<String> reach = new TreeSet<>();
        members.forEach((member, status) -> {
            if (status.reached()) {
                reach.add(member);
            }
        });
        return reach;
    }

    Architecture world() {
        ImmutableMap.Builder<String, String> scheme = ImmutableMap.builder();
        Architecture.Builder world =
                Architecture.builder().name("a small world").latest(date);
        regions.forEach((state, region) -> {
            world.add(Actor.state(state, state));
            if (!region.isEmpty()) {
                scheme.put(state, region);
            }
        });
        members.forEach((member, status) -> forum.memberships(Membership.of(member, status, Validity.always())));
        if (holdsCell) {
            forum.mandates(mandate.build());
        }
        return world.add(forum.build())
                .add(others.values().toArray(Institution[]::new))
                .events(events)
                .regionScheme(new RegionScheme("invented", "", scheme.buildOrThrow(), ImmutableMap.of()))
                .build();
    }

    Issue issue() {
        functions.add(function);
        return issue.domain(domain)
                .functions(functions)
                .affects(affected)
                .location(location)
                .parties(parties)
                .required(required)
                .circumstances(stated.build())
                .build();
    }

    static <T> Dated<T> always(T value) {
        return Dated.always(value);
    }

    static ImmutableSortedSet<String> set(Iterable<String> words) {
        return ImmutableSortedSet.copyOf(words);
    }
}
