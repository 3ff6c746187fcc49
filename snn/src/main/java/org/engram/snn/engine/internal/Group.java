package org.engram.snn.engine.internal;

/** The neurons of one population that one partition holds, with the kernel that advances them; mutable. */
interface Group {

    /**
     * Advances every neuron by one step and adds the index within the group of each one that fires, in ascending order.
     *
     * @param excitatory arriving excitatory weights by neuron of the partition
     * @param inhibitory arriving inhibitory weights by neuron of the partition
     * @param offset index within the partition of the group's first neuron
     */
    void step(int step, double[] excitatory, double[] inhibitory, int offset, IntList fired);

    /** The live values of a state variable, one a neuron. */
    double[] state(String name);
}
