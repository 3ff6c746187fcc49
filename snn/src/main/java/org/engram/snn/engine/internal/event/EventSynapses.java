package org.engram.snn.engine.internal.event;

/**
 * The synapses of one projection in the order of its connections, and where their ends are.
 *
 * @param projection name of the projection
 * @param firstPre first neuron of the presynaptic population within the network
 * @param preSize size of the presynaptic population
 * @param firstPost first neuron of the postsynaptic population within the network
 * @param postSize size of the postsynaptic population
 * @param sign sign of the weights in their channel
 * @param pres sources by index within their population
 * @param posts targets by index within their population
 * @param targets targets, packed
 * @param delays delays in ms
 * @param weights weights at the beginning, magnitudes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record EventSynapses(
        String projection,
        int firstPre,
        int preSize,
        int firstPost,
        int postSize,
        int sign,
        int[] pres,
        int[] posts,
        int[] targets,
        double[] delays,
        double[] weights) {

    int size() {
        return targets.length;
    }

    String place() {
        return "projection '" + projection + "'";
    }
}
