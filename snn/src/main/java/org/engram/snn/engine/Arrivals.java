package org.engram.snn.engine;

import java.util.Arrays;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.synapse.Receptor;

/**
 * Spikes that reach some neurons from outside the network at given times, as if through a synapse of the given weight.
 *
 * <p>A spike that arrives at t is taken in before the update of the step that begins at t, like any other; so, unlike a spike
 * source behind a delay, it can arrive at 0. Immutable.
 */
public final class Arrivals {

    private final Neurons neurons;
    private final Receptor receptor;
    private final double weight;
    private final double[] times;

    private Arrivals(Neurons neurons, Receptor receptor, double weight, double[] times) {
        this.neurons = neurons;
        this.receptor = receptor;
        this.weight = weight;
        this.times = times;
    }

    /** Spikes of one weight (a magnitude) at times in ms, not negative and not decreasing, to each of the neurons. */
    public static Arrivals at(Neurons neurons, Receptor receptor, double weight, double... times) {
        Check.that(
                !neurons.population().cell().model().isSource(),
                "arrivals: '" + neurons.population().id() + "' is a spike source and takes no input");
        Check.inside("arrivals: weight", weight, Bounds.NON_NEGATIVE, "(a magnitude; the receptor gives the sign)");
        for (int k = 0; k < times.length; k++) {
            Check.inside("arrivals: times[" + k + "]", times[k], Bounds.NON_NEGATIVE, "ms");
            Check.that(k == 0 || times[k - 1] <= times[k], "arrivals: times[" + k + "]: times must not decrease");
        }
        return new Arrivals(neurons, receptor, weight, times.clone());
    }

    /** Who receives them. */
    public Neurons neurons() {
        return neurons;
    }

    /** Through which receptor. */
    public Receptor receptor() {
        return receptor;
    }

    /** Weight of each spike, a magnitude. */
    public double weight() {
        return weight;
    }

    /** Times in ms, a copy. */
    public double[] times() {
        return times.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Arrivals that
                && neurons.equals(that.neurons)
                && receptor == that.receptor
                && weight == that.weight
                && Arrays.equals(times, that.times);
    }

    @Override
    public int hashCode() {
        return neurons.hashCode() * 31 + Arrays.hashCode(times);
    }

    @Override
    public String toString() {
        return "Arrivals[" + times.length + " at " + neurons.population().id() + "]";
    }
}
