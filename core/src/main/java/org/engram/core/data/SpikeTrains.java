package org.engram.core.data;

import java.util.Arrays;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * The spikes of each neuron of a population within a window of observation {@code [start, stop)}. Immutable.
 *
 * <p>Times are in ms and never decrease within a neuron; rates are in Hz and count spikes over the window.
 */
public final class SpikeTrains {

    private final double start;
    private final double stop;
    private final int[] begin;
    private final double[] times;

    private SpikeTrains(double start, double stop, int[] begin, double[] times) {
        this.start = start;
        this.stop = stop;
        this.begin = begin;
        this.times = times;
    }

    /**
     * The trains of a raster between two times.
     *
     * @param start begin of the window in ms, included
     * @param stop end of the window in ms, excluded, above {@code start}
     */
    public static SpikeTrains of(Raster raster, double start, double stop) {
        Check.inside("SpikeTrains.start", start, Bounds.FINITE, "ms");
        Check.inside("SpikeTrains.stop", stop, new Bounds(start, Double.POSITIVE_INFINITY, true, true), "ms");
        Raster window = raster.between(start, stop);
        int[] begin = new int[raster.neuronCount() + 1];
        for (int k = 0; k < window.size(); k++) {
            begin[window.neuron(k) + 1]++;
        }
        Arrays.parallelPrefix(begin, Integer::sum);
        int[] next = begin.clone();
        double[] times = new double[window.size()];
        for (int k = 0; k < times.length; k++) {
            times[next[window.neuron(k)]++] = window.time(k);
        }
        return new SpikeTrains(start, stop, begin, times);
    }

    /** Number of neurons, silent ones included. */
    public int size() {
        return begin.length - 1;
    }

    /** Begin of the window in ms. */
    public double start() {
        return start;
    }

    /** End of the window in ms. */
    public double stop() {
        return stop;
    }

    /** Number of spikes of all neurons. */
    public int total() {
        return times.length;
    }

    /** Number of spikes of a neuron. */
    public int count(int neuron) {
        Check.index("SpikeTrains neuron", neuron, size());
        return begin[neuron + 1] - begin[neuron];
    }

    /** Spike times of a neuron in ms, a copy. */
    public double[] times(int neuron) {
        Check.index("SpikeTrains neuron", neuron, size());
        return Arrays.copyOfRange(times, begin[neuron], begin[neuron + 1]);
    }

    /** Rate of a neuron, Hz. */
    public double rate(int neuron) {
        return 1000.0 * count(neuron) / (stop - start);
    }

    /** Rate of each neuron, Hz. */
    public double[] rates() {
        double[] rates = new double[size()];
        Arrays.setAll(rates, this::rate);
        return rates;
    }

    /** Rate averaged over neurons, Hz; not a number where there is no neuron. */
    public double meanRate() {
        return 1000.0 * total() / size() / (stop - start);
    }

    /** Interspike intervals of a neuron in ms, one fewer than its spikes. */
    public double[] intervals(int neuron) {
        double[] intervals = new double[Math.max(0, count(neuron) - 1)];
        for (int k = 0; k < intervals.length; k++) {
            intervals[k] = times[begin[neuron] + k + 1] - times[begin[neuron] + k];
        }
        return intervals;
    }

    /** Interspike intervals of all neurons in ms, neuron by neuron. */
    public double[] intervals() {
        double[] all = new double[times.length];
        int size = 0;
        for (int neuron = 0; neuron < size(); neuron++) {
            double[] own = intervals(neuron);
            System.arraycopy(own, 0, all, size, own.length);
            size += own.length;
        }
        return Arrays.copyOf(all, size);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpikeTrains that
                && start == that.start
                && stop == that.stop
                && Arrays.equals(begin, that.begin)
                && Arrays.equals(times, that.times);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(times) * 31 + Arrays.hashCode(begin);
    }

    @Override
    public String toString() {
        return "SpikeTrains[" + size() + " neurons, " + total() + " spikes from " + Check.text(start) + " to "
                + Check.text(stop) + " ms]";
    }
}
