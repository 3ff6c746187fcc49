package org.engram.sdr.encode;

import java.util.BitSet;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.sdr.Sdr;

/**
 * Numbers of any range as scattered bits: the random distributed scalar encoder.
 *
 * <p>Bucket {@code b = round(value / resolution)} is the first {@code active} different bits of an endless random sequence
 * of bits from place {@code b} on. So values {@code k} buckets apart share at least {@code active - k} bits, and far ones
 * no more than random vectors do. Nothing but the sequence's seed is stored.
 *
 * @param resolution width of a bucket, {@code > 0}
 * @param size number of bits, {@code >= 2}
 * @param active number of active bits, in {@code [1, size/2]}
 * @param seed seed of the sequence
 */
public record RandomScalarEncoder(double resolution, int size, int active, long seed) implements Encoder<Double> {

    /** The least number that is too large for all whole numbers up to it to be doubles. */
    private static final double MOST = 0x1p53;

    /** Requires a resolution and counts inside their bounds. */
    public RandomScalarEncoder {
        Check.positive("RandomScalarEncoder.resolution", resolution, "");
        Check.between("RandomScalarEncoder.size", size, 2, Integer.MAX_VALUE);
        Check.between("RandomScalarEncoder.active", active, 1, size / 2);
    }

    /** The vector of a value that is less than 2^53 resolutions away from 0. */
    @Override
    public Sdr encode(Double value) {
        BitSet chosen = new BitSet(size);
        int[] indices = new int[active];
        int count = 0;
        for (long place = bucket(value); count < active; place++) {
            int bit = Runs.bit(Runs.hash(seed, place), size);
            if (!chosen.get(bit)) {
                chosen.set(bit);
                indices[count++] = bit;
            }
        }
        return Sdr.of(size, indices);
    }

    /** The bucket of a value that is less than 2^53 resolutions away from 0. */
    public long bucket(double value) {
        double bucket = Check.inside("RandomScalarEncoder.value", value, Bounds.FINITE, "") / resolution;
        Check.inside("RandomScalarEncoder.value / resolution", bucket, Bounds.closed(-MOST, MOST), "");
        return Math.round(bucket);
    }
}
