package org.engram.snn.engine.internal.transport;

/**
 * How the targets of a partition are divided: in blocks whose number of neurons is a power of two, so that a place within a
 * block leaves room for a packed weight in one int.
 *
 * <p>A run of a source's synapses onto one block with one delay has the key {@code delay * count() + block}.
 *
 * @param targets number of targets
 * @param shift binary logarithm of the number of targets of a block
 * @param slots number of steps of the ring, a power of two above the longest delay
 */
public record Blocks(int targets, int shift, int slots) {

    /** Bits of a place that leave room for a packed weight in one int. */
    static final int PLACE_BITS = 18;

    private static final int SMALLEST_SHIFT = 6;

    /** The division for delays up to {@code maxDelay} steps. */
    static Blocks of(int targets, int maxDelay) {
        int needed = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, targets - 1));
        int shift = Math.max(SMALLEST_SHIFT, Math.min(needed, PLACE_BITS));
        return new Blocks(targets, shift, Integer.highestOneBit(maxDelay) << 1);
    }

    int count() {
        return (targets + (1 << shift) - 1) >> shift;
    }

    /** Number of neurons that a block has room for. */
    int length() {
        return 1 << shift;
    }

    /** Number of the block that holds a target. */
    public int block(int target) {
        return target >> shift;
    }

    int first(int block) {
        return block << shift;
    }

    int end(int block) {
        return Math.min(targets, (block + 1) << shift);
    }

    /** Index of a target within its block. */
    public int place(int target) {
        return target & (length() - 1);
    }

    /** Number of a block in a step of the ring, to which the key of a run is added. */
    int cell(int step, int block) {
        return (step & (slots - 1)) * count() + block;
    }

    int cells() {
        return Math.multiplyExact(slots, count());
    }
}
