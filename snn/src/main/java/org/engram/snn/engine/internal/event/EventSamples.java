package org.engram.snn.engine.internal.event;

import org.engram.core.data.Trace;
import org.engram.snn.engine.internal.record.Sampler;

/** Samples of something that stands between events; mutable. */
interface EventSamples {

    /** When they are due, and where they go. */
    Sampler sampler();

    /** Fills the row of a step at which a sample is due, at its time in ms. */
    void sample(int step, double time);

    /** What was kept. */
    Trace trace();
}
