package org.engram.snn.network.current;

/** A current in nA as a function of time; a step that begins at {@code t} uses {@code at(t)} throughout. */
public sealed interface CurrentSource permits PointCurrent, RampCurrent {

    /** The current in nA at a time in ms. */
    double at(double time);
}
