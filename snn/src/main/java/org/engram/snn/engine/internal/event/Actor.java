package org.engram.snn.engine.internal.event;

import org.engram.snn.engine.Stateful;

/** Something other than a neuron that acts at times it chose before; mutable. */
interface Actor extends Stateful {

    /** Notes at time 0 when it is to act first. */
    void begin(Agenda agenda);

    /** Acts at a time, as it noted. */
    void act(Agenda agenda, int what, double time, double value);
}
