package dev.comity.routing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.comity.condition.Fact;
import dev.comity.condition.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Collects the facts that could read otherwise while the rules of all units are folded, and what tells readings apart. */
final class OpenFacts {
    private final Map<String, Open> byKey = new LinkedHashMap<>();
    private final List<Open> open = new ArrayList<>();

    Open open(Unit unit, @Nullable Candidate x, Fact fact, Reading reading) {
        String key = x == null ? fact.id() : Tweaks.key(x.id(), fact.id());
        Open found =
                byKey.computeIfAbsent(key, k -> new Open(Optional.ofNullable(x).map(Candidate::id), fact));
        found.asRead.put(unit, reading);
        return found;
    }

    /** Numbers the facts of which some other reading matters; the rest stay as they are. */
    void close(Gates gates) {
        byKey.values().forEach(fact -> {
            fact.classify();
            if (!fact.classes.isEmpty()) {
                fact.number = open.size();
                open.add(fact);
                fact.draw(gates);
            }
        });
    }

    /** {@return for each fact the gates of its classes of readings, of which one holds; last, where it may follow, that it does} */
    List<int[]> leaves() {
        return open.stream().map(fact -> fact.leaves).toList();
    }

    ImmutableList<OpenFact> facts() {
        return open.stream().map(Open::toFact).collect(ImmutableList.toImmutableList());
    }

    /** One fact: reading 0 is what it reads in each unit, the others those of the vocabulary, in its order. */
    static final class Open {
        final Optional<String> forum;
        final String fact;
        final ImmutableList<Reading> possible;
        final Map<Unit, Reading> asRead = new TreeMap<>();
        /** What depends on it, by the number of the reading. */
        private final List<IntFunction<Object>> uses = new ArrayList<>();

        private final List<List<Integer>> classes = new ArrayList<>();
        private int[] leaves = new int[0];
        boolean follows;
        /** Its number among those that matter; -1 if none of its readings does. */
        int number = -1;

        Open(Optional<String> forum, Fact fact) {
            this.forum = forum;
            this.fact = fact.id();
            this.possible = FactRead.possible(fact);
        }

        int size() {
            return possible.size() + 1;
        }

        Reading reading(Unit unit, int number) {
            return number == 0 ? asRead.get(unit) : possible.get(number - 1);
        }

        void use(IntFunction<Object> use) {
            uses.add(use);
        }

        /** One of two denies the other, so it takes one leaf less. */
        private void draw(Gates gates) {
            int fact = number;
            leaves = new int[classes.size() + (follows ? 2 : 1)];
            for (int i = 0; i <= classes.size(); i++) {
                int ofClass = i;
                leaves[i] = follows || i == 0 || classes.size() > 1
                        ? gates.leaf(
                                run -> run.answer(fact) == ofClass || !follows && ofClass == 0 && run.answer(fact) < 0)
                        : Gates.not(leaves[0]);
            }
            if (follows) {
                leaves[classes.size() + 1] = gates.leaf(run -> run.answer(fact) == Inquiry.FOLLOWING);
            }
        }

        /** {@return that it is supposed to read, or reads, such a reading, by its number} */
        int when(Gates gates, IntPredicate such) {
            if (number < 0) {
                return Gates.fixed(such.test(0));
            }
            // Exactly one class holds unless it follows, so those that are not such say the same, and may be fewer.
            boolean[] is = new boolean[classes.size() + 1];
            int count = 0;
            for (int i = 0; i < is.length; i++) {
                is[i] = such.test(representative(i));
                count += is[i] ? 1 : 0;
            }
            boolean denied = !follows && 2 * count > is.length;
            int[] told = new int[is.length];
            for (int i = 0; i < is.length; i++) {
                told[i] = is[i] == denied ? Gates.NEVER : leaves[i];
            }
            int gate = gates.any(told);
            return denied ? Gates.not(gate) : gate;
        }

        /** {@return that it follows from other facts; never if it cannot} */
        int following() {
            return follows && number >= 0 ? leaves[leaves.length - 1] : Gates.NEVER;
        }

        /** {@return the number of the reading that stands for a class, of which 0 is that of what it reads} */
        private int representative(int ofClass) {
            return ofClass == 0 ? 0 : classes.get(ofClass - 1).get(0);
        }

        private void classify() {
            Map<List<Object>, List<Integer>> bySignature = new LinkedHashMap<>();
            for (int i = 0; i < size(); i++) {
                bySignature
                        .computeIfAbsent(signature(i), key -> new ArrayList<>())
                        .add(i);
            }
            bySignature.values().stream().filter(same -> same.get(0) != 0).forEach(classes::add);
        }

        private List<Object> signature(int reading) {
            List<Object> signature = new ArrayList<>();
            uses.forEach(use -> signature.add(use.apply(reading)));
            return signature;
        }

        private OpenFact toFact() {
            ImmutableList.Builder<ImmutableList<Reading>> others = ImmutableList.builder();
            for (List<Integer> same : classes) {
                others.add(same.stream().map(i -> possible.get(i - 1)).collect(ImmutableList.toImmutableList()));
            }
            return new OpenFact(forum, fact, ImmutableSortedMap.copyOf(asRead), follows, others.build());
        }
    }
}
