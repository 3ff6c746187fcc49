package org.engram.snn.engine.internal.event;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Modulator;

/** The values of a modulator, each {@code rest + distance exp(-rate s)} from its last signal on; mutable. */
final class ModulatorValues implements Stateful {

    private static final int ALL = -1;

    private final Modulator modulator;
    private final double rate;
    private final double[] distance;
    private final double[] since;

    ModulatorValues(Modulator modulator) {
        this.modulator = modulator;
        rate = modulator.tau().map(tau -> 1 / tau).orElse(0.0);
        distance = new double[modulator.size()];
        since = new double[modulator.size()];
    }

    double rest() {
        return modulator.rest();
    }

    /** Rate of the return to rest, 1/ms. */
    double rate() {
        return rate;
    }

    private int place(int neuron) {
        return distance.length == 1 ? 0 : neuron;
    }

    /** Distance from rest of the value that a neuron has, at a time not before its last signal. */
    double distance(int neuron, double time) {
        int place = place(neuron);
        double from = distance[place];
        return rate == 0 || from == 0 ? from : from * StrictMath.exp(rate * (since[place] - time));
    }

    double value(int neuron, double time) {
        return rest() + distance(neuron, time);
    }

    /** When the value that a neuron has changes its sign if no signal comes; infinite for never. */
    double zero(int neuron) {
        int place = place(neuron);
        double ratio = -distance[place] / rest();
        return rate > 0 && ratio > 1 ? since[place] + StrictMath.log(ratio) / rate : Double.POSITIVE_INFINITY;
    }

    /** A signal to one neuron's value, or to all where {@code neuron} is -1. */
    void signal(int neuron, double time, double amount) {
        if (neuron != ALL) {
            move(neuron, time, amount);
            return;
        }
        for (int i = 0; i < distance.length; i++) {
            move(i, time, amount);
        }
    }

    private void move(int i, double time, double amount) {
        double present = distance(i, time);
        if (!modulator.isSet() && modulator.range().equals(Modulator.Range.ALL)) {
            distance[i] = present + amount;
        } else {
            double wanted = modulator.isSet() ? amount : rest() + present + amount;
            double kept = Math.min(modulator.range().highest(), wanted);
            distance[i] = Math.max(modulator.range().lowest(), kept) - rest();
        }
        since[i] = time;
    }

    @Override
    public void save(StateWriter out) {
        out.write(distance);
        out.write(since);
    }

    @Override
    public void restore(StateReader in) {
        in.read(distance);
        in.read(since);
    }
}
