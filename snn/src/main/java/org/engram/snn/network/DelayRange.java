package org.engram.snn.network;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.connector.Ends;
import org.engram.snn.network.space.Distance;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.DistanceDependent;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;

/**
 * Between which delays those of a projection will lie, about, in steps.
 *
 * @param shortest shortest delay, at least 1
 * @param longest longest delay
 */
record DelayRange(double shortest, double longest) {

    /** Longer delays are refused when they are drawn, with their place. */
    private static final double LONGEST = 1 << 20;
    /** Numbers drawn to see how long delays without an upper limit get. */
    private static final int SAMPLE = 1000;

    static DelayRange of(Projection projection, double timestep) {
        Value value = projection
                .connector()
                .delays()
                .<Value>map(d -> d)
                .or(() -> projection.synapse().delay())
                .orElse(new Constant(timestep));
        double[] delays = value instanceof DistanceDependent dependent && projection.isInSpace()
                ? sampled(dependent, Footprint.ends(projection))
                : typical(value);
        Arrays.sort(delays);
        return new DelayRange(steps(delays[0] / timestep), steps(delays[delays.length - 1] / timestep));
    }

    /** Some numbers of a value, the extreme ones among them where there are any; one at least. */
    private static double[] typical(Value value) {
        if (value instanceof Constant constant) {
            return new double[] {constant.value()};
        }
        if (value instanceof Distribution drawn) {
            return Double.isFinite(drawn.highest() - drawn.lowest())
                    ? new double[] {drawn.lowest(), drawn.highest()}
                    : drawn.draw(SAMPLE, Streams.of(0).child("footprint").generator());
        }
        return value instanceof Listed listed && listed.size() > 0 ? listed.toArray() : new double[1];
    }

    /** The delays between some neurons. */
    private static double[] sampled(DistanceDependent dependent, Ends ends) {
        Generator random = Streams.of(0).child("footprint").generator();
        double[] delays = new double[SAMPLE];
        if (ends.preSize() > 0 && ends.postSize() > 0) {
            Distance distance = ends.distance().orElseThrow();
            Arrays.setAll(
                    delays,
                    k -> dependent.at(
                            distance.between(random.nextInt(ends.preSize()), random.nextInt(ends.postSize()))));
        }
        return delays;
    }

    private static double steps(double delay) {
        return Math.min(LONGEST, Math.max(1, Math.rint(delay)));
    }

    /** How many different delays there can be. */
    double size() {
        return longest - shortest + 1;
    }
}
