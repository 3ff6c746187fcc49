package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;

/** The neurons of one population that one partition holds, with the kernel that advances them; mutable. */
public interface Group extends Stateful {

    /**
     * Advances every neuron by one step and adds the index within the group of each one that fires, in ascending order.
     *
     * @param arriving input on its way to the neurons of the partition
     * @param offset index within the partition of the group's first neuron
     */
    void step(int step, Ring arriving, int offset, IntList fired);

    /** The values of a state variable as they stand, one a neuron; not to be changed. */
    StateView state(String name);
}
