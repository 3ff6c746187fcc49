package org.engram.hopfield.theory;

import org.apache.commons.math3.special.Gamma;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * How many random patterns a dense associative memory with the energy {@code -sum_mu (xi^mu . s)^n} holds.
 *
 * <p>The field of a unit has a signal of {@code 2 n N^(n-1)} from its own pattern and a normal noise of variance {@code 4
 * n^2 K (2n-3)!! N^(n-1)} from K others, so that the unit is unstable with probability {@code Q(sqrt(N^(n-1) / (K
 * (2n-3)!!)))}, Q being the tail of the normal distribution. D. Krotov and J. J. Hopfield, Dense associative memory for
 * pattern recognition, Advances in Neural Information Processing Systems 29 (2016), section 2 and appendix A.
 *
 * <p>Powers n are real numbers above 1; between integers {@code (2n-3)!!} is {@code 2^(n-1) Gamma(n-1/2) / sqrt(pi)}.
 */
public final class DenseCapacity {

    /** The share of unstable units at the capacity 0.138 N of the classical network in this approximation, 0.36 %. */
    public static final double CLASSICAL_ERROR = 0.0036;

    private static final Bounds POWERS = new Bounds(1, 150, true, false);
    private static final Bounds UNITS = Bounds.closed(2, 1e15);

    private DenseCapacity() {}

    /** The double factorial {@code (2n-3)!!}, which is the moment of order 2n - 2 of a normal number. */
    public static double doubleFactorial(double n) {
        power(n);
        if (n != Math.rint(n)) {
            return StrictMath.exp((n - 1) * StrictMath.log(2) + Gamma.logGamma(n - 0.5)) / Math.sqrt(Math.PI);
        }
        double product = 1;
        for (double factor = 3; factor <= 2 * n - 3; factor += 2) {
            product *= factor;
        }
        return product;
    }

    /** The load {@code alpha_n = 1 / ((2n-3)!! z^2)} at which a unit errs with the given probability {@code Q(z)}. */
    public static double load(double n, double error) {
        double z = GaussianTail.inverse("DenseCapacity.error", error);
        return 1 / (doubleFactorial(n) * z * z);
    }

    /** The number of patterns {@code alpha_n N^(n-1)} at which a unit errs with the given probability, in (0, 1/2). */
    public static double capacity(double n, double size, double error) {
        double z = GaussianTail.inverse("DenseCapacity.error", error);
        return scale(n, size) / (z * z);
    }

    /** The number of patterns {@code N^(n-1) / (2 (2n-3)!! ln N)} that are kept without any error. */
    public static double withoutErrors(double n, double size) {
        return scale(n, size) / (2 * StrictMath.log(size));
    }

    /** The probability {@code Q(sqrt(N^(n-1) / (K (2n-3)!!)))} that a unit of a stored pattern is unstable. */
    public static double error(double n, double size, double patterns) {
        Check.positive("DenseCapacity.patterns", patterns, "");
        return GaussianTail.above(Math.sqrt(scale(n, size) / patterns));
    }

    /** {@code N^(n-1) / (2n-3)!!}, factor by factor where n is an integer, so that neither part overflows alone. */
    private static double scale(double n, double size) {
        power(n);
        Check.inside("DenseCapacity.N", size, UNITS, "");
        if (n != Math.rint(n)) {
            return StrictMath.exp((n - 1) * StrictMath.log(size / 2) - Gamma.logGamma(n - 0.5)) * Math.sqrt(Math.PI);
        }
        double product = size;
        for (double factor = 3; factor <= 2 * n - 3; factor += 2) {
            product *= size / factor;
        }
        return product;
    }

    private static void power(double n) {
        Check.inside("DenseCapacity.n", n, POWERS, "");
    }
}
