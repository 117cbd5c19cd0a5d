package dev.comity.testing;

import dev.comity.model.Event;
import dev.comity.model.EventKind;
import java.util.List;

/** Random events. */
final class EventArbitraries {
    private static final EventKind[] KINDS = {
        EventKind.VETO,
        EventKind.DECLARATION,
        EventKind.DECISION,
        EventKind.POLITICAL_EXIT,
        EventKind.FOUNDING,
        EventKind.ENDING,
        EventKind.OTHER
    };

    private EventArbitraries() {}

    /** {@return an event of some actors, about some institutions} */
    static Event event(Dice dice, String id, List<String> actors, List<String> institutions) {
        return Event.builder()
                .id(id)
                .kind(dice.chance(50) ? EventKind.VETO : dice.pick(KINDS))
                .date(DateArbitraries.point(dice))
                .actors(dice.some(actors, 0, 2))
                .institutions(dice.some(institutions, 0, 2))
                .draft(dice.pick("", "S/1/2"))
                .emergencySession(dice.maybe(30, () -> DateArbitraries.point(dice)))
                .build();
    }
}
