package org.engram.simulations.paper.plasticity;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.SynapseType;

/**
 * A way to pair a presynaptic and a postsynaptic neuron, and the change of weight that the rule's definition makes of it.
 *
 * @param label what it shows
 * @param type plasticity of the synapse, whose weight begins at {@link #WEIGHT}
 * @param preAt presynaptic spikes, ms after the time 0 of the pairing
 * @param postAt postsynaptic spikes, ms after the lag
 * @param change closed form of the change by the lag in ms
 */
record Pairing(String label, SynapseType type, List<Double> preAt, List<Double> postAt, DoubleUnaryOperator change) {

    /** Weight at the beginning, nA. */
    static final double WEIGHT = 1;

    /** Delay of the synapse, ms. */
    static final double DELAY = 5;

    /** The modulator that some of them have. */
    static final Modulator DOPAMINE = Modulator.decaying("dopamine", 200);

    /** One spike each. */
    static Pairing single(String label, SynapseType type, DoubleUnaryOperator change) {
        return new Pairing(label, type, List.of(0.0), List.of(0.0), change);
    }

    /** The lag at the synapse, where delays of 5 ms shift the spikes of one side. */
    static double atSynapse(DelayPart part, double lag) {
        return switch (part) {
            case DENDRITIC -> lag + DELAY;
            case AXONAL -> lag - DELAY;
            case TRANSMISSION -> lag;
        };
    }
}
