package dev.comity.proof;

import dev.comity.condition.Condition;
import dev.comity.condition.Parameters;
import dev.comity.model.DateRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the groups of boxes that a question speaks of; equal conditions in force at the same time are one group. */
final class GroupList {
    final Frame frame;
    private final List<List<long[]>> groups = new ArrayList<>();
    private final Map<Key, Integer> numbers = new HashMap<>();

    GroupList(Frame frame) {
        this.frame = frame;
    }

    /** {@return the number of the group of situations in which a condition is certainly true while in force} */
    int where(Condition condition, DateRange inForce, Parameters parameters) {
        return numbers.computeIfAbsent(new Key(condition, inForce, parameters), key -> {
            groups.add(frame.firing(condition, inForce, parameters));
            return groups.size() - 1;
        });
    }

    List<List<long[]>> groups() {
        return groups;
    }

    private record Key(Condition condition, DateRange inForce, Parameters parameters) {}
}
