package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import dev.comity.model.Architecture;
import dev.comity.model.GovernanceFunction;
import dev.comity.model.Institution;
import dev.comity.model.Issue;
import dev.comity.model.Mandate;
import dev.comity.model.Role;
import dev.comity.model.Snapshot;
import dev.comity.model.Territory;
import dev.comity.policy.DivisionOfLaborPolicy;
import dev.comity.routing.Router;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds for each issue a part of the world on which its routing depends, whichever reforms are made, and the steps of the
 * reforms that can change that part. Routing begins with the bodies that hold a mandate for the matter, with those that the
 * issue names, and with those whose role is a fact of the world; it goes on to what their records name. All else can be
 * left out, and nothing is otherwise.
 */
final class Relevance {
    private final Architecture world;
    private final DivisionOfLaborPolicy policy;
    private final ReformCatalogue catalogue;
    private final Records records;
    /** Whether a fact is computed in Java, which may read anything. */
    private final boolean opaque;

    Relevance(Router router, ReformCatalogue catalogue) {
        this.world = router.world();
        this.policy = router.policy();
        this.catalogue = catalogue;
        this.records = new Records(world, catalogue);
        this.opaque = policy.vocabulary().facts().values().stream()
                .anyMatch(fact -> fact.reader().isPresent());
    }

    /** {@return the part of the world and of the reforms that concerns an issue} */
    Concern of(Issue issue) {
        if (opaque) {
            Set<String> all = records.ids();
            return new Concern(issue, world, parts(issue, all, all), Set.of());
        }
        Set<String> holders = new HashSet<>();
        Snapshot snapshot = world.on(issue.date().orElseThrow());
        Set<String> named = Named.by(issue);
        boolean fixed = issue.knownAt().isEmpty() && named.stream().noneMatch(records::movable);
        for (String id : records.ids()) {
            if (mayLead(id, issue, snapshot, fixed)) {
                holders.add(id);
            }
        }
        Set<String> office = new HashSet<>(holders);
        office.addAll(ofTheWorld(issue));
        Set<String> roots = new HashSet<>(named);
        roots.addAll(records.stated());
        roots.addAll(bearing(Role.AU));
        roots.addAll(ofTheWorld(issue));
        roots.addAll(withJurisdiction(issue));
        Set<String> people = records.closure(roots);
        people.addAll(records.closure(holders));
        Architecture part = world.toBuilder()
                .institutions(Maps.filterKeys(world.institutions(), people::contains))
                .build();
        return new Concern(issue, part, parts(issue, people, office), lone(holders, roots));
    }

    private ImmutableList<Scenario> parts(Issue issue, Set<String> people, Set<String> office) {
        ImmutableList.Builder<Scenario> parts = ImmutableList.builder();
        for (Reform reform : catalogue.reforms()) {
            parts.add(reform.change().toBuilder()
                    .steps(reform.steps().stream()
                            .filter(step -> matters(Touch.of(step), issue, people, office))
                            .toList())
                    .build());
        }
        return parts.build();
    }

    private boolean matters(Touch touch, Issue issue, Set<String> people, Set<String> office) {
        if (touch.from().filter(issue.date().orElseThrow()::isBefore).isPresent()) {
            return false;
        }
        Set<String> touched = touch.institutions();
        return switch (touch.kind()) {
            case PEOPLE, MEANS -> touched.stream().anyMatch(people::contains);
            case OFFICE, POSITION -> touched.stream().anyMatch(office::contains);
            case MANDATE ->
                touched.stream().anyMatch(office::contains)
                        && (opaque
                                || touch.mandate()
                                        .filter(m -> concerns(m, issue))
                                        .isPresent());
            case STATED, ALL -> true;
            case EVENT -> opaque || touched.stream().anyMatch(issue.events()::contains);
            case NOTHING -> opaque;
        };
    }

    /** {@return whether a mandate is for one of the issue's functions and domains} */
    static boolean concerns(Mandate mandate, Issue issue) {
        boolean function = issue.functions().contains(GovernanceFunction.INFORMATION)
                || issue.functions().stream().anyMatch(mandate.functions()::contains);
        return function
                && mandate.domains().stream()
                        .anyMatch(domain -> issue.domains().stream().anyMatch(domain::covers));
    }

    private boolean mayLead(String id, Issue issue, Snapshot snapshot, boolean fixed) {
        boolean known = fixed && !records.movable(id);
        for (Mandate mandate : records.mandates(id)) {
            if (concerns(mandate, issue) && (!known || applies(id, mandate, issue, snapshot))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is in force where the issue lies; asked only if no reform can alter who belongs to the institution. */
    private static boolean applies(String id, Mandate mandate, Issue issue, Snapshot snapshot) {
        if (!mandate.validity().on(snapshot.date()) || !snapshot.exists(id)) {
            return false;
        }
        Set<String> location = snapshot.resolve(issue.location().isEmpty() ? issue.affects() : issue.location());
        if (location.isEmpty() || mandate.territory() instanceof Territory.World) {
            return true;
        }
        Set<String> territory = mandate.territory() instanceof Territory.Places places
                ? snapshot.resolve(places.places())
                : snapshot.reach(id);
        return location.stream().anyMatch(territory::contains);
    }

    /** The bodies whose blockage is a fact that a rule asks for in such a matter. */
    private Set<String> ofTheWorld(Issue issue) {
        Set<String> bodies = new HashSet<>();
        if (Possible.tests(policy, "world.council", issue)) {
            bodies.addAll(bearing(Role.SECURITY_COUNCIL));
        }
        if (Possible.tests(policy, "world.wto", issue)) {
            bodies.addAll(bearing(Role.TRADE_BODY));
        }
        return bodies;
    }

    private Set<String> bearing(Role role) {
        Set<String> bearers = new HashSet<>();
        for (String id : records.ids()) {
            for (Institution variant : records.variants(id)) {
                if (variant.roles().stream().anyMatch(entry -> entry.value() == role)) {
                    bearers.add(id);
                }
            }
        }
        return bearers;
    }

    /** A clause of any body that reaches the parties says which tribunal is chosen or barred. */
    private Set<String> withJurisdiction(Issue issue) {
        Set<String> bodies = new HashSet<>();
        for (String id : records.ids()) {
            for (Institution variant : records.variants(id)) {
                if (!issue.parties().isEmpty() && !variant.jurisdictions().isEmpty()) {
                    bodies.add(id);
                }
            }
        }
        return bodies;
    }

    /** Those that count only while they hold a mandate for the matter: nothing else names them. */
    private Set<String> lone(Set<String> holders, Set<String> roots) {
        Set<String> elsewhere = records.closure(roots);
        for (String id : holders) {
            for (String other : records.closure(Set.of(id))) {
                if (!other.equals(id)) {
                    elsewhere.add(other);
                }
            }
        }
        Set<String> lone = new HashSet<>(holders);
        lone.removeAll(elsewhere);
        return lone;
    }
}
