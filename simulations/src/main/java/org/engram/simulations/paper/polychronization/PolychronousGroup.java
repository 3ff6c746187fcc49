package org.engram.simulations.paper.polychronization;

import java.util.List;

/**
 * Neurons that fire one after the other because their axons' delays let spikes arrive together.
 *
 * @param mother neuron onto which the first three converge
 * @param spikes the spikes, in the order of time, those of the anchors first
 * @param links the synapses that carried a spike from one member to another
 */
record PolychronousGroup(int mother, List<Spike> spikes, List<Link> links) {

    /** Copies the lists. */
    PolychronousGroup {
        spikes = List.copyOf(spikes);
        links = List.copyOf(links);
    }

    /**
     * One spike of a group.
     *
     * @param neuron which neuron fired
     * @param time when, ms after the first anchor
     * @param layer length of the longest path of synapses that led to it, 1 for an anchor
     */
    record Spike(int neuron, int time, int layer) {}

    /**
     * A synapse between two spikes of a group.
     *
     * @param pre presynaptic neuron
     * @param post postsynaptic neuron
     * @param arrival when the spike arrived, ms
     * @param delay delay of the synapse, ms
     */
    record Link(int pre, int post, int arrival, int delay) {}

    /** Number of spikes. */
    int size() {
        return spikes.size();
    }

    /** Time of the last spike, ms. */
    int duration() {
        return spikes.get(spikes.size() - 1).time();
    }

    /** Number of neurons along the longest path. */
    int longestPath() {
        return spikes.stream().mapToInt(Spike::layer).max().orElse(0);
    }
}
