package org.engram.hopfield.theory;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Erf;
import org.engram.core.Bounds;
import org.engram.core.Check;

/** The probability Q(z) that a normal number exceeds z, and its inverse. */
final class GaussianTail {

    private static final double ACCURACY = 1e-14;
    private static final int MOST_EVALUATIONS = 500;

    /** Beyond it the tail is below the smallest normal double. */
    private static final double FARTHEST = 37.5;

    private static final Bounds TAILS = new Bounds(1e-300, 0.5, false, true);

    private GaussianTail() {}

    /** {@code Q(z) = erfc(z / sqrt 2) / 2}. */
    static double above(double z) {
        return Erf.erfc(z / Math.sqrt(2)) / 2;
    }

    /** The z > 0 with {@code Q(z) = p}, for p from 1e-300 to below 1/2. */
    static double inverse(String what, double p) {
        Check.inside(what, p, TAILS, "");
        double target = StrictMath.log(p);
        return new BrentSolver(ACCURACY, ACCURACY, ACCURACY)
                .solve(MOST_EVALUATIONS, z -> StrictMath.log(above(z)) - target, 0, FARTHEST);
    }
}
