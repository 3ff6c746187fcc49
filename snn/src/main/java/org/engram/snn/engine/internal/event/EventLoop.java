package org.engram.snn.engine.internal.event;

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

    /** Keys from here on are of spikes through plastic synapses; lower ones are runs of static rows. */
    static final long FIRST_PLASTIC = 1L << 32;

    /** Keys from here on are of spikes from outside. */
    static final long FIRST_ARRIVAL = 1L << 62;

    private final EventNetwork network;
    private final DelayRows rows;
    private final List<PlasticProjection> plastics;
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

    /** A loop at time 0; {@code pulse} is how long delta input to a current lasts, ms. */
    EventLoop(EventNetwork network, double pulse, SpikeSink sink) {
        this.network = network;
        this.pulse = pulse;
        this.sink = sink;
        rows = network.rows();
        plastics = network.plastics();
        own = new NeuronQueue(network.neuronCount());
        isTouched = new boolean[network.neuronCount()];
        touched = new int[network.neuronCount()];
        for (int neuron = 0; neuron < network.neuronCount(); neuron++) {
            own.set(neuron, 0);
        }
        List<ScheduledArrivals> arrivals = network.arrivals();
        for (int a = 0; a < arrivals.size(); a++) {
            schedule(a, 0);
        }
    }

    /** How many times a neuron or source was advanced because something happened to it. */
    long settled() {
        return settled;
    }

    /** Handles all events before a time in ms. */
    void runUntil(double end) {
        for (double time = soonest(); time < end; time = soonest()) {
            handOut(time);
            settle(time);
            send(time);
        }
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
            if (key < FIRST_PLASTIC) {
                deliverRun((int) key, time, value);
            } else if (key < FIRST_ARRIVAL) {
                deliverPlastic(key, time, value);
            } else {
                deliverArrivals((int) (key - FIRST_ARRIVAL), (int) value, time);
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

    private void deliverPlastic(long key, double time, double weight) {
        int p = 0;
        while (!plastics.get(p).owns(key)) {
            p++;
        }
        PlasticProjection plastic = plastics.get(p);
        deliver(plastic.synapses().target((int) (key - plastic.firstKey())), time, weight);
    }

    private void deliverArrivals(int schedule, int k, double time) {
        ScheduledArrivals arrivals = network.arrivals().get(schedule);
        for (int target : arrivals.targets()) {
            deliver(target, time, arrivals.weight());
        }
        schedule(schedule, k + 1);
    }

    private void schedule(int schedule, int k) {
        double[] times = network.arrivals().get(schedule).times();
        if (k < times.length) {
            flights.add(times[k], FIRST_ARRIVAL + schedule, k);
        }
    }

    private void deliver(int target, double time, double weight) {
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
            for (int p = 0; p < plastics.size(); p++) {
                plastics.get(p).postSpike(fired.get(k), time);
            }
        }
        for (int k = 0; k < fired.size(); k++) {
            int neuron = fired.get(k);
            if (rows.hasRuns(neuron)) {
                int run = rows.firstRun(neuron);
                flights.add(time + rows.delay(run), run, time);
            }
            for (int p = 0; p < plastics.size(); p++) {
                plastics.get(p).preSpike(neuron, time, flights);
            }
        }
        fired.clear();
    }

    /** Switches plasticity at a time up to which all events are handled. */
    void plasticity(boolean on, double time) {
        plastics.forEach(plastic -> plastic.synapses().plasticity(on, time));
    }

    /** Switches the plasticity of one projection. */
    void plasticity(String projection, boolean on, double time) {
        for (PlasticProjection plastic : plastics) {
            if (plastic.projection().equals(projection)) {
                plastic.synapses().plasticity(on, time);
            }
        }
    }

    @Override
    public void save(StateWriter out) {
        out.write(settled);
        flights.save(out);
        pulses.save(out);
        for (EventGroup group : network.groups()) {
            group.save(out);
        }
        plastics.forEach(plastic -> plastic.synapses().save(out));
        own.save(out);
    }

    @Override
    public void restore(StateReader in) {
        settled = in.readLong();
        flights.restore(in);
        pulses.restore(in);
        for (EventGroup group : network.groups()) {
            group.restore(in);
        }
        plastics.forEach(plastic -> plastic.synapses().restore(in));
        own.restore(in);
    }

    /** Told of spikes in the order of time, then neuron. */
    @FunctionalInterface
    interface SpikeSink {

        /** A neuron of the network fired. */
        void fired(double time, int neuron);
    }
}
