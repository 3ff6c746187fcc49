package org.engram.sdr.encode;

import org.engram.core.Check;
import org.engram.sdr.Sdr;

/** Runs of neighbouring bits, and what stands for neighbouring bits where they are scattered. */
final class Runs {

    private Runs() {}

    static void check(String owner, int size, int active) {
        Check.between(owner + ".size", size, 1, Integer.MAX_VALUE);
        Check.between(owner + ".active", active, 1, size);
    }

    /** The bits from {@code first} on, continued at 0 behind the last. */
    static Sdr run(int size, int first, int active) {
        int[] indices = new int[active];
        for (int k = 0; k < active; k++) {
            indices[k] = (int) ((first + (long) k) % size);
        }
        return Sdr.of(size, indices);
    }

    /** A number that looks random, the same for the same seed and index: the finaliser of SplitMix64, twice. */
    static long hash(long seed, long index) {
        return mix(mix(seed) + index * 0x9E3779B97F4A7C15L);
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /** One of {@code size} bits by the upper part of a hash. */
    static int bit(long hash, int size) {
        return (int) (((hash >>> 33) * size) >>> 31);
    }
}
