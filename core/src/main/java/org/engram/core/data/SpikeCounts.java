package org.engram.core.data;

import java.util.Arrays;
import org.engram.core.Check;

/**
 * Numbers of spikes in bins of one width: of the population in each bin, and of each neuron its mean and variance over the
 * bins. Immutable.
 *
 * <p>A spike less than a millionth of a bin before an edge counts to the bin that begins there, so that times on a grid
 * fall where they belong. Variances divide by the number of bins.
 */
public final class SpikeCounts {

    private static final double EDGE = 1e-6;

    private final double start;
    private final double width;
    private final int[] population;
    private final double[] mean;
    private final double[] variance;
    private final double[] standardised;

    private SpikeCounts(double start, double width, int bins, int neurons) {
        this.start = start;
        this.width = width;
        population = new int[bins];
        standardised = new double[bins];
        mean = new double[neurons];
        variance = new double[neurons];
    }

    /**
     * Counts spikes in bins that fill the window of the trains.
     *
     * @param width width of a bin in ms, above 0; the window is a whole number of bins
     */
    public static SpikeCounts of(SpikeTrains trains, double width) {
        Check.positive("SpikeCounts.width", width, "ms");
        double duration = trains.stop() - trains.start();
        long bins = Math.round(duration / width);
        Check.that(
                bins >= 1 && bins < Integer.MAX_VALUE && Math.abs(bins * width / duration - 1) < EDGE,
                "SpikeCounts.width: the window of " + Check.text(duration) + " ms must be a whole number of bins, got "
                        + Check.text(width) + " ms");
        SpikeCounts counts = new SpikeCounts(trains.start(), width, (int) bins, trains.size());
        for (int neuron = 0; neuron < trains.size(); neuron++) {
            counts.add(neuron, bins(trains, neuron, width, (int) bins));
        }
        return counts;
    }

    private void add(int neuron, int[] filled) {
        mean[neuron] = (double) filled.length / size();
        variance[neuron] = squares(filled) / size() - mean[neuron] * mean[neuron];
        double scale = variance[neuron] > 0 ? 1 / Math.sqrt(variance[neuron]) : 0;
        for (int bin : filled) {
            population[bin]++;
            standardised[bin] += scale;
        }
    }

    /** The bin of each spike, never decreasing. */
    private static int[] bins(SpikeTrains trains, int neuron, double width, int bins) {
        double start = trains.start();
        return Arrays.stream(trains.times(neuron))
                .mapToInt(time -> Math.min((int) Math.floor((time - start) / width + EDGE), bins - 1))
                .toArray();
    }

    /** Sum over bins of the squared count. */
    private static double squares(int[] bins) {
        double sum = 0;
        int run = 0;
        for (int k = 0; k < bins.length; k++) {
            run = k > 0 && bins[k] == bins[k - 1] ? run + 1 : 1;
            sum += 2.0 * run - 1;
        }
        return sum;
    }

    /** Number of bins. */
    public int size() {
        return population.length;
    }

    /** Width of a bin in ms. */
    public double width() {
        return width;
    }

    /** Number of neurons. */
    public int neuronCount() {
        return mean.length;
    }

    /** Spikes of all neurons in a bin. */
    public int count(int bin) {
        return population[bin];
    }

    /** Rate averaged over neurons in each bin, in Hz, sampled at the begin of the bin. */
    public Trace populationRate() {
        double scale = 1000 / (width * Math.max(1, mean.length));
        double[] rate = Arrays.stream(population).mapToDouble(n -> n * scale).toArray();
        return Trace.of("rate", "Hz", start, width, new int[] {0}, new double[][] {rate});
    }

    /** Fano factor of each neuron that fired, the variance of its counts over their mean: 1 for a Poisson process. */
    public double[] fanoFactors() {
        double[] factors = new double[mean.length];
        int size = 0;
        for (int neuron = 0; neuron < mean.length; neuron++) {
            if (mean[neuron] > 0) {
                factors[size++] = variance[neuron] / mean[neuron];
            }
        }
        return Arrays.copyOf(factors, size);
    }

    /** Mean of {@link #fanoFactors}; not a number where no neuron fired. */
    public double fanoFactor() {
        return Sample.mean(fanoFactors());
    }

    /**
     * Correlation coefficient of the counts of two neurons, averaged over all pairs of neurons whose count varies; not a
     * number where there is no pair.
     */
    public double meanCorrelation() {
        long varying = Arrays.stream(variance).filter(v -> v > 0).count();
        return (Sample.variance(standardised) - varying) / ((double) varying * (varying - 1));
    }

    /**
     * Golomb's synchrony chi: the standard deviation of the population's mean count over the root mean square of those of
     * its neurons. 1 if all fire alike, about {@code 1/sqrt(neurons)} if they are independent, not a number if none
     * varies (Golomb and Rinzel, Phys. Rev. E 48:4810, 1993).
     */
    public double chi() {
        double[] totals = Arrays.stream(population).asDoubleStream().toArray();
        return Math.sqrt(Sample.variance(totals) / Sample.mean(variance)) / mean.length;
    }
}
