package org.engram.hopfield.theory;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Information that a memory holds, in bits for each of its {@code N^2} ordered pairs of units.
 *
 * <p>A load alpha of random binary patterns, each unit of which comes back wrong with probability e, is worth {@code alpha (1
 * - H(e))} bits, {@code H(e) = -e log2 e - (1 - e) log2(1 - e)} being what the errors take away (C. E. Shannon, Bell Syst.
 * Tech. J. 27 (1948) 379). What is recalled is counted, not what a cue already says. Symmetric weights are one number for
 * two pairs: for each number stored the figures are twice as high.
 */
public final class BitsPerSynapse {

    private BitsPerSynapse() {}

    /** The entropy {@code H(e)} in bits of an error of probability e in [0, 1]. */
    public static double entropy(double error) {
        Check.probability("BitsPerSynapse.entropy error", error);
        return Entropy.binary(error);
    }

    /** The information {@code alpha (1 - H(e))} of a load of unbiased patterns recalled with error probability e. */
    public static double unbiased(double alpha, double error) {
        Check.inside("BitsPerSynapse.unbiased alpha", alpha, Bounds.NON_NEGATIVE, "");
        return alpha * (1 - entropy(error));
    }

    /**
     * The information that Hebb's rule holds at a load at T = 0, 0 above the critical load; at most 0.1245, at a load of
     * 0.1353: nearer to alpha_c errors take away more than further patterns bring.
     *
     * <p>The error is {@code (1 - m)/2} of {@link AmitGutfreundSompolinsky}.
     */
    public static double hebbian(double alpha) {
        return unbiased(alpha, (1 - AmitGutfreundSompolinsky.retrieval(alpha, 0).m()) / 2);
    }

    /** What Hebb's rule holds in N units when nearly all patterns are to come back without error: {@code 1/(2 ln N)}. */
    public static double hebbianWithoutErrors(double units) {
        return ClassicalCapacity.mostPerfect(units) / units;
    }

    /** What Storkey's rule holds in N units: {@code 1/sqrt(2 ln N)}. */
    public static double storkey(double units) {
        return ClassicalCapacity.storkey(units) / units;
    }

    /** What the pseudo-inverse rule holds at most: 1 bit, for fixed points that attract nothing. */
    public static double pseudoInverse() {
        return 1;
    }

    /** What weights of any rule hold of unbiased patterns: 2 bits; E. Gardner, J. Phys. A 21 (1988) 257. */
    public static double bound() {
        return 2;
    }

    /**
     * What the covariance rule holds of patterns with few active units: {@code 1/(2 ln 2) = 0.721}.
     *
     * <p>{@code alpha_c = 1/(2 f |ln f|)} times {@code f |log2 f|} for each unit as the active share f goes to 0; M. V.
     * Tsodyks and M. V. Feigelman, Europhys. Lett. 6 (1988) 101.
     */
    public static double sparseCovariance() {
        return TsodyksFeigelman.BITS_PER_SYNAPSE;
    }

    /** What binary synapses hold of patterns with few active units: {@code ln 2}; D. J. Willshaw et al., Nature 222 (1969) 960. */
    public static double willshaw() {
        return WillshawTheory.BITS_PER_SYNAPSE;
    }
}
