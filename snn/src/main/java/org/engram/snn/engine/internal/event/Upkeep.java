package org.engram.snn.engine.internal.event;

/** What is done to all synapses of a projection at regular times. */
interface Upkeep {

    /** Time from one to the next, ms. */
    double interval();

    /** Whether it comes before, or else after, the spikes that reach synapses at the same time. */
    boolean isBeforeSpikes();

    /** Does it; frozen weights stay. */
    void keepUp(double time);
}
