package org.engram.hopfield.theory;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * What a memory with covariance weights holds of patterns with a share f of active units, at the load alpha = P / N.
 *
 * <p>With the weights {@code (1/(N f (1-f))) sum_mu (x_i - f)(x_j - f)} a unit of a pattern receives 1 - f if it is active, -f
 * if not, and a normal noise from the other patterns. Where each pattern has exactly f N active units, as here, the noise
 * has the mean {@code -alpha f} and the variance {@code alpha f (1-f)}; units drawn independently would make it 0 and {@code alpha f}.
 * The load that can be kept grows as {@code
 * 1 / (2 f |ln f|)} for small f. M. V. Tsodyks and M. V. Feigelman, Europhys. Lett. 6 (1988) 101.
 *
 * <p>Errors are those of the first step from the pattern itself.
 */
public final class TsodyksFeigelman {

    /** The information in bits that a synapse holds at the critical load for small f: 1 / (2 ln 2), about 0.72. */
    public static final double BITS_PER_SYNAPSE = 1 / (2 * StrictMath.log(2));

    private static final Bounds SHARES = new Bounds(0, 0.5, true, false);

    private TsodyksFeigelman() {}

    /** The critical load {@code 1 / (2 f |ln f|)}, to leading order for small f, of patterns with a share f in (0, 1/2]. */
    public static double criticalLoad(double f) {
        share(f);
        return -1 / (2 * f * StrictMath.log(f));
    }

    /** The probability that an active unit receives less than the threshold. */
    public static double miss(double load, double f, double threshold) {
        return GaussianTail.above((1 - f - load * f - threshold) / deviation(load, f));
    }

    /** The probability that a silent unit receives more than the threshold. */
    public static double falseAlarm(double load, double f, double threshold) {
        return GaussianTail.above((threshold + f + load * f) / deviation(load, f));
    }

    /** The threshold {@code 1/2 - f - alpha f + alpha f (1-f) ln((1-f)/f)} with the fewest errors of both kinds together. */
    public static double bestThreshold(double load, double f) {
        double deviation = deviation(load, f);
        return 0.5 - f - load * f + deviation * deviation * StrictMath.log((1 - f) / f);
    }

    /** The information in bits that a synapse holds, when patterns are recalled from themselves in one step. */
    public static double bitsPerSynapse(double load, double f, double threshold) {
        return bitsPerSynapse(load, f, miss(load, f, threshold), falseAlarm(load, f, threshold));
    }

    /** The same where the probabilities of the two errors are given. */
    public static double bitsPerSynapse(double load, double f, double miss, double falseAlarm) {
        deviation(load, f);
        Check.probability("TsodyksFeigelman.miss", miss);
        Check.probability("TsodyksFeigelman.falseAlarm", falseAlarm);
        return load * Entropy.transmitted(f, miss, falseAlarm);
    }

    private static double deviation(double load, double f) {
        Check.positive("TsodyksFeigelman.load", load, "");
        share(f);
        return Math.sqrt(load * f * (1 - f));
    }

    private static void share(double f) {
        Check.inside("TsodyksFeigelman.f", f, SHARES, "");
    }
}
