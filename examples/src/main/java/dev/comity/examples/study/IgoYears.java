package dev.comity.examples.study;

import com.google.common.collect.ImmutableSortedMap;
import dev.comity.data.CowIgo;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Organisations and their full members, year by year, as the data of the Correlates of War have them. */
final class IgoYears {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Year> years = new TreeMap<>();

    /** One year. States are numbered, also those without an id here. */
    static final class Year {
        final BitSet states = new BitSet();
        /** The full members of each organisation that is there. */
        final Map<String, BitSet> members = new TreeMap<>();
        /** The states of each actor: usually one. */
        final Map<String, BitSet> actors = new TreeMap<>();

        long memberships() {
            return members.values().stream().mapToLong(BitSet::cardinality).sum();
        }

        /** {@return the organisations with as many members as the data ask of one} */
        long ofThree() {
            return members.values().stream().filter(m -> m.cardinality() >= 3).count();
        }

        double meanMemberships() {
            return (double) memberships() / states.cardinality();
        }
    }

    private IgoYears() {}

    static ImmutableSortedMap<Integer, Year> of(Path file) {
        IgoYears all = new IgoYears();
        CowIgo.entries(file, all::add);
        return ImmutableSortedMap.copyOf(all.years);
    }

    private void add(CowIgo.Entry entry) {
        if (entry.tie() == CowIgo.Tie.NOT_THERE) {
            return;
        }
        Year year = years.computeIfAbsent(entry.year(), any -> new Year());
        BitSet members = year.members.computeIfAbsent(entry.body(), any -> new BitSet());
        // What is not known of a state does not say that it exists: of some bodies it is said of all that ever were.
        if (entry.tie() == CowIgo.Tie.MISSING) {
            return;
        }
        int number = numbers.computeIfAbsent(entry.state(), any -> numbers.size());
        year.states.set(number);
        if (entry.tie() == CowIgo.Tie.FULL) {
            members.set(number);
        }
        if (!entry.actor().isEmpty()) {
            year.actors.computeIfAbsent(entry.actor(), any -> new BitSet()).set(number);
        }
    }
}
