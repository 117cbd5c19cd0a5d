package dev.comity.proof;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All boxes of a sweep: those of the groups, then those that lie outside of the space. */
final class Boxes {
    /** The group of boxes outside of the space. */
    static final int OUTSIDE = -1;

    final int count;
    final int groups;
    final int words;
    final int variableWords;
    /** The mask of each box for each variable. */
    final long[][] masks;
    /** The group of each box. */
    final int[] group;
    /** The variables that each box restricts, as bits. */
    final long[][] restricts;
    /** The boxes that restrict a variable, as bits. */
    final long[][] restricting;
    /** The boxes outside of the space, as bits. */
    final long[] outside;
    /** Those of them that lie outside because somebody asked about a part of the space only, as bits. */
    final long[] narrowing;

    Boxes(Frame frame, List<List<long[]>> groupBoxes) {
        List<long[]> all = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int g = 0; g < groupBoxes.size(); g++) {
            for (long[] box : groupBoxes.get(g)) {
                all.add(box);
                owners.add(g);
            }
        }
        for (long[] box : Iterables.concat(frame.impossible, frame.notAskedFor)) {
            all.add(box);
            owners.add(OUTSIDE);
        }
        int variables = frame.variables.size();
        this.count = all.size();
        this.groups = groupBoxes.size();
        this.words = (count + 63) / 64;
        this.variableWords = (variables + 63) / 64;
        this.masks = all.toArray(new long[0][]);
        this.group = owners.stream().mapToInt(Integer::intValue).toArray();
        this.restricts = new long[count][variableWords];
        this.restricting = new long[variables][words];
        this.outside = new long[words];
        this.narrowing = new long[words];
        for (int b = 0; b < count; b++) {
            note(frame, b);
        }
        for (int b = count - frame.notAskedFor.size(); b < count; b++) {
            Bits.set(narrowing, b);
        }
    }

    private void note(Frame frame, int box) {
        for (int v = 0; v < frame.variables.size(); v++) {
            if (masks[box][v] != frame.variables.get(v).full()) {
                Bits.set(restricts[box], v);
                Bits.set(restricting[v], box);
            }
        }
        if (group[box] == OUTSIDE) {
            Bits.set(outside, box);
        }
    }

    /** {@return all boxes, as bits} */
    long[] all() {
        long[] all = new long[words];
        for (int b = 0; b < count; b++) {
            Bits.set(all, b);
        }
        return all;
    }

    /** {@return whether a box restricts none of the variables that are not decided} */
    boolean satisfied(int box, long[] decided) {
        long[] needed = restricts[box];
        for (int w = 0; w < needed.length; w++) {
            if ((needed[w] & ~decided[w]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return the undecided variables that some of the boxes restrict, as bits} */
    long[] used(long[] boxes, long[] decided) {
        long[] used = new long[variableWords];
        Bits.forEach(boxes, box -> {
            for (int w = 0; w < used.length; w++) {
                used[w] |= restricts[box][w];
            }
        });
        for (int w = 0; w < used.length; w++) {
            used[w] &= ~decided[w];
        }
        return used;
    }

    /** {@return the readings of a variable, parted into those that the same boxes allow; one mask a part} */
    long[] parts(int variable, long full, long[] boxes) {
        long[] parts = new long[Long.bitCount(full)];
        parts[0] = full;
        int size = 1;
        long[] restricting = this.restricting[variable];
        for (int w = 0; w < words; w++) {
            for (long rest = boxes[w] & restricting[w]; rest != 0 && size < parts.length; rest &= rest - 1) {
                size = refine(parts, size, masks[(w << 6) + Long.numberOfTrailingZeros(rest)][variable]);
            }
        }
        return size == parts.length ? parts : Arrays.copyOf(parts, size);
    }

    private static int refine(long[] parts, int count, long mask) {
        int size = count;
        for (int i = 0; i < count; i++) {
            long inside = parts[i] & mask;
            long outside = parts[i] & ~mask;
            if (inside != 0 && outside != 0) {
                parts[i] = inside;
                parts[size++] = outside;
            }
        }
        return size;
    }

    /** {@return those of the boxes that allow a reading of a variable} */
    long[] allowing(long[] boxes, int variable, int value) {
        long[] left = boxes.clone();
        long bit = 1L << value;
        long[] restricting = this.restricting[variable];
        for (int w = 0; w < words; w++) {
            for (long rest = boxes[w] & restricting[w]; rest != 0; rest &= rest - 1) {
                int box = (w << 6) + Long.numberOfTrailingZeros(rest);
                if ((masks[box][variable] & bit) == 0) {
                    Bits.clear(left, box);
                }
            }
        }
        return left;
    }
}
