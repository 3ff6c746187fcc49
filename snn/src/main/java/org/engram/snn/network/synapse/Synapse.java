package org.engram.snn.network.synapse;

import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;

/**
 * The synapses of a projection: receptor, weight, delay and plasticity.
 *
 * @param receptor which way they act
 * @param weight magnitude, not negative: nA for current input, the cell's own unit for delta input
 * @param delay delay in ms, above 0; one timestep where empty
 * @param type what makes the weight change
 */
public record Synapse(Receptor receptor, Value weight, Optional<Value> delay, SynapseType type) {

    /** Requires weights that are not negative and delays above 0 wherever they are already known. */
    public Synapse {
        check("weight", weight, Bounds.NON_NEGATIVE, "(a magnitude; the receptor gives the sign)");
        delay.ifPresent(value -> check("delay", value, Bounds.POSITIVE, "ms"));
    }

    /** Static excitatory synapses of this weight. */
    public static Synapse excitatory(double weight) {
        return excitatory(new Constant(weight));
    }

    /** Static excitatory synapses with weights from a value. */
    public static Synapse excitatory(Value weight) {
        return new Synapse(Receptor.EXCITATORY, weight, Optional.empty(), new StaticSynapse());
    }

    /** Static inhibitory synapses of this magnitude. */
    public static Synapse inhibitory(double weight) {
        return inhibitory(new Constant(weight));
    }

    /** Static inhibitory synapses with magnitudes from a value. */
    public static Synapse inhibitory(Value weight) {
        return new Synapse(Receptor.INHIBITORY, weight, Optional.empty(), new StaticSynapse());
    }

    /** The same synapses with this delay in ms. */
    public Synapse delay(double milliseconds) {
        return delay(new Constant(milliseconds));
    }

    /** The same synapses with delays in ms from a value; drawn delays are rounded to the nearest step, at least one. */
    public Synapse delay(Value milliseconds) {
        return new Synapse(receptor, weight, Optional.of(milliseconds), type);
    }

    /** The same synapses under spike-timing-dependent plasticity with dendritic delay. */
    public Synapse stdp(TimingRule timing, WeightRule weights) {
        return type(new StdpSynapse(timing, weights));
    }

    /** The same synapses under spike-timing-dependent plasticity with their delay where it is said to be. */
    public Synapse stdp(TimingRule timing, WeightRule weights, DelayPart part) {
        return type(new StdpSynapse(timing, weights).withDelay(part));
    }

    /** The same synapses of another type. */
    public Synapse type(SynapseType value) {
        return new Synapse(receptor, weight, delay, value);
    }

    private static void check(String name, Value value, Bounds bounds, String unit) {
        if (value instanceof Constant constant) {
            Check.inside("Synapse." + name, constant.value(), bounds, unit);
        } else if (value instanceof Listed listed) {
            for (int i = 0; i < listed.size(); i++) {
                Check.inside("Synapse." + name + "[" + i + "]", listed.value(i), bounds, unit);
            }
        }
    }
}
