package dev.comity.routing;

import java.util.Arrays;

/** Finds the bodies that suffice together as {@link JointSearch} does. */
final class CompiledJoint {
    private static final int LARGEST = 3;

    private final CompiledUnit unit;
    private final CompiledMeasures measures;
    /** The groups of equal bodies: the first of each, and all of them. */
    private int[] firsts = new int[0];

    private long[][] groups = new long[0][];
    private long[] scaled = new long[0];
    /** For each group whether any of it covers enough, and whether any is preferred. */
    private boolean[] covers = new boolean[0];

    private boolean anyCovers;
    private boolean[] inPool = new boolean[0];
    private int count;
    private long needed;
    /** The most that any group has. */
    private long most;

    private long bestSum;
    private final int[] chosen = new int[LARGEST];
    private long[] preferred = new long[0];

    CompiledJoint(CompiledUnit unit, CompiledMeasures measures) {
        this.unit = unit;
        this.measures = measures;
    }

    void room(int words) {
        int size = words * Long.SIZE;
        firsts = new int[size];
        groups = new long[size][words];
        scaled = new long[size];
        covers = new boolean[size];
        inPool = new boolean[size];
    }

    /** Makes a set of those who lead together; {@return whether there are any} */
    boolean find(long[] open, long[] pool, long[] into) {
        preferred = pool;
        count = 0;
        for (int x = BitSets.next(open, 0); x >= 0; x = BitSets.next(open, x + 1)) {
            if (!livesOnParent(x, open)) {
                group(x);
            }
        }
        scale();
        Arrays.fill(into, 0);
        bestSum = -1;
        for (int size = 1; size <= LARGEST && bestSum < 0 && anyCovers; size++) {
            extend(0, 0, size, 0, into);
        }
        return bestSum >= 0;
    }

    private boolean livesOnParent(int x, long[] open) {
        String parent = unit.form(x).body.parent;
        if (parent.isEmpty() || !measures.inheritsRecord(x)) {
            return false;
        }
        for (int other = BitSets.next(open, 0); other >= 0; other = BitSets.next(open, other + 1)) {
            if (unit.form(other).body.id.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    private void group(int x) {
        for (int g = 0; g < count; g++) {
            if (equal(firsts[g], x)) {
                BitSets.add(groups[g], x);
                return;
            }
        }
        firsts[count] = x;
        Arrays.fill(groups[count], 0);
        BitSets.add(groups[count++], x);
    }

    private boolean equal(int one, int other) {
        Body a = unit.form(one).body;
        Body b = unit.form(other).body;
        return unit.capacity(one) == unit.capacity(other)
                && unit.capacityOf(one) == unit.capacityOf(other)
                && Arrays.equals(a.reach, b.reach)
                && a.mandates.equals(b.mandates);
    }

    /** Brings all capacities to one denominator, and looks what each group is good for. */
    private void scale() {
        CompiledEffects numbers = unit.policy.effects;
        long common = numbers.capacityOf;
        for (int g = 0; g < count; g++) {
            long of = unit.capacityOf(firsts[g]);
            common = Math.multiplyExact(common / divisor(common, of), of);
        }
        most = 0;
        anyCovers = false;
        for (int g = 0; g < count; g++) {
            covers[g] = anyCovers(groups[g]);
            anyCovers |= covers[g];
            inPool[g] = BitSets.meets(groups[g], preferred);
            scaled[g] = Math.multiplyExact(unit.capacity(firsts[g]), common / unit.capacityOf(firsts[g]));
            // Three of them have to be added.
            Math.multiplyExact(scaled[g], 4L);
            most = Math.max(most, scaled[g]);
        }
        needed = Math.multiplyExact(numbers.capacity, common / numbers.capacityOf);
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    /** Tries all groups that are left, unless even the best could not make enough of those chosen so far. */
    private void extend(int depth, int from, int size, long sum, long[] into) {
        if (sum + (size - depth) * most < Math.max(needed, bestSum)) {
            return;
        }
        if (depth == size) {
            consider(size, sum, into);
            return;
        }
        for (int g = from; g < count; g++) {
            chosen[depth] = g;
            extend(depth + 1, g + 1, size, sum + scaled[g], into);
        }
    }

    private void consider(int size, long sum, long[] into) {
        boolean anyInPool = false;
        boolean enough = false;
        for (int i = 0; i < size; i++) {
            anyInPool |= inPool[chosen[i]];
            enough |= covers[chosen[i]];
        }
        if (!anyInPool || !enough) {
            return;
        }
        if (sum > bestSum) {
            Arrays.fill(into, 0);
            bestSum = sum;
        }
        for (int i = 0; i < size; i++) {
            long[] group = groups[chosen[i]];
            boolean any = inPool[chosen[i]];
            for (int w = 0; w < into.length; w++) {
                into[w] |= any ? group[w] & preferred[w] : group[w];
            }
        }
    }

    private boolean anyCovers(long[] group) {
        for (int x = BitSets.next(group, 0); x >= 0; x = BitSets.next(group, x + 1)) {
            if (measures.coversEnough(x)) {
                return true;
            }
        }
        return false;
    }
}
