package org.engram.core.random;

/**
 * The SplitMix64 sequence, which turns any 64-bit seed into well-mixed words. Mutable.
 *
 * <p>Source: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014, with the
 * finaliser called variant 13 by D. Stafford.
 */
final class SplitMix64 {

    /** The golden ratio in 64-bit fixed point, made odd. */
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    long next() {
        state += GAMMA;
        return mix(state);
    }

    /** Stafford's variant 13, a bijection of 64-bit words. */
    static long mix(long word) {
        long z = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The finaliser of MurmurHash3, a bijection that shares no constant with {@link #mix}. */
    static long murmur(long word) {
        long z = (word ^ (word >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }
}
