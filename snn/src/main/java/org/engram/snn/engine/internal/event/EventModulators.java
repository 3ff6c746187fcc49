package org.engram.snn.engine.internal.event;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.engram.core.Check;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.Modulation;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Network;

/**
 * All modulators of a network, the signals to them from outside, and the neurons whose spikes are signals; mutable.
 *
 * <p>At one time signals from outside come first, in the order in which they were given, then those of neurons.
 */
final class EventModulators implements Actor {

    private static final int FROM_OUTSIDE = 0;
    private static final int FIRST_DRIVER = 1;
    private static final int ALL = -1;

    private final List<String> ids;
    private final List<ModulatorValues> values;
    private final List<List<ModulatedWeights>> affected = new ArrayList<>();
    private final List<Driver> drivers = new ArrayList<>();
    private final TreeMap<Double, List<Signal>> signals = new TreeMap<>();

    /** A signal to one value of a modulator or, for a neuron of -1, to all. */
    private record Signal(int modulator, int neuron, double amount) {}

    /** Neurons that drive a modulator; the first of their population has this index in the network. */
    private record Driver(Modulation modulation, int modulator, int first, double delay) {}

    EventModulators(Network network) {
        ids = network.modulators().stream().map(Modulator::id).toList();
        values = network.modulators().stream().map(ModulatorValues::new).toList();
        values.forEach(each -> affected.add(new ArrayList<>()));
    }

    /** The values of a modulator. */
    ModulatorValues values(String id) {
        return values.get(ids.indexOf(id));
    }

    /** Has weights brought up to date before a modulator is moved. */
    void affects(String id, ModulatedWeights weights) {
        affected.get(ids.indexOf(id)).add(weights);
    }

    /** Lets spikes drive a modulator after a delay in ms. */
    void drive(Modulation modulation, int firstNeuron, double delay) {
        drivers.add(new Driver(modulation, ids.indexOf(modulation.modulator()), firstNeuron, delay));
    }

    /** Takes in a spike of a neuron of the network. */
    void spike(Agenda agenda, int neuron, double time) {
        for (int d = 0; d < drivers.size(); d++) {
            Driver driver = drivers.get(d);
            if (driver.modulation().neurons().contains(neuron - driver.first())) {
                agenda.note(time + driver.delay(), FIRST_DRIVER + d, 0);
            }
        }
    }

    /** Takes in a signal for a time that is not over, to the value of one neuron or, for -1, to all. */
    void signal(Agenda agenda, String id, int neuron, double time, double amount) {
        List<Signal> together = signals.get(time);
        if (together == null) {
            together = new ArrayList<>();
            signals.put(time, together);
            agenda.note(time, FROM_OUTSIDE, 0);
        }
        together.add(new Signal(ids.indexOf(id), neuron, amount));
    }

    @Override
    public void begin(Agenda agenda) {}

    @Override
    public void act(Agenda agenda, int what, double time, double value) {
        if (what == FROM_OUTSIDE) {
            List<Signal> together = signals.remove(time);
            if (together != null) {
                together.forEach(signal -> move(signal.modulator(), signal.neuron(), time, signal.amount()));
            }
        } else {
            Driver driver = drivers.get(what - FIRST_DRIVER);
            move(driver.modulator(), ALL, time, driver.modulation().amount());
        }
    }

    private void move(int modulator, int neuron, double time, double amount) {
        for (ModulatedWeights weights : affected.get(modulator)) {
            if (neuron == ALL) {
                weights.settle(time);
            } else {
                weights.settleTarget(neuron, time);
            }
        }
        values.get(modulator).signal(neuron, time, amount);
    }

    @Override
    public void save(StateWriter out) {
        values.forEach(each -> each.save(out));
        out.write(signals.values().stream().mapToLong(List::size).sum());
        signals.forEach((time, together) -> {
            for (Signal signal : together) {
                out.write(time);
                out.write((long) signal.modulator());
                out.write((long) signal.neuron());
                out.write(signal.amount());
            }
        });
    }

    @Override
    public void restore(StateReader in) {
        values.forEach(each -> each.restore(in));
        signals.clear();
        long count = in.readLong();
        Check.that(count >= 0, "must have no fewer than 0 signals, has " + count);
        for (long n = 0; n < count; n++) {
            double time = in.readDouble();
            signals.computeIfAbsent(time, t -> new ArrayList<>())
                    .add(new Signal(in.readInt(), in.readInt(), in.readDouble()));
        }
    }
}
