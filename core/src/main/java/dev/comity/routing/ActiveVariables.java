package dev.comity.routing;

import java.util.Arrays;

/**
 * Variables in the order of their activity, the most active first, in a heap. Each conflict raises those that are part of
 * it, later ones by more (Eén & Sörensson 2003).
 */
final class ActiveVariables {
    private static final int NONE = -1;
    private static final double DECAY = 1 / 0.95;
    private static final double TOO_LARGE = 1e100;

    private double[] activity = new double[64];
    /** Where each is in the heap; {@link #NONE} if nowhere. */
    private int[] place = new int[64];

    private int[] heap = new int[64];
    private int size;
    private int variables;
    private double bump = 1;

    /** Adds the next variable, by its number. */
    void add(int variable) {
        if (variable == heap.length) {
            activity = Arrays.copyOf(activity, 2 * variable);
            place = Arrays.copyOf(place, 2 * variable);
            heap = Arrays.copyOf(heap, 2 * variable);
        }
        variables = variable + 1;
        place[variable] = NONE;
        insert(variable);
    }

    /** Puts a variable back, unless it is there. */
    void insert(int variable) {
        if (place[variable] == NONE) {
            put(variable, size++);
            up(size - 1);
        }
    }

    /** {@return the most active variable, which is taken out; -1 if there is none} */
    int poll() {
        if (size == 0) {
            return NONE;
        }
        int first = heap[0];
        int last = heap[--size];
        place[first] = NONE;
        if (size > 0) {
            put(last, 0);
            down(0);
        }
        return first;
    }

    void raise(int variable) {
        activity[variable] += bump;
        if (activity[variable] > TOO_LARGE) {
            for (int i = 0; i < variables; i++) {
                activity[i] /= TOO_LARGE;
            }
            bump /= TOO_LARGE;
        }
        if (place[variable] != NONE) {
            up(place[variable]);
        }
    }

    /** Lets what was raised so far count for less. */
    void decay() {
        bump *= DECAY;
    }

    private void put(int variable, int at) {
        heap[at] = variable;
        place[variable] = at;
    }

    private void up(int from) {
        int at = from;
        int variable = heap[at];
        while (at > 0 && activity[heap[(at - 1) / 2]] < activity[variable]) {
            put(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        put(variable, at);
    }

    private void down(int from) {
        int at = from;
        int variable = heap[at];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && activity[heap[child + 1]] > activity[heap[child]]) {
                child++;
            }
            if (activity[heap[child]] <= activity[variable]) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(variable, at);
    }
}
