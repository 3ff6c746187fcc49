package org.engram.simulations.experiment;

import java.util.List;
import org.engram.core.Check;
import org.engram.core.data.Curve;

/**
 * How many of some independent trials succeeded, with Wilson's 95 % score interval (J. Am. Stat. Assoc. 22:209, 1927).
 *
 * @param successes trials that succeeded
 * @param trials all trials
 */
public record Proportion(long successes, long trials) {

    /** What {@link #low} and {@link #high} are, for captions. */
    public static final String INTERVAL = "95 % Wilson interval";

    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Requires {@code 0 <= successes <= trials}. */
    public Proportion {
        Check.that(
                successes >= 0 && successes <= trials,
                "Proportion: must be 0 <= successes <= trials, got " + successes + " of " + trials);
    }

    /** The share of successes; not a number where there was no trial. */
    public double value() {
        return (double) successes / trials;
    }

    /** Lower end of the interval. */
    public double low() {
        return successes == 0 ? 0 : centre() - halfWidth();
    }

    /** Upper end of the interval. */
    public double high() {
        return successes == trials ? 1 : centre() + halfWidth();
    }

    private double centre() {
        return (value() + Z * Z / (2 * trials)) / (1 + Z * Z / trials);
    }

    private double halfWidth() {
        double spread = value() * (1 - value()) / trials + Z * Z / (4.0 * trials * trials);
        return Z * Math.sqrt(spread) / (1 + Z * Z / trials);
    }

    /** A curve of proportions at {@code x}, each with at least one trial. */
    public static Curve curve(String label, double[] x, List<Proportion> proportions) {
        return Curve.measured(
                label,
                INTERVAL,
                x,
                proportions.stream().mapToDouble(Proportion::value).toArray(),
                proportions.stream().mapToDouble(Proportion::low).toArray(),
                proportions.stream().mapToDouble(Proportion::high).toArray(),
                proportions.stream().mapToLong(Proportion::trials).toArray());
    }
}
