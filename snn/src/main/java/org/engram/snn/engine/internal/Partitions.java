package org.engram.snn.engine.internal;

import java.util.List;
import java.util.Map;
import org.engram.snn.engine.internal.plastic.Signals;
import org.engram.snn.network.Neurons;

/**
 * A compiled network.
 *
 * @param list partitions in the order of their neurons
 * @param firstNeuron index within the network of each population's first neuron
 * @param neuronCount number of neurons and sources
 * @param signals signals to its modulators
 */
public record Partitions(List<Partition> list, Map<String, Integer> firstNeuron, int neuronCount, Signals signals) {

    /** Index within the network of the first neuron of their population. */
    int first(Neurons neurons) {
        return firstNeuron.getOrDefault(neurons.population().id(), 0);
    }
}
