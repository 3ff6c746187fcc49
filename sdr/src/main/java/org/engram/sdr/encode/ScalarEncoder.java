package org.engram.sdr.encode;

import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.sdr.Sdr;

/**
 * Numbers of an interval as a run of active bits that moves with the value.
 *
 * <p>The interval is divided into {@code size - active + 1} equal buckets; bucket {@code b} is the run of {@code active} bits
 * from {@code b} on. So values whose buckets are {@code k} apart share {@code max(0, active - k)} bits.
 *
 * @param min least value, finite
 * @param max greatest value, finite, above {@code min}
 * @param size number of bits, {@code >= 1}
 * @param active number of active bits, in {@code [1, size]}
 */
public record ScalarEncoder(double min, double max, int size, int active) implements Encoder<Double> {

    /** Requires an interval and counts inside their bounds. */
    public ScalarEncoder {
        Check.inside("ScalarEncoder.min", min, Bounds.FINITE, "");
        Check.inside("ScalarEncoder.max", max, new Bounds(min, Double.POSITIVE_INFINITY, true, true), "");
        Check.inside("ScalarEncoder.max - min", max - min, Bounds.POSITIVE, "");
        Runs.check("ScalarEncoder", size, active);
    }

    /** The vector of a value in {@code [min, max]}. */
    @Override
    public Sdr encode(Double value) {
        return Runs.run(size, bucket(value), active);
    }

    /** The bucket of a value in {@code [min, max]}, from 0 to {@code size - active}. */
    public int bucket(double value) {
        Check.inside("ScalarEncoder.value", value, Bounds.closed(min, max), "");
        int buckets = size - active + 1;
        return Math.min((int) ((value - min) / (max - min) * buckets), buckets - 1);
    }
}
