package org.engram.snn.network.current;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * A current that oscillates, PyNN's {@code ACSource}: {@code offset + amplitude sin(2 pi frequency (t - start) / 1000 + phase)}
 * for {@code start <= t < stop}, else 0.
 *
 * @param amplitude amplitude, nA
 * @param frequency frequency, Hz, not negative
 * @param offset mean, nA
 * @param phase phase at the start, degrees
 * @param start when it begins, ms, not negative
 * @param stop when it ends, ms, after the start
 */
public record SineCurrent(double amplitude, double frequency, double offset, double phase, double start, double stop)
        implements DeterministicCurrent {

    private static final double DEGREES = 360;
    private static final double MILLISECONDS = 1000;

    /** Requires finite numbers and an end after the start. */
    public SineCurrent {
        Check.inside("SineCurrent.amplitude", amplitude, Bounds.FINITE, "nA");
        Check.inside("SineCurrent.frequency", frequency, Bounds.NON_NEGATIVE, "Hz");
        Check.inside("SineCurrent.offset", offset, Bounds.FINITE, "nA");
        Check.inside("SineCurrent.phase", phase, Bounds.FINITE, "degrees");
        Window.check("SineCurrent", start, stop);
    }

    /** A sine of this amplitude in nA and frequency in Hz that begins at 0 ms with phase 0 and has mean 0. */
    public static SineCurrent of(double amplitude, double frequency) {
        return new SineCurrent(amplitude, frequency, 0, 0, 0, Window.NEVER);
    }

    /** The same around this mean in nA. */
    public SineCurrent withOffset(double nanoamperes) {
        return new SineCurrent(amplitude, frequency, nanoamperes, phase, start, stop);
    }

    /** The same with this phase in degrees at the start. */
    public SineCurrent withPhase(double degrees) {
        return new SineCurrent(amplitude, frequency, offset, degrees, start, stop);
    }

    /** The same from {@code begin} up to {@code end}, in ms. */
    public SineCurrent during(double begin, double end) {
        return new SineCurrent(amplitude, frequency, offset, phase, begin, end);
    }

    @Override
    public double at(double time) {
        if (!Window.contains(start, stop, time)) {
            return 0;
        }
        double turns = frequency * (time - start) / MILLISECONDS + phase / DEGREES;
        return offset + amplitude * StrictMath.sin(2 * Math.PI * turns);
    }

    @Override
    public double nextChange(double time) {
        return Window.nextChange(start, stop, time);
    }

    @Override
    public boolean isConstant(double time) {
        return amplitude == 0 || frequency == 0 || !Window.contains(start, stop, time);
    }
}
