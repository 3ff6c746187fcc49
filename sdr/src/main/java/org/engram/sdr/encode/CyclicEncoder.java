package org.engram.sdr.encode;

import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.sdr.Sdr;

/**
 * Numbers on a circle, such as angles or hours, as a run of active bits that moves with the value and continues at the first
 * bit behind the last.
 *
 * <p>The period is divided into {@code size} equal buckets; bucket {@code b} is the run of {@code active} bits from {@code b}
 * on. So values whose buckets are {@code k} apart on the circle share {@code max(0, active - k)} bits, as long as {@code
 * active <= size / 2}.
 *
 * @param period length of the circle, {@code > 0}
 * @param size number of bits, {@code >= 1}
 * @param active number of active bits, in {@code [1, size]}
 */
public record CyclicEncoder(double period, int size, int active) implements Encoder<Double> {

    /** Requires a period and counts inside their bounds. */
    public CyclicEncoder {
        Check.positive("CyclicEncoder.period", period, "");
        Runs.check("CyclicEncoder", size, active);
    }

    /** The vector of a finite value, of which only the place in its period counts. */
    @Override
    public Sdr encode(Double value) {
        return Runs.run(size, bucket(value), active);
    }

    /** The bucket of a finite value, from 0 to {@code size - 1}. */
    public int bucket(double value) {
        Check.inside("CyclicEncoder.value", value, Bounds.FINITE, "");
        double phase = value % period;
        double turn = (phase < 0 ? phase + period : phase) / period;
        return Math.min((int) (turn * size), size - 1);
    }
}
