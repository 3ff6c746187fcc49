package org.engram.core.data;

import java.util.Arrays;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.Multiples;

/**
 * One quantity sampled at a fixed interval for some neurons or synapses. Immutable.
 *
 * <p>Sample {@code k} of channel {@code c} was taken at {@code start + k * interval} ms, the product by {@link Multiples}.
 */
public final class Trace {

    private final String label;
    private final String unit;
    private final double start;
    private final double interval;
    private final int[] channels;
    private final double[][] samples;

    private Trace(String label, String unit, double start, double interval, int[] channels, double[][] samples) {
        this.label = label;
        this.unit = unit;
        this.start = start;
        this.interval = interval;
        this.channels = channels;
        this.samples = samples;
    }

    /**
     * The trace given by its samples, shape (channels, samples), which are copied; they may be NaN where nothing is known.
     *
     * @param start time of the first sample in ms, finite
     * @param interval time between samples in ms, above 0
     * @param channels index of the neuron or synapse behind each row, not below 0
     */
    public static Trace of(
            String label, String unit, double start, double interval, int[] channels, double[][] samples) {
        Check.inside("Trace.start", start, Bounds.FINITE, "ms");
        Check.positive("Trace.interval", interval, "ms");
        Check.that(
                channels.length == samples.length,
                "Trace: one row of samples a channel, got " + samples.length + " rows and " + channels.length
                        + " channels");
        double[][] copy = new double[samples.length][];
        for (int c = 0; c < copy.length; c++) {
            Check.between("Trace.channels[" + c + "]", channels[c], 0, Integer.MAX_VALUE);
            Check.that(
                    samples[c].length == samples[0].length,
                    "Trace: row " + c + " must have " + samples[0].length + " samples as row 0, got "
                            + samples[c].length);
            copy[c] = samples[c].clone();
        }
        return new Trace(label, unit, start, interval, channels.clone(), copy);
    }

    /** The same samples under another label. */
    public Trace labelled(String newLabel) {
        return new Trace(newLabel, unit, start, interval, channels, samples);
    }

    /** What was recorded, such as {@code v}. */
    public String label() {
        return label;
    }

    /** Unit of the samples, such as {@code mV}. */
    public String unit() {
        return unit;
    }

    /** Time of the first sample in ms. */
    public double start() {
        return start;
    }

    /** Time between samples in ms. */
    public double interval() {
        return interval;
    }

    /** Number of recorded neurons or synapses. */
    public int channelCount() {
        return channels.length;
    }

    /** Index of the neuron or synapse behind row {@code c}. */
    public int channel(int c) {
        return channels[c];
    }

    /** Number of samples a channel. */
    public int size() {
        return samples.length == 0 ? 0 : samples[0].length;
    }

    /** Time of sample {@code k} in ms. */
    public double time(int k) {
        return start + Multiples.of(k, interval);
    }

    /** Sample {@code k} of row {@code c}. */
    public double value(int c, int k) {
        return samples[c][k];
    }

    /** All times in ms, a new array. */
    public double[] times() {
        double[] times = new double[size()];
        for (int k = 0; k < times.length; k++) {
            times[k] = time(k);
        }
        return times;
    }

    /** All samples of row {@code c}, a copy. */
    public double[] values(int c) {
        return samples[c].clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Trace that
                && label.equals(that.label)
                && unit.equals(that.unit)
                && start == that.start
                && interval == that.interval
                && Arrays.equals(channels, that.channels)
                && Arrays.deepEquals(samples, that.samples);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(samples);
    }

    @Override
    public String toString() {
        return "Trace[" + label + " " + unit + ", " + channels.length + " channels, " + size() + " samples]";
    }
}
