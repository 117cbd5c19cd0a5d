package dev.comity.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions over open facts as a circuit: a gate holds if all of its parts do, or is a leaf. Equal gates are one gate.
 * Numbers that differ in the last bit only deny each other. Grows; not safe for more than one thread.
 */
final class Gates {
    static final int ALWAYS = 0;
    static final int NEVER = 1;

    private final List<int[]> parts = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<Parts, Integer> known = new HashMap<>();

    Gates() {
        leaf(run -> true);
    }

    /** What is told by nothing but a run. */
    @FunctionalInterface
    interface Leaf {
        boolean holds(InquiryRun run);
    }

    static int not(int gate) {
        return gate ^ 1;
    }

    static int fixed(boolean truth) {
        return truth ? ALWAYS : NEVER;
    }

    static boolean isFixed(int gate) {
        return gate == ALWAYS || gate == NEVER;
    }

    static int node(int gate) {
        return gate >> 1;
    }

    static boolean isDenied(int gate) {
        return (gate & 1) == 1;
    }

    int size() {
        return leaves.size();
    }

    /** {@return what a node holds by; empty for leaves} */
    int[] parts(int node) {
        return parts.get(node);
    }

    boolean isLeaf(int node) {
        return parts.get(node).length == 0;
    }

    Leaf leaf(int node) {
        return leaves.get(node);
    }

    int leaf(Leaf leaf) {
        return add(new int[0], leaf);
    }

    private int add(int[] of, Leaf leaf) {
        parts.add(of);
        leaves.add(leaf);
        return 2 * (leaves.size() - 1);
    }

    /** {@return a gate that holds if all do, asked in this order; of none it always holds} */
    int all(int... gates) {
        int[] kept = new int[gates.length];
        int size = 0;
        for (int gate : gates) {
            if (gate == NEVER || contains(kept, size, not(gate))) {
                return NEVER;
            }
            if (gate != ALWAYS && !contains(kept, size, gate)) {
                kept[size++] = gate;
            }
        }
        if (size < 2) {
            return size == 0 ? ALWAYS : kept[0];
        }
        Parts key = new Parts(Arrays.copyOf(kept, size));
        Integer same = known.get(key);
        if (same == null) {
            same = add(key.gates, run -> false);
            known.put(key, same);
        }
        return same;
    }

    /** {@return a gate that holds if any does, asked in this order; of none it never holds} */
    int any(int... gates) {
        int[] denied = new int[gates.length];
        for (int i = 0; i < gates.length; i++) {
            denied[i] = not(gates[i]);
        }
        return not(all(denied));
    }

    private static boolean contains(int[] gates, int size, int gate) {
        for (int i = 0; i < size; i++) {
            if (gates[i] == gate) {
                return true;
            }
        }
        return false;
    }

    /** Parts, compared by what they are. */
    private record Parts(int[] gates) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Parts parts && Arrays.equals(gates, parts.gates);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(gates);
        }
    }
}
