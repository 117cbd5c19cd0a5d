package dev.comity.scenario;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Says which reforms of a catalogue can be made together. */
final class Together {
    private final int number;
    /** Of each reform, all that it requires, directly or not. */
    private final List<BitSet> required = new ArrayList<>();

    private final List<BitSet> excluded = new ArrayList<>();

    Together(ReformCatalogue catalogue) {
        List<String> ids = catalogue.reforms().stream().map(Reform::id).toList();
        this.number = ids.size();
        for (Reform reform : catalogue.reforms()) {
            required.add(numbers(catalogue.required(reform), ids));
            excluded.add(numbers(reform.excludes(), ids));
        }
    }

    private static BitSet numbers(Iterable<String> some, List<String> ids) {
        BitSet numbers = new BitSet();
        some.forEach(id -> numbers.set(ids.indexOf(id)));
        return numbers;
    }

    /** {@return whether a set can be made, as far as some reforms are concerned} */
    boolean allows(BitSet chosen, BitSet concerned) {
        return chosen.stream().allMatch(reform -> {
            BitSet missing = (BitSet) required.get(reform).clone();
            missing.and(concerned);
            missing.andNot(chosen);
            return missing.isEmpty() && !excluded.get(reform).intersects(chosen);
        });
    }

    /** {@return the set without a reform and without what requires it} */
    BitSet without(BitSet chosen, int reform) {
        BitSet rest = new BitSet();
        chosen.stream()
                .filter(other -> other != reform && !required.get(other).get(reform))
                .forEach(rest::set);
        return rest;
    }

    /** {@return a reform and what it requires} */
    BitSet alone(int reform) {
        BitSet alone = (BitSet) required.get(reform).clone();
        alone.set(reform);
        return alone;
    }

    /** {@return a table for each pair of which one requires or excludes the other} */
    List<OpenTable> tables() {
        List<OpenTable> tables = new ArrayList<>();
        for (int reform = 0; reform < number; reform++) {
            for (int other : required.get(reform).stream().toArray()) {
                tables.add(impossible(reform, other, false));
            }
            for (int other : excluded.get(reform).stream().toArray()) {
                tables.add(impossible(reform, other, true));
            }
        }
        return tables;
    }

    /** It is impossible to make one, while the other is made or not. */
    private static OpenTable impossible(int one, int other, boolean made) {
        int[] scope = {Math.min(one, other), Math.max(one, other)};
        long[] open = new long[4];
        int first = one < other ? 1 : 2;
        open[made ? 3 : first] = OpenTable.IMPOSSIBLE;
        return new OpenTable(scope, open);
    }
}
