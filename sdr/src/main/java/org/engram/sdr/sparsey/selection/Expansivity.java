package org.engram.sdr.sparsey.selection;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * How far the familiarity G of an input spreads the chances of the units to win: eta, 1 for an unfamiliar input, which makes
 * all units equal, and large for a familiar one.
 */
public sealed interface Expansivity {

    /**
     * The expansivity eta, {@code >= 1}, which grows with G.
     *
     * @param g familiarity G in [0, 1]
     * @param units units K of a competitive module
     */
    double eta(double g, int units);

    /**
     * {@code eta = 1 + scale * G^exponent}.
     *
     * @param scale eta - 1 of a wholly familiar input, {@code > 0}
     * @param exponent {@code > 0}
     */
    record Power(double scale, double exponent) implements Expansivity {

        /** Requires positive numbers. */
        public Power {
            Check.positive("Expansivity.Power.scale", scale, "");
            Check.positive("Expansivity.Power.exponent", exponent, "");
        }

        @Override
        public double eta(double g, int units) {
            return 1 + scale * StrictMath.pow(g, exponent);
        }
    }

    /**
     * {@code eta = 1 + ([G - lowest]+ / (1 - lowest))^gamma * chi * K}.
     *
     * @param lowest familiarity G- up to which an input counts as new, in [0, 1)
     * @param gamma exponent, {@code > 0}
     * @param chi eta - 1 of a wholly familiar input over the number of units K, {@code > 0}
     */
    record Rectified(double lowest, double gamma, double chi) implements Expansivity {

        private static final Bounds LOWEST = new Bounds(0, 1, false, true);

        /** Requires numbers inside their bounds. */
        public Rectified {
            Check.inside("Expansivity.Rectified.lowest", lowest, LOWEST, "");
            Check.positive("Expansivity.Rectified.gamma", gamma, "");
            Check.positive("Expansivity.Rectified.chi", chi, "");
        }

        @Override
        public double eta(double g, int units) {
            double above = Math.max(0, g - lowest) / (1 - lowest);
            return 1 + StrictMath.pow(above, gamma) * chi * units;
        }
    }
}
