package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Architecture;
import dev.comity.model.Domain;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.InstitutionKind;
import dev.comity.model.Issue;
import dev.comity.model.Level;
import dev.comity.model.Link;
import dev.comity.model.Snapshot;
import dev.comity.model.Vitality;
import dev.comity.routing.Router;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * Finds bodies that could stand in together where no single one covers those affected.
 *
 * <pre>{@code
 * LocalDate date = LocalDate.of(2025, 6, 30);
 * Interregional.covering(world, date, Domain.ENVIRONMENT, GovernanceFunction.MONITORING, List.of("IDN", "FRA"));
 * // ASEAN + EU
 * // live interfaces among them: 1
 * }</pre>
 */
public final class Interregional {
    /** An interface at which nobody has met for so many months is a letter, not a channel; a judgement. */
    public static final int LIVE_MONTHS = 36;

    private static final long STEPS = 1_000_000;

    private Interregional() {}

    /**
     * {@return the smallest sets of living bodies below the universal level that reach all states together, each with a
     * mandate of its own for a function in a domain on a day} Whether they could decide, or have the means, is not asked;
     * dialogues and networks, which bind nobody, are left out.
     *
     * @param world the architecture
     * @param date the day
     * @param domain the domain in which they have the mandate
     * @param function the function for which they have it
     * @param affected ids of the states to be reached
     * @throws IllegalArgumentException if there is no such actor
     */
    public static Covering covering(
            Architecture world,
            LocalDate date,
            Domain domain,
            GovernanceFunction function,
            Collection<String> affected) {
        Snapshot snapshot = world.on(date);
        ImmutableSortedMap.Builder<String, ImmutableSortedSet<String>> reach = ImmutableSortedMap.naturalOrder();
        for (Institution institution : world.institutions().values()) {
            if (fit(snapshot, institution, domain, function)) {
                reach.put(institution.id(), snapshot.reach(institution.id()));
            }
        }
        ImmutableSortedSet<String> states = snapshot.resolve(affected);
        Actors.check(snapshot.architecture(), states);
        return new CoverSearch(reach.buildOrThrow(), states, (one, other) -> linked(snapshot, one, other), STEPS)
                .search(states);
    }

    /**
     * {@return the smallest sets of some bodies that reach all states together on a day}
     *
     * @param snapshot the architecture on the day
     * @param bodies ids of the bodies that may be taken
     * @param affected ids of the states to be reached
     * @throws IllegalArgumentException if there is no such institution or actor
     */
    public static Covering covering(Snapshot snapshot, Collection<String> bodies, Collection<String> affected) {
        ImmutableSortedMap.Builder<String, ImmutableSortedSet<String>> reach = ImmutableSortedMap.naturalOrder();
        ImmutableSortedSet.copyOf(bodies).forEach(body -> reach.put(body, snapshot.reach(body)));
        ImmutableSortedSet<String> states = snapshot.resolve(affected);
        Actors.check(snapshot.architecture(), states);
        return new CoverSearch(reach.buildOrThrow(), states, (one, other) -> linked(snapshot, one, other), STEPS)
                .search(states);
    }

    /**
     * {@return who could stand in together for each unit of an issue, in the order of routing: the smallest sets of bodies, and
     * a coalition with the mandate of a universal candidate}
     *
     * @param router routes the issue
     * @param issue the issue
     * @throws dev.comity.finding.InvalidDescriptionException if the issue has errors in the router's world
     */
    public static ImmutableList<Composition> compose(Router router, Issue issue) {
        return new CompositionSearch(router, issue).search();
    }

    private static boolean fit(Snapshot snapshot, Institution institution, Domain domain, GovernanceFunction function) {
        boolean binds = institution.kind() != InstitutionKind.DIALOGUE
                && institution.kind() != InstitutionKind.NETWORK
                && institution.kind() != InstitutionKind.COALITION;
        return binds
                && snapshot.exists(institution.id())
                && snapshot.level(institution.id()) != Level.MULTILATERAL
                && snapshot.vitality(institution.id()).equals(Optional.of(Vitality.ALIVE))
                && institution.mandates().stream()
                        .anyMatch(mandate -> mandate.validity().on(snapshot.date())
                                && mandate.functions().contains(function)
                                && mandate.domains().stream().anyMatch(d -> d.covers(domain)));
    }

    /** Whether an interface of two bodies is in force, and they met there within the months before the day. */
    private static boolean linked(Snapshot snapshot, String one, String other) {
        for (Link link : snapshot.architecture().links()) {
            boolean theirs = link.touches(one) && link.touches(other);
            if (theirs && link.validity().on(snapshot.date()) && met(link, snapshot.date())) {
                return true;
            }
        }
        return false;
    }

    private static boolean met(Link link, LocalDate date) {
        return link.lastMeetingBy(date)
                .map(meeting -> !meeting.lastDay().isBefore(date.minusMonths(LIVE_MONTHS)))
                .orElse(false);
    }
}
