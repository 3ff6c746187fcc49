package org.engram.snn.engine.internal.plastic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.engram.snn.engine.Places;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.network.Modulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.TimeGrid;

/** All modulators of a network in one partition's own copy, and the spikes on their way to them; mutable. */
public final class Modulators {

    /** What the state of modulators is called in errors. */
    public static final String PLACE = "modulators";

    private final List<ModulatorState> states = new ArrayList<>();
    private final List<Driver> drivers = new ArrayList<>();
    private final Signals signals;
    private int begun;

    /** Neurons that drive a modulator, with the number of spikes that arrive, by step. */
    private static final class Driver {

        private final Modulation modulation;
        private final int first;
        private final ModulatorState modulator;
        private final int delay;
        private final double[] arriving;

        /** The first neuron of their population has index {@code first} in the network; the delay is in steps. */
        Driver(Modulation modulation, int first, ModulatorState modulator, int delay) {
            this.modulation = modulation;
            this.first = first;
            this.modulator = modulator;
            this.delay = delay;
            arriving = new double[PlasticWeights.bufferLength(delay + 1, 1)];
        }

        double[] arriving() {
            return arriving;
        }

        void spike(int step, int neuron) {
            if (modulation.neurons().contains(neuron - first)) {
                arriving[(step + delay) & (arriving.length - 1)]++;
            }
        }

        void arrive(int step) {
            int slot = step & (arriving.length - 1);
            for (; arriving[slot] > 0; arriving[slot]--) {
                modulator.signal(-1, modulation.amount());
            }
        }
    }

    /** The modulators at step 0; {@code first} gives the first neuron of each population in the network. */
    public Modulators(Network network, TimeGrid grid, Signals signals, Map<String, Integer> first) {
        this.signals = signals;
        network.modulators().forEach(m -> states.add(new ModulatorState(m, grid.timestep())));
        for (Modulation modulation : network.modulations()) {
            int delay = modulation
                    .delay()
                    .map(d -> grid.steps("modulation of '" + modulation.modulator() + "': delay", d))
                    .orElse(1);
            int firstNeuron =
                    first.getOrDefault(modulation.neurons().population().id(), 0);
            drivers.add(new Driver(modulation, firstNeuron, state(modulation.modulator()), delay));
        }
    }

    ModulatorState state(String id) {
        return states.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /** Lets all values decay to the beginning of a step; once, however often it is called. */
    void begin(int step) {
        if (begun != step) {
            begun = step;
            states.forEach(ModulatorState::decay);
        }
    }

    /** Takes in the signals and spikes that arrive at the beginning of a step. */
    public void arrive(int step) {
        if (states.isEmpty()) {
            return;
        }
        begin(step);
        for (Signals.Signal signal : signals.at(step)) {
            states.get(signal.modulator()).signal(signal.neuron(), signal.amount());
        }
        drivers.forEach(driver -> driver.arrive(step));
    }

    /** Takes in spikes of a step, by their index within the network. */
    public void spikes(int step, IntList fired) {
        if (drivers.isEmpty()) {
            return;
        }
        for (Driver driver : drivers) {
            for (int k = 0; k < fired.size(); k++) {
                driver.spike(step, fired.get(k));
            }
        }
    }

    /** Writes the modulators as they stand at the beginning of a step, with the spikes on their way to them. */
    public void save(StateWriter out, int step) {
        begin(step);
        states.forEach(state -> state.save(out));
        for (Driver driver : drivers) {
            out.along(Places.shared(driver.arriving().length));
            out.write(driver.arriving());
        }
    }

    /** Reads what {@link #save} wrote at the beginning of the same step. */
    public void restore(StateReader in, int step) {
        begun = step;
        states.forEach(state -> state.restore(in));
        for (Driver driver : drivers) {
            in.along(Places.shared(driver.arriving().length));
            in.read(driver.arriving());
        }
    }
}
