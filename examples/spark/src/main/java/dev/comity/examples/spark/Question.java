package dev.comity.examples.spark;

import dev.comity.io.Documents;
import dev.comity.model.Architecture;
import dev.comity.routing.Router;
import dev.comity.scenario.Scenario;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked of every issue, as documents: where it goes in the world as it is and in some scenarios, on some days.
 *
 * @param ground the world and the policy
 * @param scenarios the scenarios
 * @param days the days on which every issue is routed, whatever its own
 */
record Question(Ground ground, List<String> scenarios, List<String> days) implements Serializable {
    private static final long serialVersionUID = 1;

    /** The id of the world as it is, among those of scenarios. */
    static final String AS_IS = "as-is";

    /** The world of a scenario on a day. */
    record Place(Scenario scenario, LocalDate day, Router router) {}

    /** {@return the documents of a question} */
    static Question of(Router router, List<Scenario> scenarios, List<LocalDate> days) {
        return new Question(
                Ground.of(router.world(), router.policy()),
                scenarios.stream().map(Documents::writeJson).toList(),
                days.stream().map(LocalDate::toString).toList());
    }

    /** {@return a place for every scenario and day; first the world as it is} */
    List<Place> places() {
        Router router = ground.router();
        List<Scenario> all =
                new ArrayList<>(List.of(Scenario.builder().id(AS_IS).build()));
        for (String scenario : scenarios) {
            all.add(Documents.scenario("scenario.json", scenario, router.world())
                    .get());
        }
        List<Place> places = new ArrayList<>();
        for (Scenario scenario : all) {
            Architecture world = scenario.applyTo(router.world());
            for (String day : days) {
                // A world keeps only the snapshot of the day last asked for; a copy for each day keeps its own.
                Router here = router.through(world.toBuilder().build());
                places.add(new Place(scenario, LocalDate.parse(day), here));
            }
        }
        return places;
    }
}
