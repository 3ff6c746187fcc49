package org.engram.snn.engine.internal;

/**
 * A plastic projection as one partition sees it.
 *
 * @param projection name of the projection
 * @param rows its synapses onto the partition
 * @param firstSource index within the network of the first neuron of the presynaptic population
 * @param sourceCount size of the presynaptic population
 */
record Plastic(String projection, PlasticRows rows, int firstSource, int sourceCount) {

    /** Index of a neuron within the presynaptic population, or -1. */
    int source(int neuron) {
        int source = neuron - firstSource;
        return source >= 0 && source < sourceCount ? source : -1;
    }
}
