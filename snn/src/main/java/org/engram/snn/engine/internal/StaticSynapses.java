package org.engram.snn.engine.internal;

/** All static synapses onto one partition. */
interface StaticSynapses {

    /** Sends the spikes of a step on their way: neurons by their index within the network, in ascending order. */
    void deliver(int step, IntList spikes);
}
