package org.engram.hopfield.theory;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Erf;

/**
 * The mean of {@code tanh(z / T)} for a Gaussian field z, and its derivative by the mean of z, to about 1e-13.
 *
 * <p>Where T is small beside the spread, tanh is the sign and a correction within a few T, which is integrated by itself; at
 * T = 0 only the sign is left. Otherwise the trapezoidal rule converges exponentially.
 */
final class NoisyResponse {

    private static final double SHARP = 0.5;
    private static final double REACH = 20;
    private static final double STEP = 0.1;
    private static final int STEPS = 90;
    private static final double NORM = 1 / Math.sqrt(2 * Math.PI);

    private final double temperature;
    private final double[] nodes = new double[64];
    private final double[] excess = new double[64];
    private final double[] slopes = new double[64];

    NoisyResponse(double temperature) {
        this.temperature = temperature;
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(nodes.length, 0, REACH);
        for (int k = 0; k < nodes.length; k++) {
            nodes[k] = rule.getPoint(k);
            double tanh = StrictMath.tanh(nodes[k]);
            excess[k] = rule.getWeight(k) * (tanh - 1);
            slopes[k] = rule.getWeight(k) * (1 - tanh * tanh);
        }
    }

    /** {@code E tanh(z / T)} and its derivative by the mean, for a field of the given mean and standard deviation. */
    double[] at(double mean, double deviation) {
        if (deviation == 0) {
            return steady(mean);
        }
        return temperature < SHARP * deviation ? sharp(mean, deviation) : smooth(mean, deviation);
    }

    private double[] steady(double mean) {
        if (temperature == 0) {
            return new double[] {Math.signum(mean), 0};
        }
        double tanh = StrictMath.tanh(mean / temperature);
        return new double[] {tanh, (1 - tanh * tanh) / temperature};
    }

    private double[] sharp(double mean, double deviation) {
        double value = Erf.erf(mean / (Math.sqrt(2) * deviation));
        if (temperature == 0) {
            return new double[] {value, 2 * density(mean / deviation) / deviation};
        }
        double slope = 0;
        double width = temperature / deviation;
        for (int k = 0; k < nodes.length; k++) {
            double above = density(nodes[k] * width - mean / deviation);
            double below = density(nodes[k] * width + mean / deviation);
            value += width * excess[k] * (above - below);
            slope += slopes[k] * (above + below) / deviation;
        }
        return new double[] {value, slope};
    }

    private double[] smooth(double mean, double deviation) {
        double value = 0;
        double slope = 0;
        for (int k = -STEPS; k <= STEPS; k++) {
            double weight = STEP * density(k * STEP);
            double tanh = StrictMath.tanh((mean + deviation * k * STEP) / temperature);
            value += weight * tanh;
            slope += weight * (1 - tanh * tanh) / temperature;
        }
        return new double[] {value, slope};
    }

    private static double density(double x) {
        return NORM * StrictMath.exp(-0.5 * x * x);
    }
}
