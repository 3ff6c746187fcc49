package org.engram.snn.network.connector;

import org.engram.core.Check;

/** A probability of connection that falls with the distance d between two neurons. */
public sealed interface DistanceKernel {

    /** Probability at a distance in um. */
    double at(double distance);

    /** Largest probability: that of distance 0. */
    double largest();

    /**
     * {@code p exp(-d^2 / (2 sigma^2))}.
     *
     * @param sigma standard deviation, um, above 0
     * @param largest p, in [0, 1]
     */
    record Gaussian(double sigma, double largest) implements DistanceKernel {

        /** Requires a width and a probability. */
        public Gaussian {
            check("gaussian", "sigma", sigma, largest);
        }

        @Override
        public double at(double distance) {
            double scaled = distance / sigma;
            return largest * StrictMath.exp(-0.5 * scaled * scaled);
        }
    }

    /**
     * {@code p exp(-d / lambda)}.
     *
     * @param lambda space constant, um, above 0
     * @param largest p, in [0, 1]
     */
    record Exponential(double lambda, double largest) implements DistanceKernel {

        /** Requires a space constant and a probability. */
        public Exponential {
            check("exponential", "lambda", lambda, largest);
        }

        @Override
        public double at(double distance) {
            return largest * StrictMath.exp(-distance / lambda);
        }
    }

    /**
     * {@code p} up to the radius, that distance included, and 0 beyond.
     *
     * @param radius radius, um, above 0
     * @param largest p, in [0, 1]
     */
    record Disc(double radius, double largest) implements DistanceKernel {

        /** Requires a radius and a probability. */
        public Disc {
            check("disc", "radius", radius, largest);
        }

        @Override
        public double at(double distance) {
            return distance <= radius ? largest : 0;
        }
    }

    /**
     * {@code p (1 - d / radius)} up to the radius, and 0 beyond.
     *
     * @param radius where the probability gets 0, um, above 0
     * @param largest p, in [0, 1]
     */
    record Linear(double radius, double largest) implements DistanceKernel {

        /** Requires a radius and a probability. */
        public Linear {
            check("linear", "radius", radius, largest);
        }

        @Override
        public double at(double distance) {
            return distance < radius ? largest * (1 - distance / radius) : 0;
        }
    }

    private static void check(String kernel, String what, double width, double largest) {
        Check.positive(kernel + "." + what, width, "um");
        Check.probability(kernel + ".p_max", largest);
    }
}
