package org.engram.snn.engine.internal.event;

/** What one actor may ask of the loop. */
final class Agenda {

    private final EventLoop loop;
    private final FlightQueue flights;
    private final long firstKey;

    /** The agenda of an actor whose events have keys from this one on. */
    Agenda(EventLoop loop, FlightQueue flights, long firstKey) {
        this.loop = loop;
        this.flights = flights;
        this.firstKey = firstKey;
    }

    /** Notes that the actor acts at a time, now if it is over; what comes at one time comes by what it is, then by its value. */
    void note(double time, int what, double value) {
        flights.add(Math.max(loop.now(), time), firstKey + what, value);
    }

    /** Hands a signed weight to a packed target at the present time. */
    void deliver(int target, double time, double weight) {
        loop.deliver(target, time, weight);
    }
}
