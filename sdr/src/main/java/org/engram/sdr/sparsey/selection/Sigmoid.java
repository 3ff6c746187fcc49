package org.engram.sdr.sparsey.selection;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * What a unit's evidence V is worth in the draw of a winner: mu, a share of the expansivity eta that grows with V.
 *
 * <p>The share depends on V alone; {@link #mu} puts it together with eta.
 */
public sealed interface Sigmoid {

    /** The share in [0, 1] of the expansivity that evidence {@code v} in [0, 1] earns. */
    double share(double v);

    /** The weight mu {@code > 0} of a unit in the draw, from its share and the expansivity {@code eta >= 1}. */
    double mu(double share, double eta);

    /** This sigmoid with half of the rise {@code by} further right. */
    Sigmoid shifted(double by);

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /**
     * {@code mu = 1 + (eta - 1) / (1 + exp(-slope (V - inflection)))}.
     *
     * @param slope {@code > 0}
     * @param inflection evidence that earns half
     */
    record Logistic(double slope, double inflection) implements Sigmoid {

        /** Requires a positive slope. */
        public Logistic {
            checkLogistic("Logistic", slope, inflection);
        }

        @Override
        public double share(double v) {
            return logistic(slope * (v - inflection));
        }

        @Override
        public double mu(double share, double eta) {
            return 1 + (eta - 1) * share;
        }

        @Override
        public Sigmoid shifted(double by) {
            return new Logistic(slope, inflection + by);
        }
    }

    /**
     * {@code mu = max(eta / (1 + exp(-slope (V - inflection))), lowest)}.
     *
     * @param slope {@code > 0}
     * @param inflection evidence that earns half
     * @param lowest least weight, {@code > 0}
     */
    record Floored(double slope, double inflection, double lowest) implements Sigmoid {

        /** Requires positive numbers. */
        public Floored {
            checkLogistic("Floored", slope, inflection);
            Check.positive("Sigmoid.Floored.lowest", lowest, "");
        }

        @Override
        public double share(double v) {
            return logistic(slope * (v - inflection));
        }

        @Override
        public double mu(double share, double eta) {
            return Math.max(eta * share, lowest);
        }

        @Override
        public Sigmoid shifted(double by) {
            return new Floored(slope, inflection + by, lowest);
        }
    }

    /**
     * {@code mu = 1 + (eta - 1) / (1 + s1 exp(-s2 (V - s3)))^s4}.
     *
     * @param s1 {@code > 0}
     * @param s2 slope, {@code > 0}
     * @param s3 where the exponential is 1
     * @param s4 asymmetry, {@code > 0}
     */
    record Generalized(double s1, double s2, double s3, double s4) implements Sigmoid {

        /** Requires positive numbers, but for {@code s3}. */
        public Generalized {
            Check.positive("Sigmoid.Generalized.s1", s1, "");
            Check.positive("Sigmoid.Generalized.s2", s2, "");
            Check.inside("Sigmoid.Generalized.s3", s3, Bounds.FINITE, "");
            Check.positive("Sigmoid.Generalized.s4", s4, "");
        }

        @Override
        public double share(double v) {
            return StrictMath.pow(1 + s1 * StrictMath.exp(-s2 * (v - s3)), -s4);
        }

        @Override
        public double mu(double share, double eta) {
            return 1 + (eta - 1) * share;
        }

        @Override
        public Sigmoid shifted(double by) {
            return new Generalized(s1, s2, s3 + by, s4);
        }
    }

    private static void checkLogistic(String type, double slope, double inflection) {
        Check.positive("Sigmoid." + type + ".slope", slope, "");
        Check.inside("Sigmoid." + type + ".inflection", inflection, Bounds.FINITE, "");
    }
}
