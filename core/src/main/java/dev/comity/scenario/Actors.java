package dev.comity.scenario;

import dev.comity.model.Architecture;
import dev.comity.model.Commons;
import dev.comity.model.Suggest;

/** Refuses actors that a world does not hold, which would silently be members of nothing. */
final class Actors {
    private Actors() {}

    /**
     * Refuses what is neither an actor nor one of the commons.
     *
     * @throws IllegalArgumentException for the first that is neither
     */
    static void check(Architecture world, Iterable<String> ids) {
        for (String id : ids) {
            if (!world.actors().containsKey(id) && !world.institutions().containsKey(id) && !Commons.isCommons(id)) {
                String near = Suggest.remedy(id, world.actors().keySet(), "give an id such as `FRA`");
                throw new IllegalArgumentException("there is no actor `" + id + "`; " + near);
            }
        }
    }
}
