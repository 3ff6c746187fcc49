package org.engram.snn.engine.internal.event;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;

/**
 * Spikes from outside at given times; what is on the agenda is all its state.
 *
 * @param times times in ms
 * @param targets targets, packed
 * @param weight weight of each spike with its sign
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record ScheduledArrivals(double[] times, int[] targets, double weight) implements Actor {

    @Override
    public void begin(Agenda agenda) {
        note(agenda, 0);
    }

    @Override
    public void act(Agenda agenda, int spike, double time, double value) {
        for (int target : targets) {
            agenda.deliver(target, time, weight);
        }
        note(agenda, spike + 1);
    }

    private void note(Agenda agenda, int spike) {
        if (spike < times.length) {
            agenda.note(times[spike], spike, 0);
        }
    }

    @Override
    public void save(StateWriter out) {}

    @Override
    public void restore(StateReader in) {}
}
