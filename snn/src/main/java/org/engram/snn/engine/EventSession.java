package org.engram.snn.engine;

/** A run of the event-driven engine in progress; mutable, for one thread. */
public interface EventSession extends Session {

    /**
     * How many times so far a neuron or source was advanced because something happened to it: input arrived, it fired, a step
     * of its integration or its refractory period ended, its injected current changed. At first each one is looked at once.
     */
    long events();
}
