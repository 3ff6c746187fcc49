package org.engram.snn.engine.internal.event;

/**
 * Plastic synapses and where their ends are.
 *
 * @param projection name of the projection
 * @param synapses synapses
 * @param firstKey key of the first synapse's spikes in flight
 * @param firstPre first neuron of the presynaptic population within the network
 * @param preSize size of the presynaptic population
 * @param firstPost first neuron of the postsynaptic population within the network
 * @param postSize size of the postsynaptic population
 * @param sign sign of the weights in their channel
 */
record PlasticProjection(
        String projection,
        PairSynapses synapses,
        long firstKey,
        int firstPre,
        int preSize,
        int firstPost,
        int postSize,
        int sign) {

    /** Notes a spike of a neuron of the network, if it is a target. */
    void postSpike(int neuron, double time) {
        if (neuron >= firstPost && neuron - firstPost < postSize) {
            synapses.postSpike(neuron - firstPost, time);
        }
    }

    /** Sends a spike of a neuron of the network on its way, if it is a source; each synapse with its own new weight. */
    void preSpike(int neuron, double time, FlightQueue flights) {
        int source = neuron - firstPre;
        if (source < 0 || source >= preSize) {
            return;
        }
        synapses.preSpike(source, time);
        for (int k = synapses.start(source); k < synapses.end(source); k++) {
            flights.add(time + synapses.delay(k), firstKey + k, sign * synapses.weight(k));
        }
    }

    /** Whether a key is that of a spike through one of these synapses. */
    boolean owns(long key) {
        return key >= firstKey && key < firstKey + synapses.size();
    }
}
