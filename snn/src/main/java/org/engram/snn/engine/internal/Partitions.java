package org.engram.snn.engine.internal;

import java.util.List;
import java.util.Map;

/**
 * A compiled network.
 *
 * @param list partitions in the order of their neurons
 * @param firstNeuron index within the network of each population's first neuron
 * @param neuronCount number of neurons and sources
 */
public record Partitions(List<Partition> list, Map<String, Integer> firstNeuron, int neuronCount) {}
