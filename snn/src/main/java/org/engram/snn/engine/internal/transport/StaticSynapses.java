package org.engram.snn.engine.internal.transport;

import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.network.Projection;
import org.engram.snn.network.synapse.StaticSynapse;

/** All static synapses onto one partition. */
public interface StaticSynapses {

    /** Whether the synapses of a projection stay as they are; those that change have a table of their own. */
    static boolean include(Projection projection) {
        return projection.synapse().type() instanceof StaticSynapse;
    }

    /** Sends the spikes of a step on their way: neurons by their index within the network, in ascending order. */
    void deliver(int step, IntList spikes);
}
