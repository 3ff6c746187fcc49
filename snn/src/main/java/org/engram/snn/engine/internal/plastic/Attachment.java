package org.engram.snn.engine.internal.plastic;

import org.engram.snn.engine.Places;

/**
 * How a projection that changes with time hangs in its network and partition.
 *
 * @param id name of the projection
 * @param firstSource index within the network of the first neuron of the presynaptic population
 * @param firstTarget index within the partition of the first neuron of the postsynaptic population
 * @param among where the targets stand in the postsynaptic population
 * @param channel channel of the ring
 * @param sign sign of the weights in that channel
 */
public record Attachment(String id, int firstSource, int firstTarget, Places.Range among, int channel, int sign) {

    /** What it is called in errors. */
    public String place() {
        return "projection '" + id + "'";
    }
}
