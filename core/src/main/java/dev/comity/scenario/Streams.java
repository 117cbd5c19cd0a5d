package dev.comity.scenario;

import java.util.SplittableRandom;

/**
 * Streams of random numbers, one for each index of a seed, so that a sample is the same whoever draws it and after
 * whatever else. The algorithm is that of Steele, Lea & Flood 2014 (OOPSLA, doi 10.1145/2660193.2660195), which the
 * platform specifies; the index is scattered by a mixer of their kind (Stafford's variant 13).
 */
final class Streams {
    private Streams() {}

    /** {@return the stream of an index} */
    static SplittableRandom of(long seed, long index) {
        return new SplittableRandom(mix(mix(seed) + index));
    }

    /** {@return a number from 0 to below 1, in steps of 2^-53} */
    static double unit(SplittableRandom random) {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    /** {@return a number from 0 to {@code bound - 1}} */
    static int below(SplittableRandom random, int bound) {
        return (int) (unit(random) * bound);
    }

    /** {@return true with a probability; never with 0, always with 1} Takes one number from the stream in any case. */
    static boolean happens(SplittableRandom random, double probability) {
        return unit(random) < probability;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
