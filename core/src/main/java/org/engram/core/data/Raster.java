package org.engram.core.data;

import java.util.Arrays;
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
        double[] timesCopy = times.clone();
        int[] neuronsCopy = neurons.clone();
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < timesCopy.length; i++) {
            if (!(timesCopy[i] >= last && Math.abs(timesCopy[i]) <= Double.MAX_VALUE)) {
                throw badTime(i, timesCopy[i], last);
            }
            last = timesCopy[i];
            if (neuronsCopy[i] < 0 || neuronsCopy[i] >= neuronCount) {
                Check.index("Raster.neurons[" + i + "]", neuronsCopy[i], neuronCount);
            }
        }
        return new Raster(label, neuronCount, timesCopy, neuronsCopy);
    }

    private static IllegalArgumentException badTime(int i, double time, double last) {
        return new IllegalArgumentException("Raster.times[" + i + "]: must be finite and not below the one before"
                + (i == 0 ? "" : ", " + Check.text(last)) + " ms, got " + Check.text(time));
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

    /** The spikes with {@code from <= time < to}, in ms; either end may be infinite. */
    public Raster between(double from, double to) {
        if (!(from <= to)) {
            throw new IllegalArgumentException(
                    "Raster.between: must be from <= to, got " + Check.text(from) + " and " + Check.text(to) + " ms");
        }
        int first = lowerBound(from);
        int last = lowerBound(to);
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
