package org.engram.hopfield.theory;

import org.apache.commons.math3.special.Erf;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * How many random patterns the rules for symmetric weights hold in N units, and how often one update errs.
 *
 * <p>J. Hertz, A. Krogh and R. G. Palmer, Introduction to the Theory of Neural Computation (1991), section 2.2; R. J.
 * McEliece, E. C. Posner, E. R. Rodemich and S. S. Venkatesh, IEEE Trans. Inf. Theory 33 (1987) 461.
 */
public final class ClassicalCapacity {

    private static final Bounds UNITS = Bounds.closed(2, 1e15);

    private ClassicalCapacity() {}

    /**
     * The probability {@code erfc(1/sqrt(2 alpha))/2} that the first update of a unit of a stored pattern is wrong, under
     * Hebb's rule.
     *
     * <p>The field of the pattern is 1, the crosstalk of the others normal with variance alpha (Hertz, Krogh and Palmer,
     * equation 2.14).
     *
     * @param alpha load P/N, {@code >= 0}
     */
    public static double oneStepError(double alpha) {
        Check.inside("ClassicalCapacity.oneStepError alpha", alpha, Bounds.NON_NEGATIVE, "");
        return alpha == 0 ? 0 : 0.5 * Erf.erfc(1 / Math.sqrt(2 * alpha));
    }

    /** The load at which the first update is wrong with this probability, from 1e-300 to below 1/2: 0.138 for 0.0036. */
    public static double oneStepLoad(double error) {
        double z = GaussianTail.inverse("ClassicalCapacity.oneStepLoad error", error);
        return 1 / (z * z);
    }

    /** The number {@code N/(2 ln N)} of patterns of which most are recalled without one error, under Hebb's rule. */
    public static double mostPerfect(double units) {
        return units / (2 * logarithm("mostPerfect", units));
    }

    /** The number {@code N/(4 ln N)} of patterns that are all recalled without one error, under Hebb's rule. */
    public static double allPerfect(double units) {
        return units / (4 * logarithm("allPerfect", units));
    }

    /**
     * The number {@code N/sqrt(2 ln N)} of patterns that Storkey's rule holds.
     *
     * <p>A. J. Storkey, Increasing the capacity of a Hopfield network without sacrificing functionality, ICANN 1997, 451.
     */
    public static double storkey(double units) {
        return units / Math.sqrt(2 * logarithm("storkey", units));
    }

    /** The number {@code alpha_c N} of patterns that Hebb's rule recalls with a few errors; see {@link AmitGutfreundSompolinsky}. */
    public static double withErrors(double units) {
        return AmitGutfreundSompolinsky.criticalLoad() * checkUnits("withErrors", units);
    }

    /**
     * The number N of patterns that the pseudo-inverse rule makes fixed points.
     *
     * <p>L. Personnaz, I. Guyon and G. Dreyfus, J. Physique Lett. 46 (1985) L359: as many as are linearly independent.
     */
    public static double pseudoInverse(double units) {
        return checkUnits("pseudoInverse", units);
    }

    /** The number 2N of random patterns that weights of any rule can make fixed points: E. Gardner, J. Phys. A 21 (1988) 257. */
    public static double bound(double units) {
        return 2 * checkUnits("bound", units);
    }

    private static double logarithm(String function, double units) {
        return StrictMath.log(checkUnits(function, units));
    }

    private static double checkUnits(String function, double units) {
        return Check.inside("ClassicalCapacity." + function + " N", units, UNITS, "");
    }
}
