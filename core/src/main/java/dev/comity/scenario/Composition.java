package dev.comity.scenario;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.comity.routing.Unit;

/**
 * Who could stand in together for a unit of an issue: regional bodies, or a coalition of the willing and able with the
 * mandate of a universal body. Immutable, safe for any thread.
 *
 * <pre>{@code
 * Composition monitoring = Interregional.compose(router, issue("haze-2013")).get(0);
 * monitoring.single();   // true
 * monitoring.bodies();   // ASEAN
 * }</pre>
 *
 * @param unit the unit
 * @param affected those affected, one by one
 * @param bodies the smallest sets of bodies below the universal level that reach them
 * @param willing who would form the coalition: those who are said to be willing, else, where neither sanctions nor force
 *     are meant, those affected who are no party; without those who oppose somewhere
 * @param coalitions what would come of a coalition with the mandate of each universal candidate, by id of this
 */
public record Composition(
        Unit unit,
        ImmutableSortedSet<String> affected,
        Covering bodies,
        ImmutableSortedSet<String> willing,
        ImmutableSortedMap<String, Mandated> coalitions) {

    /** What comes of a coalition with the mandate of a body. */
    public enum Mandated {
        /** A coalition leads: this one, or the standing one that the world holds for it. */
        LEADS,
        /** The body is blocked, and mandates nobody. */
        BLOCKED,
        /** Others lead all the same, or the policy keeps the coalition out. */
        DOES_NOT_LEAD
    }

    /** {@return whether one body reaches everybody affected} */
    public boolean single() {
        return bodies.size() == 1 && bodies.unreached().isEmpty();
    }

    /** {@return the bodies with whose mandate the coalition leads} */
    public ImmutableSortedSet<String> mandates() {
        return ImmutableSortedSet.copyOf(coalitions.keySet().stream()
                .filter(body -> coalitions.get(body) == Mandated.LEADS)
                .toList());
    }

    /** {@return the unit, the sets of bodies, and the coalitions} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(unit.toString());
        bodies.toString().lines().forEach(line -> text.append("\n  ").append(line));
        String who = willing.isEmpty() ? "nobody is said to be willing" : "coalition of " + String.join(", ", willing);
        text.append("\n  ").append(who);
        if (willing.isEmpty()) {
            return text.toString();
        }
        coalitions.forEach((body, mandated) -> text.append("\n    ").append(line(body, mandated)));
        text.append(coalitions.isEmpty() ? "\n    no universal body could give it a mandate" : "");
        return text.toString();
    }

    private static String line(String body, Mandated mandated) {
        return switch (mandated) {
            case LEADS -> "with a mandate of " + body + " it leads";
            case BLOCKED -> body + " is blocked, and mandates nobody";
            case DOES_NOT_LEAD -> "with a mandate of " + body + " it does not lead";
        };
    }
}
