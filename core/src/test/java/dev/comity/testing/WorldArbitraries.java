package dev.comity.testing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Actor;
import dev.comity.model.ActorKind;
import dev.comity.model.Architecture;
import dev.comity.model.DateRange;
import dev.comity.model.Fraction;
import dev.comity.model.Institution;
import dev.comity.model.Link;
import dev.comity.model.LinkType;
import dev.comity.model.Provenance;
import dev.comity.model.RegionScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random small architectures without errors: 3–8 states in 2–3 regions, a territory, a city, a state that is no more,
 * and 2–8 institutions of all scopes and kinds.
 */
public final class WorldArbitraries {
    /** A customs territory. */
    public static final String TERRITORY = "TTT";
    /** A city in the first state. */
    public static final String CITY = "city";
    /** A state that ended in 2015; the first state succeeds it. */
    public static final String FORMER_STATE = "ZZZ";

    private static final List<String> STATES = List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH");
    private static final List<String> REGIONS = List.of("north", "south", "east");

    private WorldArbitraries() {}

    /** {@return worlds whose {@link Architecture#check()} finds no error} */
    public static Arbitrary<Architecture> worlds() {
        return worlds(8, 8);
    }

    /** {@return worlds of 3 to so many states and 2 to so many institutions} */
    public static Arbitrary<Architecture> worlds(int mostStates, int mostInstitutions) {
        return Combinators.combine(
                        Arbitraries.integers().between(3, mostStates),
                        Arbitraries.integers().between(2, mostInstitutions))
                .flatAs((states, institutions) -> world(STATES.subList(0, states), institutions))
                .withoutEdgeCases();
    }

    /** {@return the ids of the states of a world that exist on {@link DateArbitraries#DAY}} */
    public static List<String> states(Architecture world) {
        return List.copyOf(world.on(DateArbitraries.DAY).states());
    }

    /** {@return the ids of the institutions of a world} */
    public static List<String> institutions(Architecture world) {
        return List.copyOf(world.institutions().keySet());
    }

    private static Arbitrary<Architecture> world(List<String> states, int count) {
        List<String> others = List.of(TERRITORY, CITY, FORMER_STATE);
        List<String> ids = new ArrayList<>();
        List<Arbitrary<Institution>> institutions = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            institutions.add(InstitutionArbitraries.institutions("X" + i, states, others, List.copyOf(ids)));
            ids.add("X" + i);
        }
        return Combinators.combine(
                        Combinators.combine(institutions).as(list -> list),
                        schemes(states),
                        links(ids).list().ofMaxSize(2),
                        measures(states))
                .as((found, scheme, links, measures) -> Architecture.builder()
                        .name("random")
                        .addStates(states.toArray(String[]::new))
                        .add(territory(), city(), formerState())
                        .add(found.toArray(Institution[]::new))
                        .regionScheme(scheme)
                        .links(links)
                        .measures(measures)
                        .latest(DateArbitraries.DAY)
                        .build());
    }

    /** {@return divisions of the states into two or three regions} */
    public static Arbitrary<RegionScheme> schemes(List<String> states) {
        return Arbitraries.integers()
                .between(0, REGIONS.size() - 1)
                .list()
                .ofSize(states.size())
                .map(indices -> scheme(states, indices));
    }

    private static RegionScheme scheme(List<String> states, List<Integer> indices) {
        Map<String, String> regions = new LinkedHashMap<>();
        for (int i = 0; i < states.size(); i++) {
            regions.put(states.get(i), REGIONS.get(indices.get(i)));
        }
        // At least two regions.
        regions.put(states.get(0), REGIONS.get(0));
        regions.put(states.get(1), REGIONS.get(1));
        return new RegionScheme("random", "made up", ImmutableMap.copyOf(regions), ImmutableMap.of());
    }

    private static Arbitrary<Link> links(List<String> ids) {
        return Combinators.combine(
                        Arbitraries.of(ids),
                        Arbitraries.of(ids),
                        Arbitraries.of(LinkType.class),
                        DateArbitraries.validities(),
                        DateArbitraries.points().set().ofMaxSize(2).map(ImmutableSortedSet::copyOf),
                        Arbitraries.integers().between(0, 3))
                .as((from, to, type, validity, meetings, intensity) ->
                        new Link(from, to, type, validity, meetings, intensity, "", Provenance.none()));
    }

    private static Arbitrary<ImmutableMap<String, ImmutableMap<String, Fraction>>> measures(List<String> states) {
        return Combinators.combine(RuleArbitraries.weightMaps(states), RuleArbitraries.weightMaps(states))
                .as((population, gdp) -> ImmutableMap.of("population", population, "gdp", gdp));
    }

    private static Actor territory() {
        return Actor.builder().id(TERRITORY).kind(ActorKind.CUSTOMS_TERRITORY).build();
    }

    private static Actor city() {
        return Actor.builder()
                .id(CITY)
                .kind(ActorKind.SUBNATIONAL)
                .country(STATES.get(0))
                .build();
    }

    private static Actor formerState() {
        return Actor.builder()
                .id(FORMER_STATE)
                .existence(DateRange.parse("../2015-07-01"))
                .successors(STATES.get(0))
                .build();
    }
}
