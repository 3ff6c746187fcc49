package org.engram.snn.network.current;

/** A current that is a function of time; in a clock-driven engine a step that begins at {@code t} uses {@code at(t)} throughout. */
public sealed interface DeterministicCurrent extends CurrentSource permits PointCurrent, RampCurrent, SineCurrent {

    /** The current in nA at a time in ms. */
    double at(double time);

    /** The first time in ms after this one at which the current jumps or follows another formula, or infinity. */
    double nextChange(double time);

    /** Whether the current stays as it is from this time in ms up to its next change. */
    boolean isConstant(double time);
}
