package org.engram.snn.engine.internal.event;

/** Sources, which take no input and have no state; mutable. */
abstract class SourceGroup implements EventGroup {

    @Override
    public final boolean isPulsed() {
        return false;
    }

    @Override
    public final void receive(int i, double time, int channel, double weight) {
        throw noInput();
    }

    @Override
    public final void endPulse(int i, double time, double weight) {
        throw noInput();
    }

    @Override
    public final double state(int variable, int i, double time) {
        throw noInput();
    }

    private static IllegalStateException noInput() {
        return new IllegalStateException("a spike source takes no input and has no state");
    }
}
