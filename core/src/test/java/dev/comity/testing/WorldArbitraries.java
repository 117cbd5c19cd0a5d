package dev.comity.testing;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.model.Actor;
import dev.comity.model.ActorKind;
import dev.comity.model.Architecture;
import dev.comity.model.DateRange;
import dev.comity.model.Event;
import dev.comity.model.Institution;
import dev.comity.model.Link;
import dev.comity.model.LinkType;
import dev.comity.model.Provenance;
import dev.comity.model.RegionScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitrary;

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
    private static final List<String> OTHERS = List.of(TERRITORY, CITY, FORMER_STATE);

    private WorldArbitraries() {}

    /** {@return worlds whose {@link Architecture#check()} finds no error} */
    public static Arbitrary<Architecture> worlds() {
        return worlds(8, 8);
    }

    /** {@return worlds of 3 to so many states and 2 to so many institutions} */
    public static Arbitrary<Architecture> worlds(int mostStates, int mostInstitutions) {
        return Dice.arbitrary(dice -> world(dice, mostStates, mostInstitutions));
    }

    /** {@return divisions of the states into two or three regions} */
    public static Arbitrary<RegionScheme> schemes(List<String> states) {
        return Dice.arbitrary(dice -> scheme(dice, states));
    }

    /** {@return the ids of the states of a world that exist on {@link DateArbitraries#DAY}} */
    public static List<String> states(Architecture world) {
        return List.copyOf(world.on(DateArbitraries.DAY).states());
    }

    /** {@return the ids of the institutions of a world} */
    public static List<String> institutions(Architecture world) {
        return List.copyOf(world.institutions().keySet());
    }

    static Architecture world(Dice dice, int mostStates, int mostInstitutions) {
        List<String> states = STATES.subList(0, dice.between(3, mostStates));
        List<String> ids = new ArrayList<>();
        List<Institution> institutions = dice.list(2, mostInstitutions, own -> {
            String id = "X" + (ids.size() + 1);
            Institution made = InstitutionArbitraries.institution(own, id, states, OTHERS, List.copyOf(ids));
            ids.add(id);
            return made;
        });
        return Architecture.builder()
                .name("random")
                .addStates(states.toArray(String[]::new))
                .add(territory(), city(), formerState())
                .add(institutions.toArray(Institution[]::new))
                .regionScheme(scheme(dice, states))
                .links(dice.list(0, 2, own -> link(own, ids)))
                .events(events(dice, states, ids))
                .measures("population", RuleArbitraries.weights(dice, states))
                .measures("gdp", RuleArbitraries.weights(dice, states))
                .latest(DateArbitraries.DAY)
                .build();
    }

    private static List<Event> events(Dice dice, List<String> states, List<String> institutions) {
        AtomicInteger count = new AtomicInteger();
        return dice.list(
                0, 3, own -> EventArbitraries.event(own, "event-" + count.incrementAndGet(), states, institutions));
    }

    private static RegionScheme scheme(Dice dice, List<String> states) {
        ImmutableMap.Builder<String, String> regions = ImmutableMap.builder();
        for (int i = 0; i < states.size(); i++) {
            // At least two regions.
            String region = i == 0 ? "north" : i == 1 ? "south" : dice.pick("north", "south", "east");
            regions.put(states.get(i), region);
        }
        return new RegionScheme("random", "made up", regions.buildOrThrow(), ImmutableMap.of());
    }

    private static Link link(Dice dice, List<String> ids) {
        return new Link(
                dice.pick(ids),
                dice.pick(ids),
                dice.pick(LinkType.values()),
                DateArbitraries.validity(dice),
                ImmutableSortedSet.copyOf(dice.list(0, 2, DateArbitraries::point)),
                dice.below(4),
                "",
                Provenance.none());
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
