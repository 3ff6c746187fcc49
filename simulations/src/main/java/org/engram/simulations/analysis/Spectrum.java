package org.engram.simulations.analysis;

import java.util.Arrays;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.data.Curve;
import org.engram.core.data.Trace;

/**
 * One-sided power spectral density: the variance of a signal by frequency, in the signal's unit squared per Hz. Immutable.
 *
 * <p>The sum over frequencies times {@link #resolution()} is the variance. Frequencies are in Hz, from 0 to half the
 * sampling rate, one each {@link #resolution()}.
 */
public final class Spectrum {

    private static final double MS_PER_S = 1000;

    private final double resolution;
    private final double[] power;

    private Spectrum(double resolution, double[] power) {
        this.resolution = resolution;
        this.power = power;
    }

    /**
     * Welch's estimate: the mean over segments that overlap by half, each without its mean and under a Hann window
     * (P. Welch, IEEE Trans. Audio Electroacoust. 15:70, 1967).
     *
     * @param trace the signal, its first channel
     * @param segment length of a segment in samples, a power of 2 from 4 on, at most the length of the trace
     */
    public static Spectrum welch(Trace trace, int segment) {
        Check.that(
                segment >= 4 && Integer.bitCount(segment) == 1,
                "Spectrum.segment: must be a power of 2 from 4 on, got " + segment);
        Check.that(
                segment <= trace.size(),
                "Spectrum.segment: must be at most the " + trace.size() + " samples of '" + trace.label() + "', got "
                        + segment);
        double[] samples = trace.values(0);
        double[] window = hann(segment);
        double[] power = new double[segment / 2 + 1];
        int half = segment / 2;
        int segments = (samples.length - segment) / half + 1;
        for (int s = 0; s < segments; s++) {
            add(power, Arrays.copyOfRange(samples, s * half, s * half + segment), window);
        }
        double rate = MS_PER_S / trace.interval();
        double energy = 0.375 * segment; // sum of the squared window
        for (int k = 0; k < power.length; k++) {
            int sides = k == 0 || k == half ? 1 : 2;
            power[k] *= sides / (rate * energy * segments);
        }
        return new Spectrum(rate / segment, power);
    }

    /** The periodic Hann window. */
    private static double[] hann(int length) {
        double[] window = new double[length];
        Arrays.setAll(window, k -> 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * k / length));
        return window;
    }

    private static void add(double[] power, double[] samples, double[] window) {
        double mean = mean(samples, 0, samples.length);
        for (int k = 0; k < samples.length; k++) {
            samples[k] = (samples[k] - mean) * window[k];
        }
        Complex[] transformed =
                new FastFourierTransformer(DftNormalization.STANDARD).transform(samples, TransformType.FORWARD);
        for (int k = 0; k < power.length; k++) {
            double real = transformed[k].getReal();
            double imaginary = transformed[k].getImaginary();
            power[k] += real * real + imaginary * imaginary;
        }
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += values[k];
        }
        return sum / (to - from);
    }

    /** Number of frequencies. */
    public int size() {
        return power.length;
    }

    /** Distance between frequencies, Hz. */
    public double resolution() {
        return resolution;
    }

    /** Frequency {@code k}, Hz. */
    public double frequency(int k) {
        return k * resolution;
    }

    /** Density at frequency {@code k}. */
    public double power(int k) {
        return power[k];
    }

    /** Variance that lies between two frequencies in Hz, both included. */
    public double power(double low, double high) {
        double sum = 0;
        for (int k = first(low, high); k < size() && frequency(k) <= high; k++) {
            sum += power[k];
        }
        return sum * resolution;
    }

    /** The frequency of the largest density between two frequencies, both included, Hz. */
    public double peak(double low, double high) {
        int peak = first(low, high);
        for (int k = peak; k < size() && frequency(k) <= high; k++) {
            peak = power[k] > power[peak] ? k : peak;
        }
        return frequency(peak);
    }

    /** The largest density between two frequencies, both included. */
    public double peakPower(double low, double high) {
        return power[(int) Math.rint(peak(low, high) / resolution)];
    }

    /** The smallest density between two frequencies, both included. */
    public double leastPower(double low, double high) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = first(low, high); k < size() && frequency(k) <= high; k++) {
            least = Math.min(least, power[k]);
        }
        return least;
    }

    private int first(double low, double high) {
        int first = (int) Math.ceil(low / resolution);
        Check.inside("Spectrum low", low, Bounds.NON_NEGATIVE, "Hz");
        Check.that(
                first < size() && frequency(first) <= high,
                "Spectrum: no frequency from " + Check.text(low) + " to " + Check.text(high)
                        + " Hz; there is one each " + Check.text(resolution) + " Hz up to "
                        + Check.text(frequency(size() - 1)));
        return first;
    }

    /** Each density replaced by its mean with so many neighbours on either side, fewer at the ends. */
    public Spectrum smoothed(int neighbours) {
        Check.between("Spectrum neighbours", neighbours, 0, size());
        double[] smooth = new double[size()];
        for (int k = 0; k < smooth.length; k++) {
            int from = Math.max(0, k - neighbours);
            int to = Math.min(size(), k + neighbours + 1);
            smooth[k] = mean(power, from, to);
        }
        return new Spectrum(resolution, smooth);
    }

    /** The density against frequency between two frequencies, both included, for a figure. */
    public Curve curve(String label, double low, double high) {
        int from = first(low, high);
        int to = from;
        while (to < size() && frequency(to) <= high) {
            to++;
        }
        double[] x = new double[to - from];
        Arrays.setAll(x, k -> frequency(from + k));
        return Curve.exact(label, x, Arrays.copyOfRange(power, from, to));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spectrum that && resolution == that.resolution && Arrays.equals(power, that.power);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(power);
    }

    @Override
    public String toString() {
        return "Spectrum[" + size() + " frequencies of " + Check.text(resolution) + " Hz]";
    }
}
