package org.engram.hopfield.multitasking;

import java.util.Arrays;
import org.engram.core.Check;
import org.engram.hopfield.Pattern;

/**
 * Averages of a Monte-Carlo run with standard errors. Immutable.
 *
 * <p>Successive states are correlated, so an error is the scatter of the means of {@value HeatBath#BLOCKS} blocks of successive
 * sweeps over the square root of their number; it is honest where a block is longer than the correlation time.
 */
public final class EquilibriumAverages {

    private final Pattern state;
    private final double[][] overlaps;
    private final double[] energies;

    /** Takes the arrays over: overlaps by sweep and pattern, energies by sweep. */
    EquilibriumAverages(Pattern state, double[][] overlaps, double[] energies) {
        this.state = state;
        this.overlaps = overlaps;
        this.energies = energies;
    }

    /** The last state. */
    public Pattern state() {
        return state;
    }

    /** Number of sweeps that were averaged. */
    public int sweeps() {
        return energies.length;
    }

    /** Mean overlap with pattern {@code mu}. */
    public double overlap(int mu) {
        return mean(series(mu), 0, sweeps());
    }

    /** Standard error of the mean overlap with pattern {@code mu}. */
    public double overlapError(int mu) {
        return error(series(mu));
    }

    /** The mean overlaps as order parameters. */
    public OrderParameters orderParameters() {
        double[] means = new double[overlaps[0].length];
        for (int mu = 0; mu < means.length; mu++) {
            means[mu] = overlap(mu);
        }
        return OrderParameters.of(means, state.size());
    }

    /** Mean energy. */
    public double energy() {
        return mean(energies, 0, sweeps());
    }

    /** Standard error of the mean energy. */
    public double energyError() {
        return error(energies);
    }

    /** Energy after each sweep, shape (sweeps), a copy. */
    public double[] energies() {
        return energies.clone();
    }

    private double[] series(int mu) {
        Check.index("EquilibriumAverages.overlap", mu, overlaps[0].length);
        return Arrays.stream(overlaps).mapToDouble(each -> each[mu]).toArray();
    }

    private static double mean(double[] series, int from, int to) {
        double sum = 0;
        for (int k = from; k < to; k++) {
            sum += series[k];
        }
        return sum / (to - from);
    }

    /** Sweeps that do not fill the last block are left out of the error. */
    private static double error(double[] series) {
        int length = Math.floorDiv(series.length, HeatBath.BLOCKS);
        double[] means = new double[HeatBath.BLOCKS];
        for (int block = 0; block < HeatBath.BLOCKS; block++) {
            means[block] = mean(series, block * length, (block + 1) * length);
        }
        double centre = mean(means, 0, means.length);
        double squares = 0;
        for (double mean : means) {
            squares += (mean - centre) * (mean - centre);
        }
        return Math.sqrt(squares / (HeatBath.BLOCKS - 1) / HeatBath.BLOCKS);
    }
}
