package dev.comity.routing;

import java.util.Arrays;

/**
 * All on which the rest of a routing by asking depends: what was decided, and what the rules still hang on. Two routings
 * in equal states go on alike, whatever was answered to bring them there.
 */
final class InquiryState {
    private int[] content = new int[64];
    private int size;

    void add(int value) {
        if (size == content.length) {
            content = Arrays.copyOf(content, 2 * size);
        }
        content[size++] = value;
    }

    int size() {
        return size;
    }

    /** Forgets what was added since there were so many. */
    void shorten(int to) {
        size = to;
    }

    void addAll(InquiryState other) {
        for (int i = 0; i < other.size; i++) {
            add(other.content[i]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InquiryState state && Arrays.equals(content, 0, size, state.content, 0, state.size);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + content[i];
        }
        return hash;
    }
}
