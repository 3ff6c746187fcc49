package org.engram.snn.network.current;

import java.util.OptionalDouble;
import org.engram.core.Check;
import org.engram.snn.network.value.Distribution;

/**
 * A current that is drawn anew at the beginning of each interval and stays until its end, PyNN's {@code
 * NoisyCurrentSource}; 0 outside {@code [start, stop)}.
 *
 * <p>Every neuron into which it flows has numbers of its own, independent of those of the others. (PyNN leaves this open:
 * some back ends give all neurons the same.) The numbers of a neuron depend on the seed, its population, the place of
 * this current among the noisy ones into the population, its index, and the interval; on nothing else in the network,
 * and not on threads. The variance of the noise, seen by a membrane that is slow against the interval, grows with the
 * interval.
 *
 * @param amplitude distribution of the current in nA, normal or uniform
 * @param start when it begins, ms, not negative
 * @param stop when it ends, ms, after the start
 * @param interval time between draws in ms, above 0; none: the timestep of the run
 */
public record NoisyCurrent(Distribution amplitude, double start, double stop, OptionalDouble interval)
        implements CurrentSource {

    /** Requires a normal or uniform distribution, an end after the start, and an interval above 0. */
    public NoisyCurrent {
        Check.that(
                amplitude instanceof Distribution.Normal || amplitude instanceof Distribution.Uniform,
                "NoisyCurrent.amplitude: must be a normal or uniform distribution, got " + amplitude);
        Window.check("NoisyCurrent", start, stop);
        interval.ifPresent(given -> Check.positive("NoisyCurrent.interval", given, "ms"));
    }

    /** Normal noise of this mean and standard deviation in nA, drawn each timestep. */
    public static NoisyCurrent normal(double mean, double deviation) {
        return of(new Distribution.Normal(mean, deviation));
    }

    /** Noise uniform on {@code [low, high)} in nA, drawn each timestep. */
    public static NoisyCurrent uniform(double low, double high) {
        return of(new Distribution.Uniform(low, high));
    }

    private static NoisyCurrent of(Distribution amplitude) {
        return new NoisyCurrent(amplitude, 0, Window.NEVER, OptionalDouble.empty());
    }

    /** The same, drawn anew after each interval in ms. */
    public NoisyCurrent every(double milliseconds) {
        return new NoisyCurrent(amplitude, start, stop, OptionalDouble.of(milliseconds));
    }

    /** The same from {@code begin} up to {@code end}, in ms. */
    public NoisyCurrent during(double begin, double end) {
        return new NoisyCurrent(amplitude, begin, end, interval);
    }
}
