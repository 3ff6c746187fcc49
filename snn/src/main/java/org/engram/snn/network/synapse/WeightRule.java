package org.engram.snn.network.synapse;

import org.engram.core.Bounds;
import org.engram.core.Check;

/** How a weight change is applied and kept in bounds. */
public sealed interface WeightRule {

    /** Lowest weight. */
    double wMin();

    /** Highest weight. */
    double wMax();

    /**
     * Changes are absolute and stop at the bounds: {@code w = min(w + dw, w_max)}, {@code w = max(w - dw, w_min)}.
     *
     * @param wMin lowest weight, not negative
     * @param wMax highest weight, not below the lowest
     */
    record Additive(double wMin, double wMax) implements WeightRule {

        /** Requires bounds in order. */
        public Additive {
            requireOrder("Additive", wMin, wMax);
        }
    }

    /**
     * Changes shrink towards the bounds, {@code w += dw (w_max - w)}, {@code w -= dw (w - w_min)}, and stop there should
     * {@code dw} exceed 1, as it can when spikes follow closely.
     *
     * @param wMin lowest weight, not negative
     * @param wMax highest weight, not below the lowest
     */
    record Multiplicative(double wMin, double wMax) implements WeightRule {

        /** Requires bounds in order. */
        public Multiplicative {
            requireOrder("Multiplicative", wMin, wMax);
        }
    }

    /**
     * Changes shrink with a power of the distance to the bound (Guetig, Aharonov, Rotter and Sompolinsky, Journal of
     * Neuroscience 23:3697, 2003): with {@code r = w_max - w_min}, {@code w += dw r ((w_max - w) / r)^mu_plus} and
     * {@code w -= dw r ((w - w_min) / r)^mu_minus}, and stop there. Exponents of 1 are the multiplicative rule, of 0 the additive
     * one with sizes in units of r. Computed in double precision whatever that of the run.
     *
     * @param wMin lowest weight, not negative
     * @param wMax highest weight, not below the lowest
     * @param muPlus exponent of potentiation, not negative
     * @param muMinus exponent of depression, not negative
     */
    record PowerLaw(double wMin, double wMax, double muPlus, double muMinus) implements WeightRule {

        /** Requires bounds in order and exponents that are not negative. */
        public PowerLaw {
            requireOrder("PowerLaw", wMin, wMax);
            Check.inside("PowerLaw.mu_plus", muPlus, Bounds.NON_NEGATIVE, "");
            Check.inside("PowerLaw.mu_minus", muMinus, Bounds.NON_NEGATIVE, "");
        }
    }

    private static void requireOrder(String rule, double wMin, double wMax) {
        Check.inside(rule + ".w_min", wMin, Bounds.NON_NEGATIVE, "");
        Check.inside(rule + ".w_max", wMax, new Bounds(wMin, Double.POSITIVE_INFINITY, false, true), "");
    }
}
