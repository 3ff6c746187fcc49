package org.engram.snn.engine.internal.plastic;

import java.util.Arrays;
import org.engram.snn.engine.Places;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.Modulator;

/** The values of a modulator as time goes on, the same in every partition; mutable. */
final class ModulatorState {

    private final Modulator modulator;
    private final double factor;
    /** Distance from rest. */
    private final double[] values;
    /** Distance from rest at the beginning of the step before, after its signals. */
    private final double[] before;

    ModulatorState(Modulator modulator, double timestep) {
        this.modulator = modulator;
        factor = modulator.tau().map(tau -> StrictMath.exp(-timestep / tau)).orElse(1.0);
        values = new double[modulator.size()];
        before = new double[modulator.size()];
    }

    String id() {
        return modulator.id();
    }

    /** Rate of the return to rest, 1/ms. */
    double rate() {
        return modulator.tau().map(tau -> 1 / tau).orElse(0.0);
    }

    int size() {
        return values.length;
    }

    void decay() {
        System.arraycopy(values, 0, before, 0, values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    /** A signal to one neuron's value, or to all where {@code neuron} is negative. */
    void signal(int neuron, double amount) {
        if (neuron >= 0) {
            move(neuron, amount);
        } else {
            for (int i = 0; i < values.length; i++) {
                move(i, amount);
            }
        }
    }

    private void move(int i, double amount) {
        double rest = modulator.rest();
        double wanted = modulator.isSet() ? amount : rest + values[i] + amount;
        if (modulator.range().equals(Modulator.Range.ALL) && !modulator.isSet()) {
            values[i] += amount;
        } else {
            values[i] = Math.max(
                            modulator.range().lowest(),
                            Math.min(modulator.range().highest(), wanted))
                    - rest;
        }
    }

    /** The value of a neuron at the beginning of the present step, before its signals; any neuron where there is one value. */
    double now(int neuron) {
        return modulator.rest() + values[values.length == 1 ? 0 : neuron];
    }

    /** The value of a neuron during the step before the present one, as that began. */
    double before(int neuron) {
        return modulator.rest() + before[before.length == 1 ? 0 : neuron];
    }

    void save(StateWriter out) {
        out.along(Places.shared(values.length));
        out.write(values);
        out.write(before);
    }

    void restore(StateReader in) {
        in.along(Places.shared(values.length));
        in.read(values);
        in.read(before);
    }

    @Override
    public String toString() {
        return modulator.id() + Arrays.toString(values);
    }
}
