package org.engram.snn.engine.internal.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/**
 * Handles events in the order of time; mutable.
 *
 * <p>All that happens at one time is handled together: first all input is handed out, by source and delay, then each neuron that
 * something happened to is settled, by index, then those that fired send their spikes. A neuron is touched by nothing else,
 * so where a run is cut, and when states are sampled, changes no bit.
 */
final class EventLoop implements Stateful {

    /** Keys are numbers of an actor with what it does; those of the first are runs of static rows. */
    private static final int ACTOR = 32;

    private final EventNetwork network;
    private final DelayRows rows;
    private final List<ChangingProjection> changing;
    private final EventModulators modulators;
    private final List<Actor> actors = new ArrayList<>();
    private final List<Agenda> agendas = new ArrayList<>();
    private final double pulse;
    private final SpikeSink sink;
    private final NeuronQueue own;
    private final FlightQueue flights = new FlightQueue();
    private final PulseQueue pulses = new PulseQueue();
    private final boolean[] isTouched;
    private final int[] touched;
    private int touchedCount;
    private final IntBuffer fired = new IntBuffer();
    private long settled;
    private double now;

    /** A loop at time 0; {@code pulse} is how long delta input to a current lasts, ms. */
    EventLoop(EventNetwork network, double pulse, SpikeSink sink) {
        this.network = network;
        this.pulse = pulse;
        this.sink = sink;
        rows = network.rows();
        changing = network.changing();
        modulators = network.modulators();
        own = new NeuronQueue(network.neuronCount());
        isTouched = new boolean[network.neuronCount()];
        touched = new int[network.neuronCount()];
        for (int neuron = 0; neuron < network.neuronCount(); neuron++) {
            own.set(neuron, 0);
        }
        actors.addAll(changing);
        actors.addAll(network.outside());
        actors.add(modulators);
        for (int a = 0; a < actors.size(); a++) {
            agendas.add(new Agenda(this, flights, (a + 1L) << ACTOR));
            actors.get(a).begin(agendas.get(a));
        }
    }

    /** How many times a neuron or source was advanced because something happened to it. */
    long settled() {
        return settled;
    }

    /** Handles all events before a time in ms. */
    void runUntil(double end) {
        for (double time = soonest(); time < end; time = soonest()) {
            now = time;
            handOut(time);
            settle(time);
            send(time);
        }
        now = end;
    }

    private double soonest() {
        return Math.min(own.soonest(), Math.min(flights.soonest(), pulses.soonest()));
    }

    private void handOut(double time) {
        while (pulses.soonest() == time) {
            int neuron = pulses.neuron();
            network.group(neuron).endPulse(network.index(neuron), time, pulses.weight());
            touch(neuron);
            pulses.remove();
        }
        while (flights.soonest() == time) {
            long key = flights.key();
            double value = flights.value();
            flights.remove();
            int actor = (int) (key >>> ACTOR) - 1;
            if (actor < 0) {
                deliverRun((int) key, time, value);
            } else {
                actors.get(actor).act(agendas.get(actor), (int) key, time, value);
            }
        }
        while (own.soonest() == time) {
            touch(own.poll());
        }
    }

    private void deliverRun(int run, double time, double emitted) {
        for (int k = rows.start(run); k < rows.end(run); k++) {
            deliver(rows.target(k), time, rows.weight(k));
        }
        if (rows.continues(run)) {
            flights.add(emitted + rows.delay(run + 1), run + 1L, emitted);
        }
    }

    /** Hands a signed weight to a packed target at the present time. */
    void deliver(int target, double time, double weight) {
        int neuron = SynapseTable.neuron(target);
        EventGroup group = network.group(neuron);
        group.receive(network.index(neuron), time, SynapseTable.channel(target), weight);
        if (group.isPulsed()) {
            pulses.add(time + pulse, neuron, weight);
        }
        touch(neuron);
    }

    private void touch(int neuron) {
        if (!isTouched[neuron]) {
            isTouched[neuron] = true;
            touched[touchedCount++] = neuron;
        }
    }

    private void settle(double time) {
        Arrays.sort(touched, 0, touchedCount);
        settled += touchedCount;
        for (int k = 0; k < touchedCount; k++) {
            int neuron = touched[k];
            isTouched[neuron] = false;
            EventGroup group = network.group(neuron);
            int index = network.index(neuron);
            for (int spikes = group.settle(index, time); spikes > 0; spikes--) {
                fired.add(neuron);
            }
            own.set(neuron, group.next(index));
        }
        touchedCount = 0;
    }

    private void send(double time) {
        for (int k = 0; k < fired.size(); k++) {
            sink.fired(time, fired.get(k));
            for (int p = 0; p < changing.size(); p++) {
                changing.get(p).postSpike(agendas.get(p), fired.get(k), time);
            }
        }
        for (int k = 0; k < fired.size(); k++) {
            int neuron = fired.get(k);
            if (rows.hasRuns(neuron)) {
                int run = rows.firstRun(neuron);
                flights.add(time + rows.delay(run), run, time);
            }
            for (int p = 0; p < changing.size(); p++) {
                changing.get(p).preSpike(agendas.get(p), neuron, time);
            }
            modulators.spike(agendas.get(actors.size() - 1), neuron, time);
        }
        fired.clear();
    }

    /** The time in ms up to which all is done; while events are handled, that of the present ones. */
    double now() {
        return now;
    }

    /** Takes in a signal to a modulator, to the value of one neuron or, for -1, to all, at a time that is not over. */
    void signal(String modulator, int neuron, double time, double amount) {
        modulators.signal(agendas.get(actors.size() - 1), modulator, neuron, time, amount);
    }

    @Override
    public void save(StateWriter out) {
        out.write(settled);
        out.write(now);
        flights.save(out);
        pulses.save(out);
        for (EventGroup group : network.groups()) {
            group.save(out);
        }
        actors.forEach(actor -> actor.save(out));
        own.save(out);
    }

    @Override
    public void restore(StateReader in) {
        settled = in.readLong();
        now = in.readDouble();
        flights.restore(in);
        pulses.restore(in);
        for (EventGroup group : network.groups()) {
            group.restore(in);
        }
        actors.forEach(actor -> actor.restore(in));
        own.restore(in);
    }

    /** Told of spikes in the order of time, then neuron. */
    @FunctionalInterface
    interface SpikeSink {

        /** A neuron of the network fired. */
        void fired(double time, int neuron);
    }
}
