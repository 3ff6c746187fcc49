package org.engram.simulations.analysis;

import org.engram.core.data.Irregularity;
import org.engram.core.data.Raster;
import org.engram.core.data.SpikeCounts;
import org.engram.core.data.SpikeTrains;
import org.engram.core.data.Trace;

/**
 * The state of a recurrent network in a window of time, as papers describe it: rate, irregularity, synchrony, rhythm.
 *
 * @param raster spikes
 * @param start begin of the window in ms
 * @param stop end of the window in ms, a whole number of ms after the start
 */
public record Activity(Raster raster, double start, double stop) {

    /** Intervals a neuron needs for its irregularity to count. */
    private static final int LEAST_INTERVALS = 10;

    private static final double BIN = 1;

    /** The spike trains. */
    public SpikeTrains trains() {
        return SpikeTrains.of(raster, start, stop);
    }

    /** Mean rate, Hz. */
    public double rate() {
        return trains().meanRate();
    }

    /** Mean coefficient of variation of the intervals of neurons that have ten or more. */
    public double cv() {
        return Irregularity.CV.mean(trains(), LEAST_INTERVALS);
    }

    /** Mean correlation coefficient of the spike counts of two neurons in bins of so many ms, which fill the window. */
    public double correlation(double bin) {
        return SpikeCounts.of(trains(), bin).meanCorrelation();
    }

    /** Golomb's synchrony of spike counts in bins of 1 ms. */
    public double chi() {
        return SpikeCounts.of(trains(), BIN).chi();
    }

    /** Rate of the population in bins of so many ms, which fill the window. */
    public Trace populationRate(double bin) {
        return SpikeCounts.of(trains(), bin).populationRate().labelled(raster.label());
    }

    /**
     * Spectrum of the population's rate up to half the rate of bins.
     *
     * @param bin width of a bin in ms
     * @param segment most bins in a segment, a power of 2; fewer where the window is shorter
     */
    public Spectrum spectrum(double bin, int segment) {
        Trace rate = populationRate(bin);
        return Spectrum.welch(rate, Math.min(segment, Integer.highestOneBit(rate.size())));
    }
}
