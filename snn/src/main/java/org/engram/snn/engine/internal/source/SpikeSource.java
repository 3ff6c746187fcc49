package org.engram.snn.engine.internal.source;

import org.engram.snn.engine.internal.cell.Group;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;

/** A group that only sends: it has no state and ignores input; mutable. */
abstract class SpikeSource implements Group {

    /** Adds the sources that fire in a step. */
    abstract void emit(int step, IntList fired);

    @Override
    public final void step(int step, Ring arriving, int offset, IntList fired) {
        emit(step, fired);
    }

    @Override
    public final StateView state(String name) {
        throw new IllegalArgumentException("a spike source has no state '" + name + "'");
    }
}
