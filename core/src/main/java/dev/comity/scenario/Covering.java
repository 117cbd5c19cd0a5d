package dev.comity.scenario;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * The smallest sets of bodies that reach a set of states together, where no single one needs to. Of the smallest those
 * count that have the most live interfaces among them. Immutable, safe for any thread.
 *
 * <pre>{@code
 * LocalDate date = LocalDate.of(2025, 6, 30);
 * Covering three = Interregional.covering(
 *         world.on(date), List.of("ASEAN", "EU", "MERCOSUR"), List.of("BRA", "FRA", "KEN", "THA"));
 * three.best();        // [[ASEAN, EU, MERCOSUR]]
 * three.unreached();   // [KEN]
 * }</pre>
 *
 * @param best the sets, sorted; several if they are equally good; empty if no body reaches anybody
 * @param interfaces how many pairs of a set's bodies are linked by a live interface
 * @param unreached states that no body reaches
 * @param undecided why there may be better ones; empty if there are none
 */
public record Covering(
        ImmutableList<ImmutableSortedSet<String>> best,
        int interfaces,
        ImmutableSortedSet<String> unreached,
        Optional<String> undecided) {
    /** {@return how many bodies it takes; 0 if no body reaches anybody} */
    public int size() {
        return best.isEmpty() ? 0 : best.get(0).size();
    }

    /** {@return the sets, a line each} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (ImmutableSortedSet<String> set : best) {
            text.append(text.length() == 0 ? "" : "\n").append(String.join(" + ", set));
        }
        text.append(best.isEmpty() ? "no body reaches anybody" : "");
        text.append(size() > 1 ? "\nlive interfaces among them: " + interfaces : "");
        text.append(unreached.isEmpty() ? "" : "\nreached by none: " + String.join(", ", unreached));
        undecided.ifPresent(why -> text.append("\nundecided: ").append(why));
        return text.toString();
    }
}
