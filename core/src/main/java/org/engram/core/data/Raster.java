package org.engram.core.data;

import java.util.Arrays;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Spikes of one population: times in ms, never decreasing, and the neuron that fired at each. Immutable.
 *
 * <p>{@code times} and {@code neurons} have one element a spike; neurons are in {@code [0, neuronCount)}.
 */
public final class Raster {

    private final String label;
    private final int neuronCount;
    private final double[] times;
    private final int[] neurons;

    private Raster(String label, int neuronCount, double[] times, int[] neurons) {
        this.label = label;
        this.neuronCount = neuronCount;
        this.times = times;
        this.neurons = neurons;
    }

    /** The spikes given by parallel arrays, which are copied. */
    public static Raster of(String label, int neuronCount, double[] times, int[] neurons) {
        Check.between("Raster.neuronCount", neuronCount, 0, Integer.MAX_VALUE);
        Check.that(
                times.length == neurons.length,
                "Raster: times and neurons must be of one length, got " + times.length + " and " + neurons.length);
        for (int i = 0; i < times.length; i++) {
            Check.inside("Raster.times[" + i + "]", times[i], Bounds.FINITE, "ms");
            Check.that(i == 0 || times[i - 1] <= times[i], "Raster.times[" + i + "]: must not decrease");
            Check.index("Raster.neurons[" + i + "]", neurons[i], neuronCount);
        }
        return new Raster(label, neuronCount, times.clone(), neurons.clone());
    }

    /** Name of the population. */
    public String label() {
        return label;
    }

    /** Number of neurons that could have fired. */
    public int neuronCount() {
        return neuronCount;
    }

    /** Number of spikes. */
    public int size() {
        return times.length;
    }

    /** Time of the i-th spike in ms. */
    public double time(int i) {
        return times[i];
    }

    /** Neuron of the i-th spike. */
    public int neuron(int i) {
        return neurons[i];
    }

    /** All times in ms, a copy. */
    public double[] times() {
        return times.clone();
    }

    /** All neurons, a copy. */
    public int[] neurons() {
        return neurons.clone();
    }

    /** Times in ms at which one neuron fired. */
    public double[] timesOf(int neuron) {
        Check.index("Raster neuron", neuron, neuronCount);
        double[] found = new double[times.length];
        int n = 0;
        for (int i = 0; i < times.length; i++) {
            if (neurons[i] == neuron) {
                found[n++] = times[i];
            }
        }
        return Arrays.copyOf(found, n);
    }

    /** The spikes with {@code from <= time < to}, in ms. */
    public Raster between(double from, double to) {
        int first = lowerBound(from);
        int last = Math.max(first, lowerBound(to));
        return new Raster(
                label, neuronCount, Arrays.copyOfRange(times, first, last), Arrays.copyOfRange(neurons, first, last));
    }

    private int lowerBound(double time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster that
                && label.equals(that.label)
                && neuronCount == that.neuronCount
                && Arrays.equals(times, that.times)
                && Arrays.equals(neurons, that.neurons);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) * 31 + Arrays.hashCode(neurons);
    }

    @Override
    public String toString() {
        return "Raster[" + label + ", " + neuronCount + " neurons, " + times.length + " spikes]";
    }
}
