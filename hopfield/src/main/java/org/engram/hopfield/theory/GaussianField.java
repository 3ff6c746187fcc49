package org.engram.hopfield.theory;

import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/**
 * Averages of a spin in the Gaussian field {@code h = m + sigma z} at temperature T, good to about 1e-15 for all of them.
 *
 * <p>Where the field varies less than T, sums over evenly spaced {@code z} converge faster than any power of the spacing.
 * Where it varies more, the averages are split into their limits at T = 0 and remainders, which are integrals over {@code x =
 * h/T} of kernels that fall off as {@code exp(-2 x)}: nothing is lost as T goes to 0.
 *
 * @param mean {@code <tanh(h/T)>}
 * @param square {@code <tanh^2(h/T)>}
 * @param susceptibility {@code <1 - tanh^2(h/T)>/T}
 * @param energy {@code T <ln 2 cosh(h/T)>}
 */
record GaussianField(double mean, double square, double susceptibility, double energy) {

    private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);
    private static final int NODES_PER_UNIT = 8;
    private static final int LARGEST_Z = 9;
    private static final double[] Z_WEIGHTS = zWeights();
    private static final int PANELS = 10;
    private static final int NODES_PER_PANEL = 16;
    private static final double PANEL = 2;
    private static final double[] X = new double[PANELS * NODES_PER_PANEL];
    private static final double[] TANH = new double[X.length];
    private static final double[] SECH_SQUARED = new double[X.length];
    private static final double[] LOG = new double[X.length];

    static {
        GaussIntegrator legendre = new GaussIntegratorFactory().legendre(NODES_PER_PANEL, 0, PANEL);
        for (int k = 0; k < X.length; k++) {
            double x = PANEL * Math.floorDiv(k, NODES_PER_PANEL) + legendre.getPoint(k % NODES_PER_PANEL);
            double weight = legendre.getWeight(k % NODES_PER_PANEL);
            double decay = FastMath.exp(-2 * x);
            X[k] = x;
            TANH[k] = weight * 2 * decay / (1 + decay);
            SECH_SQUARED[k] = weight * 4 * decay / ((1 + decay) * (1 + decay));
            LOG[k] = weight * FastMath.log1p(decay);
        }
    }

    /** The averages for {@code m >= 0}, {@code sigma >= 0} and {@code T >= 0}, not all of them 0. */
    static GaussianField of(double m, double sigma, double temperature) {
        if (sigma == 0 && temperature == 0) {
            return new GaussianField(1, 1, 0, m);
        }
        return sigma < temperature ? narrow(m, sigma, temperature) : wide(m, sigma, temperature);
    }

    private static GaussianField narrow(double m, double sigma, double temperature) {
        double mean = 0;
        double square = 0;
        double rest = 0;
        double energy = 0;
        for (int k = 0; k < Z_WEIGHTS.length; k++) {
            double h = m + sigma * ((double) k / NODES_PER_UNIT - LARGEST_Z);
            double x = h / temperature;
            double tanh = FastMath.tanh(x);
            double decay = FastMath.exp(-2 * Math.abs(x));
            mean += Z_WEIGHTS[k] * tanh;
            square += Z_WEIGHTS[k] * tanh * tanh;
            rest += Z_WEIGHTS[k] * 4 * decay / ((1 + decay) * (1 + decay));
            energy += Z_WEIGHTS[k] * (Math.abs(h) + temperature * FastMath.log1p(decay));
        }
        return new GaussianField(mean, square, rest / temperature, energy);
    }

    private static GaussianField wide(double m, double sigma, double temperature) {
        double a = temperature / sigma;
        double b = m / sigma;
        double tanh = 0;
        double rest = 0;
        double log = 0;
        for (int k = 0; k < X.length; k++) {
            double near = density(a * X[k] - b);
            double far = density(a * X[k] + b);
            tanh += TANH[k] * (near - far);
            rest += SECH_SQUARED[k] * (near + far);
            log += LOG[k] * (near + far);
        }
        double sign = Erf.erf(b / Math.sqrt(2));
        double susceptibility = rest / sigma;
        return new GaussianField(
                sign - a * tanh,
                1 - temperature * susceptibility,
                susceptibility,
                m * sign + 2 * sigma * density(b) + temperature * a * log);
    }

    private static double density(double z) {
        return FastMath.exp(-0.5 * z * z) / SQRT_2_PI;
    }

    private static double[] zWeights() {
        double[] weights = new double[2 * LARGEST_Z * NODES_PER_UNIT + 1];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = density((double) k / NODES_PER_UNIT - LARGEST_Z) / NODES_PER_UNIT;
        }
        // The tails that are missing go to the middle, so that the weights add up to 1 but for rounding.
        double sum = Arrays.stream(weights).sum();
        weights[LARGEST_Z * NODES_PER_UNIT] += 1 - sum;
        return weights;
    }
}
