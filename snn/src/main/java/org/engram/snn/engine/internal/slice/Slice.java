package org.engram.snn.engine.internal.slice;

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
public record Slice(Realization realization, Population population, int from, int to) {

    /** Number of neurons. */
    public int size() {
        return to - from;
    }

    /** The grid of times that steps begin at. */
    public TimeGrid grid() {
        return realization.grid();
    }

    /** Length of a step in ms. */
    public double timestep() {
        return realization.timestep();
    }

    /** Values of a parameter or initial state, a new array. */
    public double[] values(String setting) {
        return Arrays.copyOfRange(realization.values(population, setting), from, to);
    }

    /** A function of a parameter's values, a new array. */
    public double[] map(String setting, DoubleUnaryOperator function) {
        double[] values = values(setting);
        Arrays.setAll(values, i -> function.applyAsDouble(values[i]));
        return values;
    }

    /** Those of some neurons of the population that lie in the slice, by their index within it, in ascending order. */
    public int[] inside(Neurons neurons) {
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
    public Places places() {
        return Places.range(from, size(), population.size());
    }

    /** What the population is called in errors and checkpoints. */
    public String place() {
        return "population '" + population.id() + "'";
    }
}
