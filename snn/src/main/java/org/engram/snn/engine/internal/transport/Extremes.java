package org.engram.snn.engine.internal.transport;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;

/**
 * Bounds of a projection's numbers, known before its rows are stored: those of the values, or where they have none, the largest
 * that is drawn.
 *
 * @param weight at least the largest weight
 * @param delay at least the longest delay in steps, at least 1
 */
record Extremes(double weight, int delay) {

    private static final int LONGEST_DELAY = (1 << 20) - 1;

    static Extremes of(Realization realization, Projection projection) {
        OptionalDouble weight = highest(weights(projection));
        OptionalDouble delay = highest(delays(projection, realization));
        if (weight.isPresent() && delay.isPresent()) {
            double steps = Math.rint(delay.getAsDouble() / realization.timestep());
            return new Extremes(weight.getAsDouble(), (int) Math.max(1, Math.min(LONGEST_DELAY, steps)));
        }
        double[] heaviest = {0};
        int[] longest = {1};
        realization.rows(projection, (pre, count, post, weights, delays) -> {
            for (int k = 0; k < count; k++) {
                heaviest[0] = Math.max(heaviest[0], weights[k]);
                longest[0] = Math.max(longest[0], delays[k]);
            }
        });
        return new Extremes(heaviest[0], longest[0]);
    }

    /** The value behind the weights of a projection. */
    static Value weights(Projection projection) {
        return projection
                .connector()
                .weights()
                .<Value>map(listed -> listed)
                .orElse(projection.synapse().weight());
    }

    /** The value behind the delays of a projection. */
    static Value delays(Projection projection, Realization realization) {
        return projection
                .connector()
                .delays()
                .<Value>map(listed -> listed)
                .or(() -> projection.synapse().delay())
                .orElse(new Constant(realization.timestep()));
    }

    private static OptionalDouble highest(Value value) {
        if (value instanceof Constant constant) {
            return OptionalDouble.of(constant.value());
        }
        if (value instanceof Listed listed) {
            return OptionalDouble.of(Arrays.stream(listed.toArray()).max().orElse(0));
        }
        if (value instanceof Distribution.Uniform uniform) {
            return OptionalDouble.of(uniform.high());
        }
        if (value instanceof Distribution.UniformInteger uniform) {
            return OptionalDouble.of(uniform.high());
        }
        return OptionalDouble.empty();
    }
}
