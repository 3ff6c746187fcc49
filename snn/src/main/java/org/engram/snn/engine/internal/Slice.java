package org.engram.snn.engine.internal;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.engram.snn.engine.Places;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.TimeGrid;

/**
 * A contiguous part of a population with the numbers drawn for it.
 *
 * @param realization explicit numbers
 * @param population population
 * @param from first neuron
 * @param to end, exclusive
 */
record Slice(Realization realization, Population population, int from, int to) {

    int size() {
        return to - from;
    }

    TimeGrid grid() {
        return realization.grid();
    }

    double timestep() {
        return realization.timestep();
    }

    /** Values of a parameter or initial state, a new array. */
    double[] values(String setting) {
        return Arrays.copyOfRange(realization.values(population, setting), from, to);
    }

    /** A function of a parameter's values, a new array. */
    double[] map(String setting, DoubleUnaryOperator function) {
        double[] values = values(setting);
        Arrays.setAll(values, i -> function.applyAsDouble(values[i]));
        return values;
    }

    /** Those of some neurons of the population that lie in the slice, by their index within it, in ascending order. */
    int[] inside(Neurons neurons) {
        IntList inside = new IntList();
        for (int i = 0; i < neurons.size(); i++) {
            int neuron = neurons.index(i);
            if (neuron >= from && neuron < to) {
                inside.add(neuron - from);
            }
        }
        return inside.toArray();
    }

    /** Where its neurons stand in the population. */
    Places places() {
        return Places.range(from, size(), population.size());
    }

    String place() {
        return "population '" + population.id() + "'";
    }
}
