package org.engram.snn.engine.internal;

/**
 * How the input on its way to a partition lies in memory: targets in blocks, each with a ring of steps that fits into the
 * second-level cache together.
 *
 * <p>A place is {@code (delay << shift) + target}, the target within its block. Added to the place of the present step, modulo
 * the length of the ring, which is a power of two, it is an index into the ring: so a synapse needs one number for target and
 * delay, and a source's synapses onto a block are one loop.
 *
 * @param targets number of targets
 * @param shift binary logarithm of the number of targets of a block
 * @param ringBits binary logarithm of the length of a block's ring
 */
record Blocks(int targets, int shift, int ringBits) {

    /** Bits of a place that leave room for a packed weight in one int; as floats such a ring takes 1 MiB. */
    static final int PLACE_BITS = 18;

    private static final int SMALLEST_SHIFT = 6;

    /** The layout for delays up to {@code maxDelay} steps. */
    static Blocks of(int targets, int maxDelay) {
        int slotBits = Integer.SIZE - Integer.numberOfLeadingZeros(maxDelay);
        int needed = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, targets - 1));
        int shift = Math.max(SMALLEST_SHIFT, Math.min(needed, PLACE_BITS - slotBits));
        return new Blocks(targets, shift, shift + slotBits);
    }

    int count() {
        return (targets + (1 << shift) - 1) >> shift;
    }

    int slots() {
        return 1 << (ringBits - shift);
    }

    /** Number of elements of one block's ring. */
    int length() {
        return 1 << ringBits;
    }

    int block(int target) {
        return target >> shift;
    }

    int first(int block) {
        return block << shift;
    }

    int end(int block) {
        return Math.min(targets, (block + 1) << shift);
    }

    /** Index within its block's ring of the block's first target at a step. */
    int origin(int step) {
        return (step & (slots() - 1)) << shift;
    }

    int place(int target, int delay) {
        return (delay << shift) + (target & ((1 << shift) - 1));
    }

    /** Whether a place leaves room for a packed weight. */
    boolean canPack() {
        return ringBits <= PLACE_BITS;
    }
}
