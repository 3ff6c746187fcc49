package org.engram.hopfield.dense;

import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.hopfield.theory.DenseCapacity;

/** How strongly a stored pattern attracts: the function F of the energy {@code -sum_mu F(xi^mu . s)} of a dense memory. */
public interface Interaction {

    /** F at a product {@code x = sum_i xi_i s_i}, an integer from -N to N. */
    double value(double x);

    /** Number of random patterns that a memory of N units holds under this function. */
    double capacity(int size);

    /** The power {@code F(x) = x^n}, n from 2 to 100; a pattern and its negative attract alike where n is even. */
    static Interaction polynomial(int n) {
        return new Polynomial(n);
    }

    /** The rectified power {@code F(x) = max(x, 0)^n} for any real n from above 1 to 100. */
    static Interaction rectified(double n) {
        return new Rectified(n);
    }

    /** The exponential {@code F(x) = e^x}, for memories of up to 700 units. */
    static Interaction exponential() {
        return new Exponential();
    }

    /**
     * {@code F(x) = x^n} (D. Krotov and J. J. Hopfield, Advances in Neural Information Processing Systems 29 (2016)).
     *
     * @param n the power, from 2 to 100; 2 is the classical network with Hebb's rule
     */
    record Polynomial(int n) implements Interaction {

        /** Requires a power from 2 to 100. */
        public Polynomial {
            Check.between("Interaction.polynomial n", n, 2, 100);
        }

        @Override
        public double value(double x) {
            double power = x;
            for (int factor = 1; factor < n; factor++) {
                power *= x;
            }
            return power;
        }

        /** The load at which 0.36 % of the units of a pattern are unstable, {@link DenseCapacity#capacity}. */
        @Override
        public double capacity(int size) {
            return DenseCapacity.capacity(n, size, DenseCapacity.CLASSICAL_ERROR);
        }
    }

    /**
     * {@code F(x) = x^n} for x > 0, otherwise 0.
     *
     * @param n the power, above 1 and up to 100
     */
    record Rectified(double n) implements Interaction {

        private static final Bounds POWERS = new Bounds(1, 100, true, false);

        /** Requires a power above 1 and up to 100. */
        public Rectified {
            Check.inside("Interaction.rectified n", n, POWERS, "");
        }

        @Override
        public double value(double x) {
            return x > 0 ? StrictMath.pow(x, n) : 0;
        }

        /** Twice that of the power without rectification, since half of the patterns do not disturb. */
        @Override
        public double capacity(int size) {
            return 2 * DenseCapacity.capacity(n, size, DenseCapacity.CLASSICAL_ERROR);
        }
    }

    /** {@code F(x) = e^x} (M. Demircigil et al., J. Stat. Phys. 168 (2017) 288). */
    record Exponential() implements Interaction {

        @Override
        public double value(double x) {
            return StrictMath.exp(x);
        }

        /** {@code 2^(N/2)}, of which each is a fixed point as N grows (Demircigil et al., theorem 3). */
        @Override
        public double capacity(int size) {
            return StrictMath.pow(2, size / 2.0);
        }
    }
}
